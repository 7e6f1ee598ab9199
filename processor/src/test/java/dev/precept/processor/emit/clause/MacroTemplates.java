package dev.precept.processor.emit.clause;

import static dev.precept.processor.emit.clause.CoreTemplates.add;

import dev.precept.processor.emit.clause.Template.Kind;
import java.util.ArrayList;
import java.util.List;

/** The macros, with one name and with two, and {@code cel.bind}. */
final class MacroTemplates {

    private MacroTemplates() {}

    static List<Template> all() {
        List<Template> all = new ArrayList<>();
        for (String name : List.of("all", "exists", "exists_one")) {
            add(all, Kind.BOOL, "{TEXTS}." + name + "(#a:TEXT, {+BOOL})", "{INTS}." + name + "(#a:INT, {+BOOL})");
            add(all, Kind.BOOL, "{GRID}." + name + "(#a:INTS, {+BOOL})", "{SCORES}." + name + "(#a:TEXT, {+BOOL})");
            add(all, Kind.BOOL, "{INTS}." + name + "(#a:INT, #a > {+INT})", "{TEXTS}." + name + "(#a:TEXT, #a == 'a')");
        }
        for (String name : List.of("all", "exists", "existsOne")) {
            add(all, Kind.BOOL, "{TEXTS}." + name + "(#a:INT, #b:TEXT, {+BOOL})");
            add(all, Kind.BOOL, "{SCORES}." + name + "(#a:TEXT, #b:INT, {+BOOL})");
            add(all, Kind.BOOL, "{INTS}." + name + "(#a:INT, #b:INT, #a + #b > {+INT})");
        }
        add(all, Kind.TEXTS, "{TEXTS}.filter(#a:TEXT, {+BOOL})", "{TEXTS}.map(#a:TEXT, {+TEXT})");
        add(all, Kind.TEXTS, "{INTS}.map(#a:INT, {+TEXT})", "{TEXTS}.map(#a:TEXT, {+BOOL}, #a + {+TEXT})");
        add(all, Kind.TEXTS, "{SCORES}.map(#a:TEXT, #a).sort()", "{SCORES}.filter(#a:TEXT, {+BOOL}).sort()");
        add(all, Kind.INTS, "{INTS}.filter(#a:INT, {+BOOL})", "{INTS}.map(#a:INT, {+INT})");
        add(all, Kind.INTS, "{TEXTS}.map(#a:TEXT, size(#a))", "{INTS}.map(#a:INT, #a > 0, {+INT})");
        add(all, Kind.GRID, "{GRID}.filter(#a:INTS, {+BOOL})", "{INTS}.map(#a:INT, [#a, {+INT}])");
        add(all, Kind.TEXTS, "{TEXTS}.transformList(#a:INT, #b:TEXT, {+TEXT} + string(#a))");
        add(all, Kind.TEXTS, "{TEXTS}.transformList(#a:INT, #b:TEXT, {+BOOL}, #b)");
        add(all, Kind.INTS, "{SCORES}.transformList(#a:TEXT, #b:INT, {+INT}).sort()");
        add(all, Kind.SCORES, "{SCORES}.transformMap(#a:TEXT, #b:INT, {+INT})");
        add(all, Kind.SCORES, "{SCORES}.transformMap(#a:TEXT, #b:INT, {+BOOL}, #b)");
        add(all, Kind.INT, "{INTS}.transformMap(#a:INT, #b:INT, {+INT})[0]");
        add(all, Kind.BOOL, "cel.bind(#a:BOOL, {BOOL}, {+BOOL} || #a)", "cel.bind(#a:INT, {INT}, {+BOOL})");
        add(all, Kind.TEXT, "cel.bind(#a:TEXT, {TEXT}, #a + {+TEXT})");
        add(all, Kind.INT, "cel.bind(#a:INT, {INT}, {+INT})", "cel.bind(#a:INTS, {INTS}, {+INT})");
        add(all, Kind.TEXTS, "cel.bind(#a:TEXTS, {TEXTS}, {+TEXTS})");
        return all;
    }
}
