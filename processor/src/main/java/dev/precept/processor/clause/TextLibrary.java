package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseType.Basic.TEXT;

import java.util.List;

/** CEL's extension library for strings. */
final class TextLibrary {

    static final List<Overload> ALL = List.of(
            Overload.method("lowerAscii", List.of(TEXT), TEXT, "Texts", "lowerAscii")
                    .answersAll(),
            Overload.method("upperAscii", List.of(TEXT), TEXT, "Texts", "upperAscii")
                    .answersAll(),
            Overload.method("trim", List.of(TEXT), TEXT, "Texts", "trim").answersAll());

    private TextLibrary() {}
}
