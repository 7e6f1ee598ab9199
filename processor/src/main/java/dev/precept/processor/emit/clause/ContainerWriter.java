package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Applied;
import dev.precept.processor.clause.ClauseExpr.IfPresent;
import dev.precept.processor.clause.ClauseExpr.MapLiteral;
import dev.precept.processor.clause.ClauseExpr.Sought;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.clause.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes lists, maps and Optionals as wholes: in the canonical form, in which functions take them. */
final class ContainerWriter {

    private final Body body;
    private final ValueWriter values;

    ContainerWriter(Body body, ValueWriter values) {
        this.body = body;
        this.values = values;
    }

    /** The canonical form of any part, boxed where it is a primitive. */
    CodeBlock canonical(ClauseExpr expr) {
        if (!Shapes.isContainer(expr.type())) {
            return boxed(expr);
        }
        CodeBlock value = values.value(expr);
        boolean ready = !(expr instanceof Stored) && Shapes.isCanonical(expr.type());
        return ready ? value : canonical(expr.type(), value);
    }

    /** The canonical form of a container that Java holds. */
    static CodeBlock canonical(ClauseType type, CodeBlock value) {
        return CodeBlock.of("$T.<$L>of($L)", Names.runtime("Canon"), Shapes.javaType(type), value);
    }

    /** As the element of a list that the clause makes; what Java holds stays as it is. */
    CodeBlock part(ClauseExpr expr) {
        boolean held = expr instanceof Stored && !(expr.type() instanceof Basic) && !Shapes.isContainer(expr.type());
        return held ? values.stored().raw((Stored) expr) : canonical(expr);
    }

    /** An {@code int} in a list of whole numbers would become an Integer by itself. */
    private CodeBlock boxed(ClauseExpr element) {
        CodeBlock value = values.value(element);
        if (element.type() == Basic.INT) {
            return CodeBlock.of("$T.valueOf($L)", Long.class, value);
        }
        return element.type() == Basic.DOUBLE ? CodeBlock.of("$T.valueOf($L)", Double.class, value) : value;
    }

    CodeBlock map(MapLiteral map) {
        List<CodeBlock> inTurn = new ArrayList<>();
        for (int i = 0; i < map.keys().size(); i++) {
            inTurn.add(canonical(map.keys().get(i)));
            inTurn.add(canonical(map.values().get(i)));
        }
        String types = inTurn.isEmpty()
                ? ""
                : "<" + JavaNames.boxed(map.type().key()) + ", "
                        + JavaNames.boxed(map.type().value()) + ">";
        return CodeBlock.of("$T.$Lof($L)", Names.runtime("Maps"), types, CodeBlock.join(inTurn, ", "));
    }

    /** Equality of two containers, counted by the first. */
    CodeBlock equal(ClauseExpr left, ClauseExpr right) {
        CodeBlock first = values.once(left);
        if (!(left.type() instanceof ClauseType.OptionalOf)) {
            body.loops().countAll(first);
        }
        return CodeBlock.of("$T.equal($L, $L)", Names.runtime("Same"), first, values.value(right));
    }

    /** One call of the method that the overload names; lists that go in or come out are counted. */
    CodeBlock applied(Applied applied) {
        List<CodeBlock> arguments = new ArrayList<>();
        boolean counted = false;
        for (int i = 0; i < applied.arguments().size(); i++) {
            ClauseExpr argument = applied.arguments().get(i);
            ClauseType taken = applied.overload().takes().get(i);
            if (taken instanceof ClauseType.ListOf) {
                arguments.add(list(taken, argument));
                counted = true;
                continue;
            }
            boolean boxes =
                    Shapes.isContainer(taken) || applied.overload().owner().equals("Optionals");
            arguments.add(boxes ? canonical(argument) : values.value(argument));
        }
        CodeBlock call = CodeBlock.of(
                "$T.$L($L)",
                Names.runtime(applied.overload().owner()),
                applied.overload().method(),
                CodeBlock.join(arguments, ", "));
        boolean makesList = applied.type() instanceof ClauseType.ListOf;
        return makesList && !counted ? counted(applied.type(), call) : call;
    }

    /** Counted before it is copied into the canonical form. */
    private CodeBlock list(ClauseType type, ClauseExpr expr) {
        if (!(expr instanceof Stored) && Shapes.isCanonical(expr.type())) {
            return counted(type, values.value(expr));
        }
        CodeBlock held = values.once(expr);
        body.loops().countAll(held);
        return local(type, "list", canonical(type, held));
    }

    private CodeBlock counted(ClauseType type, CodeBlock value) {
        CodeBlock list = local(type, "list", value);
        body.loops().countAll(list);
        return list;
    }

    private CodeBlock local(ClauseType type, String suggestion, CodeBlock value) {
        String local = body.local(suggestion);
        body.add("$L $L = $L;\n", Shapes.javaType(type), local, value);
        return CodeBlock.of("$L", local);
    }

    CodeBlock sought(Sought sought) {
        var optionals = Names.runtime("Optionals");
        String type = JavaNames.boxed(sought.type().value());
        if (sought.place() instanceof ClauseExpr.Entry entry) {
            CodeBlock map = values.value(entry.map());
            return CodeBlock.of(
                    "$T.<$L>entry($L, $L)",
                    optionals,
                    type,
                    map,
                    values.stored().key(entry.map(), entry.key()));
        } else if (sought.place() instanceof ClauseExpr.Element element) {
            boolean array = element.list() instanceof Stored list && list.held().form() == Held.Form.ARRAY;
            CodeBlock list = array ? canonical(element.list()) : values.value(element.list());
            return CodeBlock.of("$T.<$L>at($L, $L)", optionals, type, list, values.value(element.index()));
        }
        return CodeBlock.of(
                "$T.<$L>ofNullable($L)", optionals, type, values.stored().raw(sought.place()));
    }

    CodeBlock ifPresent(IfPresent present) {
        CodeBlock optional = values.once(present.optional());
        String mapped = body.local("mapped");
        body.add("$T<$L> $L;\n", Optional.class, JavaNames.boxed(present.type().value()), mapped);
        body.open("if ($L.isPresent())", optional);
        String value = body.local(present.element().javaName());
        body.add("var $L = $L.get();\n", value, optional);
        body.within(present.element(), value, () -> {
            CodeBlock made = present.flat() ? canonical(present.body()) : present(present.body());
            body.add("$L = $L;\n", mapped, present.flat() ? made : CodeBlock.of("$T.of($L)", Optional.class, made));
        });
        body.next("else");
        body.add("$L = $T.empty();\n", mapped, Optional.class);
        body.close();
        return CodeBlock.of("$L", mapped);
    }

    private CodeBlock present(ClauseExpr expr) {
        boolean held = expr.type() instanceof ClauseType.ObjectOf;
        return held ? values.value(expr) : canonical(expr);
    }

    /** The first Optional if it has a value, else the second, which is looked at only then. */
    CodeBlock or(ClauseExpr.Call call) {
        CodeBlock first = local(call.type(), "first", canonical(call.arguments().get(0)));
        String choice = body.local("choice");
        body.add("$L $L;\n", Shapes.javaType(call.type()), choice);
        body.open("if ($L.isPresent())", first);
        body.add("$L = $L;\n", choice, first);
        body.next("else");
        body.add("$L = $L;\n", choice, canonical(call.arguments().get(1)));
        body.close();
        return CodeBlock.of("$L", choice);
    }
}
