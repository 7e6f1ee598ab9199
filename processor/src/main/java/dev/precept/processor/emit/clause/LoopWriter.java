package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Transformation;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Writes loops, each of which counts the elements that it looks at, and the macros that have two names. */
final class LoopWriter {

    private final Body body;

    LoopWriter(Body body) {
        this.body = body;
    }

    void loop(ClauseExpr range, Variable element, Runnable statements) {
        CodeBlock elements = body.values().value(range);
        boolean map = range.type() instanceof ClauseType.MapOf;
        String local = body.local(element.javaName());
        body.open("for (var $L : $L$L)", local, elements, map ? ".keySet()" : "");
        count();
        body.within(element, local, statements);
        body.close();
    }

    /** With the second name, the first is a list's place or a map's key. */
    void loop(ClauseExpr range, Variable first, Optional<Variable> second, Runnable statements) {
        if (second.isEmpty()) {
            loop(range, first, statements);
            return;
        }
        CodeBlock elements = body.values().value(range);
        String key = body.local(first.javaName());
        String value = body.local(second.get().javaName());
        if (range.type() instanceof ClauseType.MapOf) {
            String entry = body.local("entry");
            body.open("for (var $L : $L.entrySet())", entry, elements);
            body.add("var $L = $L.getKey();\n", key, entry);
            body.add("var $L = $L.getValue();\n", value, entry);
        } else {
            body.add("long $L = -1;\n", key);
            body.open("for (var $L : $L)", value, elements);
            body.add("$L++;\n", key);
        }
        count();
        body.within(first, key, () -> body.within(second.get(), value, statements));
        body.close();
    }

    private void count() {
        String visits = body.visits();
        body.add("$L = $T.next($L);\n", visits, Names.VISITS, visits);
    }

    /** That all elements of a local list or map were looked at. */
    void countAll(CodeBlock container) {
        String visits = body.visits();
        body.add("$L = $T.over($L, $L);\n", visits, Names.VISITS, visits, container);
        body.add("$T.check($L);\n", Names.VISITS, visits);
    }

    CodeBlock transformation(Transformation transformation) {
        boolean map = transformation.type() instanceof ClauseType.MapOf;
        String made = body.local(map ? "entries" : "mapped");
        body.add("var $L = new $T<$L>();\n", made, map ? LinkedHashMap.class : ArrayList.class, types(transformation));
        loop(transformation.range(), transformation.first(), Optional.of(transformation.second()), () -> {
            transformation
                    .test()
                    .ifPresent(test -> body.open("if ($L)", body.values().condition(test)));
            CodeBlock value = body.values().containers().part(transformation.body());
            if (map) {
                CodeBlock key = body.values().containers().part(transformation.first());
                body.add("$T.put($L, $L, $L);\n", Names.runtime("Maps"), made, key, value);
            } else {
                body.add("$L.add($L);\n", made, value);
            }
            transformation.test().ifPresent(test -> body.close());
        });
        return CodeBlock.of("$L", made);
    }

    private static String types(Transformation transformation) {
        if (transformation.type() instanceof ClauseType.MapOf map) {
            return JavaNames.boxed(map.key()) + ", " + JavaNames.boxed(map.value());
        }
        return JavaNames.boxed(((ClauseType.ListOf) transformation.type()).element());
    }
}
