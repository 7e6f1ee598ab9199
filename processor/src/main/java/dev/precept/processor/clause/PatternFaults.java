package dev.precept.processor.clause;

import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a pattern is none: most often it uses what {@code java.util.regex} has and RE2, which runs in linear time, has not. */
final class PatternFaults {

    /** An escape or a class is passed over as a whole, so that what stands in it is not taken for a construct. */
    private static final Pattern PARTS = Pattern.compile(
            "(?<reference>\\\\{1,2}(?:[1-9]|k<\\w+>))|\\\\.|\\[\\^?\\]?(?:\\\\.|[^\\]\\\\])*\\]"
                    + "|(?<ahead>\\(\\?[=!])|(?<behind>\\(\\?<[=!])|(?<atomic>\\(\\?>)|(?<possessive>[*+?}]\\+)",
            Pattern.DOTALL);

    private PatternFaults() {}

    static Refusal explain(Span span, String written, PatternSyntaxException invalid) {
        Matcher part = PARTS.matcher(written);
        while (part.find()) {
            String construct = construct(part);
            if (!construct.isEmpty()) {
                return new Refusal(
                        ClauseFault.Kind.WRONG_TYPE,
                        new Span(span.offset() + part.start(), part.end() - part.start()),
                        "'" + part.group() + "' is " + construct + ", which patterns of clauses do not have",
                        "say it without, for example with a second condition: the patterns are RE2, not java.util.regex");
            }
        }
        return new Refusal(
                ClauseFault.Kind.WRONG_TYPE,
                span,
                "the pattern cannot be read: " + invalid.getDescription(),
                "mend it by the RE2 syntax, which is that of java.util.regex without look-around and back-references");
    }

    private static String construct(Matcher part) {
        if (part.group("ahead") != null) {
            return "a look-ahead";
        } else if (part.group("behind") != null) {
            return "a look-behind";
        } else if (part.group("reference") != null) {
            return "a back-reference";
        } else if (part.group("atomic") != null) {
            return "an atomic group";
        }
        return part.group("possessive") != null ? "a possessive quantifier" : "";
    }
}
