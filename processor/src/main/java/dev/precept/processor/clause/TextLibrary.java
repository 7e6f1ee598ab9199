package dev.precept.processor.clause;

import static dev.precept.processor.clause.ClauseType.Basic.INT;
import static dev.precept.processor.clause.ClauseType.Basic.TEXT;

import dev.precept.processor.clause.ClauseType.ListOf;
import java.util.List;

/** CEL's extension library for strings. */
final class TextLibrary {

    private static final ClauseType TEXTS = new ListOf(Literals.canonical(TEXT));

    static final List<Overload> ALL = List.of(
            Overload.method("lowerAscii", List.of(TEXT), TEXT, "Texts", "lowerAscii")
                    .answersAll(),
            Overload.method("upperAscii", List.of(TEXT), TEXT, "Texts", "upperAscii")
                    .answersAll(),
            Overload.method("trim", List.of(TEXT), TEXT, "Texts", "trim").answersAll(),
            Overload.method("charAt", List.of(TEXT, INT), TEXT, "CodePoints", "charAt"),
            Overload.method("substring", List.of(TEXT, INT), TEXT, "CodePoints", "substring"),
            Overload.method("substring", List.of(TEXT, INT, INT), TEXT, "CodePoints", "substring"),
            Overload.method("indexOf", List.of(TEXT, TEXT), INT, "CodePoints", "indexOf")
                    .answersAll(),
            Overload.method("indexOf", List.of(TEXT, TEXT, INT), INT, "CodePoints", "indexOf"),
            Overload.method("lastIndexOf", List.of(TEXT, TEXT), INT, "CodePoints", "lastIndexOf")
                    .answersAll(),
            Overload.method("lastIndexOf", List.of(TEXT, TEXT, INT), INT, "CodePoints", "lastIndexOf"),
            Overload.method("replace", List.of(TEXT, TEXT, TEXT), TEXT, "TextParts", "replace"),
            Overload.method("replace", List.of(TEXT, TEXT, TEXT, INT), TEXT, "TextParts", "replace"),
            Overload.method("split", List.of(TEXT, TEXT), TEXTS, "TextParts", "split"),
            Overload.method("split", List.of(TEXT, TEXT, INT), TEXTS, "TextParts", "split"),
            Overload.method("join", List.of(TEXTS), TEXT, "TextParts", "join"),
            Overload.method("join", List.of(TEXTS, TEXT), TEXT, "TextParts", "join"),
            Overload.method("reverse", List.of(TEXT), TEXT, "TextParts", "reverse")
                    .answersAll(),
            Overload.function("strings.quote", List.of(TEXT), TEXT, "TextParts", "quote"));

    private TextLibrary() {}
}
