package dev.precept.processor.emit.clause;

import dev.precept.processor.emit.clause.Template.Kind;
import java.util.ArrayList;
import java.util.List;

/** The operators and functions of CEL's standard environment, without time. */
final class CoreTemplates {

    private static final List<String> RELATIONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final String NAN = "NaN in a comparison cannot be evaluated";

    private static final String MODULO = "the remainder of the least int by -1 overflows, as its division does";

    private CoreTemplates() {}

    static List<Template> all() {
        List<Template> all = new ArrayList<>();
        add(all, Kind.BOOL, "vip", "true", "false", "!({BOOL})");
        add(all, Kind.BOOL, "({BOOL} && {BOOL})", "({BOOL} || {BOOL})", "({BOOL} ? {BOOL} : {BOOL})");
        for (Kind kind : List.of(Kind.BOOL, Kind.INT, Kind.TEXT)) {
            RELATIONS.forEach(relation -> add(all, Kind.BOOL, "({" + kind + "} " + relation + " {" + kind + "})"));
        }
        for (String relation : RELATIONS) {
            all.add(Template.of(Kind.BOOL, "({DOUBLE} " + relation + " {DOUBLE})")
                    .unlike("(spec_real({DOUBLE}) " + relation + " spec_real({DOUBLE}))", NAN));
        }
        for (Kind kind : List.of(Kind.TEXTS, Kind.INTS, Kind.GRID, Kind.SCORES, Kind.MAYBE_TEXT, Kind.MAYBE_INT)) {
            add(all, Kind.BOOL, "({" + kind + "} == {" + kind + "})", "({" + kind + "} != {" + kind + "})");
        }
        add(all, Kind.BOOL, "{TEXT}.startsWith({TEXT})", "{TEXT}.endsWith({TEXT})", "{TEXT}.contains({TEXT})");
        add(all, Kind.BOOL, "{TEXT}.matches('^[a-z]+$')", "{TEXT}.matches(r'\\d|\\x{1F600}')", "matches({TEXT}, 'A')");
        add(all, Kind.BOOL, "({TEXT} in {TEXTS})", "({INT} in {INTS})", "({INTS} in {GRID})", "({TEXT} in {SCORES})");
        add(all, Kind.BOOL, "has(scores.a)", "has(scores.zz)", "(true in byTruth)", "({INT} in byNumber)");
        add(all, Kind.BOOL, "({INT} in [{INT}, {INT}])", "({TEXT} in ['a', orderId])", "({TEXT} in {'a': 1, 'b': 2})");

        add(all, Kind.INT, "n", "big", "0", "1", "-3", "9223372036854775807", "-9223372036854775808", "0x1F");
        all.add(Template.of(Kind.INT, "({INT} % {INT})").unlike("spec_modulo({INT}, {INT})", MODULO));
        List.of("+", "-", "*", "/").forEach(sign -> add(all, Kind.INT, "({INT} " + sign + " {INT})"));
        add(all, Kind.INT, "-({INT})", "({BOOL} ? {INT} : {INT})", "size({TEXT})", "{TEXT}.size()");
        add(all, Kind.INT, "size({TEXTS})", "{INTS}.size()", "size({GRID})", "size({SCORES})", "{SCORES}.size()");
        add(all, Kind.INT, "{INTS}[{INT}]", "{INTS}[0]", "{GRID}[0][0]", "[{INT}, {INT}][1]", "byTruth[{BOOL}]");
        add(all, Kind.INT, "{SCORES}[{TEXT}]", "{SCORES}.a", "{'a': {INT}}.a", "{SCORES}['b']");
        add(all, Kind.INT, "int({DOUBLE})", "int({TEXT})", "int({INT})");

        add(all, Kind.DOUBLE, "rate", "0.5", "-1.0", "1e300", "-0.0", "double({INT})", "double({TEXT})");
        List.of("+", "-", "*", "/").forEach(sign -> add(all, Kind.DOUBLE, "({DOUBLE} " + sign + " {DOUBLE})"));
        add(all, Kind.DOUBLE, "-({DOUBLE})", "double({DOUBLE})", "({BOOL} ? {DOUBLE} : {DOUBLE})");

        add(all, Kind.TEXT, "orderId", "'a'", "''", "'\uD83D\uDE00'", "' A-1 '", "\"\\u00e9\\n\"", "r'\\d'", "'7'");
        add(all, Kind.TEXT, "({TEXT} + {TEXT})", "({BOOL} ? {TEXT} : {TEXT})", "{TEXTS}[{INT}]", "{TEXTS}[0]");
        add(all, Kind.TEXT, "string({INT})", "string({BOOL})", "string({TEXT})", "byNumber[{INT}]", "groups['a'][0]");

        add(all, Kind.TEXTS, "tags", "words", "['a', orderId]", "['b', {TEXT}]", "({TEXTS} + {TEXTS})");
        add(all, Kind.TEXTS, "({BOOL} ? {TEXTS} : {TEXTS})", "groups[{TEXT}]");
        add(all, Kind.INTS, "counts", "[1, n]", "[3, {INT}]", "({INTS} + {INTS})", "({BOOL} ? {INTS} : {INTS})");
        add(all, Kind.INTS, "{GRID}[{INT}]");
        add(all, Kind.GRID, "grid", "[counts]", "[{INTS}, counts]", "({GRID} + {GRID})");
        add(all, Kind.SCORES, "scores", "{'a': 1}", "{'a': {INT}, 'b': n}", "({BOOL} ? {SCORES} : {SCORES})");
        return all;
    }

    static void add(List<Template> all, Kind kind, String... texts) {
        for (String text : texts) {
            all.add(Template.of(kind, text));
        }
    }
}
