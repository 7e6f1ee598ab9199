package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.clause.Shapes;

/** Writes calls of the language's functions. */
final class CallWriter {

    private final Body body;
    private final ValueWriter values;

    CallWriter(Body body, ValueWriter values) {
        this.body = body;
        this.values = values;
    }

    CodeBlock value(Call call) {
        ClauseExpr first = call.arguments().get(0);
        return switch (call.function()) {
            case SIZE -> size(first);
            case SUM -> sum(call, first);
            case STARTS_WITH -> onText("startsWith", call);
            case ENDS_WITH -> onText("endsWith", call);
            case CONTAINS -> onText("contains", call);
            case MATCHES -> {
                String pattern = ((Literal) call.arguments().get(1)).value();
                yield CodeBlock.of("$L.isIn($L)", body.constants().pattern(pattern), values.value(first));
            }
            case INT ->
                first.type() == Basic.INT
                        ? values.value(first)
                        : CodeBlock.of("$T.of($L)", Names.WHOLE, values.value(first));
            case DOUBLE -> toDouble(first);
            case DECIMAL -> CodeBlock.of("$T.valueOf($L)", Names.BIG_DECIMAL, values.value(first));
            case TEXT -> toText(first);
            case HAS_VALUE -> CodeBlock.of("$L.isPresent()", values.value(first));
            case VALUE ->
                present(first, CodeBlock.of("$T.value($L, $S)", Names.VALUES, values.value(first), body.words(first)));
            case OR_VALUE -> orValue(call, first);
            case OR -> values.containers().or(call);
        };
    }

    private static Held held(ClauseExpr optional) {
        return ((ClauseType.OptionalOf) optional.type()).value();
    }

    /** The Optional's value in the form in which clauses compute. */
    private static CodeBlock present(ClauseExpr optional, CodeBlock value) {
        return Shapes.isContainer(held(optional).type())
                ? ContainerWriter.canonical(held(optional).type(), value)
                : StoredWriter.converted(held(optional), value);
    }

    private CodeBlock orValue(Call call, ClauseExpr optional) {
        CodeBlock value = values.once(optional);
        String choice = body.local("choice");
        boolean computed = call.type() instanceof Basic || call.type() instanceof ClauseType.EnumOf;
        boolean container = Shapes.isContainer(call.type());
        body.add(
                "$L $L;\n",
                computed
                        ? JavaNames.canonical(call.type())
                        : container
                                ? Shapes.javaType(call.type())
                                : held(optional).javaType(),
                choice);
        body.open("if ($L.isPresent())", value);
        body.add("$L = $L;\n", choice, present(optional, CodeBlock.of("$L.get()", value)));
        body.next("else");
        ClauseExpr other = call.arguments().get(1);
        body.add("$L = $L;\n", choice, container ? values.containers().canonical(other) : values.value(other));
        body.close();
        return CodeBlock.of("$L", choice);
    }

    private CodeBlock onText(String method, Call call) {
        ClauseExpr text = call.arguments().get(0);
        ClauseExpr argument = call.arguments().get(1);
        return CodeBlock.of("$L.$L($L)", values.value(text), method, values.value(argument));
    }

    private CodeBlock size(ClauseExpr of) {
        if (of.type() == Basic.TEXT) {
            return CodeBlock.of("$T.size($L)", Names.TEXTS, values.value(of));
        }
        boolean array = of instanceof ClauseExpr.Stored stored && stored.held().form() == Held.Form.ARRAY;
        return CodeBlock.of("$L.$L", values.value(of), array ? "length" : "size()");
    }

    private CodeBlock toDouble(ClauseExpr from) {
        if (from.type() == Basic.DOUBLE) {
            return values.value(from);
        }
        if (from.type() == Basic.INT) {
            return CodeBlock.of("((double) $L)", values.value(from));
        }
        return CodeBlock.of("$T.of($L)", Names.DOUBLES, values.value(from));
    }

    private CodeBlock toText(ClauseExpr from) {
        if (from.type() == Basic.TEXT) {
            return values.value(from);
        }
        return from.type() instanceof ClauseType.EnumOf
                ? CodeBlock.of("$L.name()", values.value(from))
                : CodeBlock.of("$T.valueOf($L)", String.class, values.value(from));
    }

    private CodeBlock sum(Call call, ClauseExpr list) {
        Held element = ((ClauseType.ListOf) list.type()).element();
        String sum = body.local("sum");
        CodeBlock zero = call.type() == Basic.DECIMAL ? CodeBlock.of("$T.ZERO", Names.BIG_DECIMAL) : CodeBlock.of("0");
        body.add("$T $L = $L;\n", JavaNames.canonical(call.type()), sum, zero);
        var each = new ClauseExpr.Variable(list.span(), element, "summand", ClauseExpr.Variable.Role.ELEMENT);
        body.loops().loop(list, each, () -> {
            CodeBlock summand = values.value(each);
            if (call.type() == Basic.DOUBLE) {
                body.add("$L += $L;\n", sum, summand);
            } else {
                var helper = call.type() == Basic.INT ? Names.WHOLE : Names.DECIMALS;
                body.add("$L = $T.add($L, $L);\n", sum, helper, sum, summand);
            }
        });
        return CodeBlock.of("$L", sum);
    }
}
