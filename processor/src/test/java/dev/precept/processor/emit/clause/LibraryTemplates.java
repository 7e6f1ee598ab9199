package dev.precept.processor.emit.clause;

import static dev.precept.processor.emit.clause.CoreTemplates.add;

import dev.precept.processor.emit.clause.Template.Kind;
import java.util.ArrayList;
import java.util.List;

/** CEL's extension libraries: strings, mathematics, lists, sets, optional values. */
final class LibraryTemplates {

    private static final String PLACE = "indexOf and lastIndexOf: which offsets are in range";
    private static final String NAN = "sort of a list with a NaN cannot be evaluated";
    private static final String GREATEST = "the greatest and the least of something and NaN are NaN";
    private static final String ROUND = "math.round and math.trunc of a double beyond 64 bits are that double";
    private static final String PARTS = "split into any number of parts, or into more than 32 bits can say";
    private static final String WIDE = "an index or a number of parts beyond 32 bits";

    private LibraryTemplates() {}

    static List<Template> all() {
        List<Template> all = new ArrayList<>();
        texts(all);
        numbers(all);
        lists(all);
        optionals(all);
        return all;
    }

    private static void texts(List<Template> all) {
        for (String name : List.of("indexOf", "lastIndexOf")) {
            all.add(Template.of(Kind.INT, "{TEXT}." + name + "({TEXT})")
                    .unlike("spec_" + name + "({TEXT}, {TEXT})", PLACE));
            all.add(Template.of(Kind.INT, "{TEXT}." + name + "({TEXT}, {INT})")
                    .unlike("spec_" + name + "({TEXT}, {TEXT}, {INT})", PLACE));
            for (String from : List.of("0", "1", "2")) {
                all.add(Template.of(Kind.INT, "{TEXT}." + name + "({TEXT}, " + from + ")")
                        .unlike("spec_" + name + "({TEXT}, {TEXT}, " + from + ")", PLACE));
            }
        }
        add(all, Kind.TEXT, "{TEXT}.charAt({INT})", "{TEXT}.charAt(0)", "{TEXT}.charAt(1)");
        add(all, Kind.TEXT, "{TEXT}.substring({INT})", "{TEXT}.substring(1)", "{TEXT}.substring({INT}, {INT})");
        add(all, Kind.TEXT, "{TEXT}.substring(0, 1)", "{TEXT}.substring(1, 2)", "{TEXT}.substring(2, 1)");
        add(all, Kind.TEXT, "{TEXT}.replace({TEXT}, {TEXT})", "{TEXT}.replace({TEXT}, {TEXT}, 1)");
        add(all, Kind.TEXT, "{TEXT}.replace({TEXT}, {TEXT}, -1)", "{TEXT}.replace({TEXT}, {TEXT}, 0)");
        add(all, Kind.TEXT, "{TEXT}.lowerAscii()", "{TEXT}.upperAscii()", "{TEXT}.trim()", "{TEXT}.reverse()");
        add(all, Kind.TEXT, "strings.quote({TEXT})", "{TEXTS}.join()", "{TEXTS}.join({TEXT})");
        add(all, Kind.TEXTS, "{TEXT}.split({TEXT})", "{TEXT}.split('', 2)");
        all.add(Template.of(Kind.TEXTS, "{TEXT}.split({TEXT}, {INT})")
                .unlike("{TEXT}.split({TEXT}, spec_parts({INT}))", PARTS));
        all.add(Template.of(Kind.TEXT, "{TEXT}.replace({TEXT}, {TEXT}, {INT})")
                .unlike("{TEXT}.replace({TEXT}, {TEXT}, spec_narrow({INT}))", WIDE));
        add(all, Kind.TEXTS, "{TEXT}.split(',', 0)", "{TEXT}.split(',', 1)", "{TEXT}.split({TEXT}, 2)");
    }

    private static void numbers(List<Template> all) {
        List.of("abs", "sign", "bitNot").forEach(name -> add(all, Kind.INT, "math." + name + "({INT})"));
        List.of("bitAnd", "bitOr", "bitXor", "bitShiftLeft", "bitShiftRight")
                .forEach(name -> add(all, Kind.INT, "math." + name + "({INT}, {INT})"));
        add(all, Kind.INT, "math.bitShiftLeft({INT}, 3)", "math.bitShiftRight({INT}, 63)");
        for (String name : List.of("math.greatest", "math.least")) {
            add(all, Kind.INT, name + "({INT}, {INT})", name + "({INT}, {INT}, {INT})", name + "({INTS})");
            add(all, Kind.INT, name + "({INT})");
            all.add(Template.of(Kind.DOUBLE, name + "({DOUBLE}, {DOUBLE})")
                    .unlike("spec_" + name.substring(5) + "({DOUBLE}, {DOUBLE})", GREATEST));
        }
        List.of("abs", "sign", "ceil", "floor", "sqrt")
                .forEach(name -> add(all, Kind.DOUBLE, "math." + name + "({DOUBLE})"));
        all.add(Template.of(Kind.DOUBLE, "math.round({DOUBLE})").unlike("spec_round({DOUBLE})", ROUND));
        all.add(Template.of(Kind.DOUBLE, "math.trunc({DOUBLE})").unlike("spec_trunc({DOUBLE})", ROUND));
        List.of("isNaN", "isInf", "isFinite").forEach(name -> add(all, Kind.BOOL, "math." + name + "({DOUBLE})"));
    }

    private static void lists(List<Template> all) {
        List.of("contains", "equivalent", "intersects").forEach(name -> {
            add(all, Kind.BOOL, "sets." + name + "({INTS}, {INTS})", "sets." + name + "({TEXTS}, {TEXTS})");
            add(all, Kind.BOOL, "sets." + name + "({GRID}, {GRID})");
        });
        for (Kind kind : List.of(Kind.TEXTS, Kind.INTS, Kind.GRID)) {
            String list = "{" + kind + "}";
            add(all, kind, list + ".distinct()", list + ".reverse()", list + ".slice({INT}, {INT})");
            add(all, kind, list + ".slice(0, 1)", list + ".slice(1, 2)");
        }
        add(all, Kind.TEXTS, "{TEXTS}.sort()");
        add(all, Kind.INTS, "{INTS}.sort()", "lists.range(3)", "lists.range(size({TEXTS}))", "{GRID}.flatten()");
        all.add(Template.of(Kind.DOUBLE, "[{DOUBLE}, {DOUBLE}].sort()[0]")
                .unlike("[spec_real({DOUBLE}), spec_real({DOUBLE})].sort()[0]", NAN));
    }

    private static void optionals(List<Template> all) {
        add(all, Kind.MAYBE_TEXT, "note", "optional.of('x')", "optional.of({TEXT})", "optional.ofNonZeroValue({TEXT})");
        add(all, Kind.MAYBE_TEXT, "{TEXTS}[?0]", "{TEXTS}.first()", "{TEXTS}.last()");
        all.add(Template.of(Kind.MAYBE_TEXT, "{TEXTS}[?{INT}]").unlike("{TEXTS}[?spec_narrow({INT})]", WIDE));
        all.add(Template.of(Kind.MAYBE_INT, "{INTS}[?{INT}]").unlike("{INTS}[?spec_narrow({INT})]", WIDE));
        add(all, Kind.MAYBE_TEXT, "{MAYBE_TEXT}.or({MAYBE_TEXT})", "byNumber[?{INT}]", "groups[?{TEXT}][?0]");
        add(all, Kind.MAYBE_TEXT, "{MAYBE_INT}.optMap(#a:INT, {+TEXT} + string(#a))");
        add(all, Kind.MAYBE_TEXT, "{MAYBE_TEXT}.optMap(#a:TEXT, {+TEXT})");
        add(all, Kind.MAYBE_TEXT, "{MAYBE_TEXT}.optFlatMap(#a:TEXT, {+MAYBE_TEXT})");
        add(all, Kind.MAYBE_TEXT, "{MAYBE_TEXT}.or(optional.none())");
        add(all, Kind.MAYBE_INT, "scores[?'a']", "optional.of({INT})", "{SCORES}[?{TEXT}]", "{SCORES}.?b");
        add(all, Kind.MAYBE_INT, "{INTS}[?0]", "{INTS}.first()", "{INTS}.last()", "{GRID}[?0][?1]");
        add(all, Kind.MAYBE_INT, "optional.ofNonZeroValue({INT})", "{MAYBE_INT}.or({MAYBE_INT})");
        add(all, Kind.TEXT, "{MAYBE_TEXT}.value()", "{MAYBE_TEXT}.orValue({TEXT})");
        add(all, Kind.INT, "{MAYBE_INT}.value()", "{MAYBE_INT}.orValue({INT})");
        add(all, Kind.BOOL, "{MAYBE_TEXT}.hasValue()", "{MAYBE_INT}.hasValue()");
        add(all, Kind.TEXTS, "optional.unwrap([{MAYBE_TEXT}, {MAYBE_TEXT}])", "optional.unwrap(notes)");
        add(all, Kind.INTS, "optional.unwrap([{MAYBE_INT}])");
    }
}
