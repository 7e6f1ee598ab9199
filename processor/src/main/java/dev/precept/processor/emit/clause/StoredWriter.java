package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Element;
import dev.precept.processor.clause.ClauseExpr.Entry;
import dev.precept.processor.clause.ClauseExpr.FactCall;
import dev.precept.processor.clause.ClauseExpr.Member;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.clause.Shapes;
import java.time.ZoneOffset;

/** Reads values where Java holds them, and turns them into the form in which clauses compute. */
final class StoredWriter {

    private final Body body;
    private final ValueWriter values;

    StoredWriter(Body body, ValueWriter values) {
        this.body = body;
        this.values = values;
    }

    /** As Java holds it: perhaps null, perhaps boxed. */
    CodeBlock raw(Stored stored) {
        if (stored instanceof Variable variable) {
            return CodeBlock.of("$L", body.nameOf(variable));
        } else if (stored instanceof FactCall call) {
            CodeBlock arguments = call.arguments().stream().map(this::argument).collect(CodeBlock.joining(", "));
            return CodeBlock.of("facts.$L($L)", call.fact(), arguments);
        } else if (stored instanceof ClauseExpr.FunctionCall call) {
            CodeBlock arguments = call.arguments().stream().map(this::own).collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.$L($L)", JavaNames.type(call.owner()), call.function(), arguments);
        } else if (stored instanceof Member member) {
            return CodeBlock.of("$L.$L()", values.value(member.receiver()), member.accessor());
        } else if (stored instanceof Entry entry) {
            CodeBlock map = values.value(entry.map());
            return CodeBlock.of(
                    "$T.entry($L, $L, $S)", Names.VALUES, map, key(entry.map(), entry.key()), body.words(entry));
        }
        return element((Element) stored);
    }

    /** A key in the form of the map's own keys: a {@code Long} is in no map of Integers. */
    CodeBlock key(ClauseExpr map, ClauseExpr key) {
        CodeBlock value = values.value(key);
        if (key.type() != Basic.INT) {
            return value;
        }
        String method = switch (((ClauseType.MapOf) map.type()).key().javaType()) {
            case "java.lang.Integer" -> "ofInt";
            case "java.lang.Short" -> "ofShort";
            case "java.lang.Byte" -> "ofByte";
            default -> "";
        };
        return method.isEmpty()
                ? CodeBlock.of("$T.valueOf($L)", Long.class, value)
                : CodeBlock.of("$T.$L($L)", Names.runtime("Maps"), method, value);
    }

    /** A list goes in as Java holds it, or else in the canonical form. */
    private CodeBlock own(FactCall.Argument argument) {
        boolean same = argument.value() instanceof Stored stored
                && stored.held().javaType().equals(argument.parameter().javaType());
        return Shapes.isContainer(argument.parameter().type()) && !same
                ? values.containers().canonical(argument.value())
                : argument(argument);
    }

    private CodeBlock element(Element element) {
        boolean array = element.list() instanceof Stored list && list.held().form() == Held.Form.ARRAY;
        if (!array) {
            return CodeBlock.of(
                    "$T.at($L, $L)", Names.VALUES, values.value(element.list()), values.value(element.index()));
        }
        CodeBlock list = values.once(element.list());
        return CodeBlock.of("$L[$T.place($L, $L.length)]", list, Names.VALUES, values.value(element.index()), list);
    }

    CodeBlock value(Stored stored) {
        return converted(stored.held(), present(stored));
    }

    private CodeBlock present(Stored stored) {
        boolean known = stored instanceof Variable variable && body.isPresent(variable);
        return known || !stored.held().mayBeNull()
                ? raw(stored)
                : CodeBlock.of("$T.present($L, $S)", Names.VALUES, raw(stored), body.words(stored));
    }

    /** From Java's shape, known not to be null, to the one of clauses. */
    static CodeBlock converted(Held held, CodeBlock present) {
        boolean character = held.javaType().equals("char") || held.javaType().equals("java.lang.Character");
        if (character) {
            return CodeBlock.of("$T.valueOf($L)", String.class, present);
        }
        return switch (held.form()) {
            case BIG_INTEGER -> CodeBlock.of("new $T($L)", Names.BIG_DECIMAL, present);
            case ZONED -> CodeBlock.of("$L.toInstant()", present);
            case BOXED ->
                switch ((Basic) held.type()) {
                    case INT -> CodeBlock.of("$L.longValue()", present);
                    case DOUBLE -> CodeBlock.of("$L.doubleValue()", present);
                    default -> CodeBlock.of("$L.booleanValue()", present);
                };
            default -> present;
        };
    }

    /** In the shape of the fact's own parameter. */
    private CodeBlock argument(FactCall.Argument argument) {
        Held parameter = argument.parameter();
        if (argument.value() instanceof Stored stored
                && (stored.held().javaType().equals(parameter.javaType()) || !(parameter.type() instanceof Basic))) {
            return present(stored);
        }
        CodeBlock value = values.value(argument.value());
        return switch (parameter.javaType()) {
            case "int", "java.lang.Integer" -> CodeBlock.of("$T.toInt($L)", Names.WHOLE, value);
            case "short", "java.lang.Short" -> CodeBlock.of("$T.toShort($L)", Names.WHOLE, value);
            case "byte", "java.lang.Byte" -> CodeBlock.of("$T.toByte($L)", Names.WHOLE, value);
            case "java.lang.Long" -> CodeBlock.of("$T.valueOf($L)", Long.class, value);
            case "float", "java.lang.Float" -> CodeBlock.of("(float) $L", value);
            case "java.lang.Double" -> CodeBlock.of("$T.valueOf($L)", Double.class, value);
            case "char", "java.lang.Character" -> CodeBlock.of("$T.single($L)", Names.TEXTS, value);
            case "java.math.BigInteger" -> CodeBlock.of("$T.toBigInteger($L)", Names.DECIMALS, value);
            case "java.time.OffsetDateTime" -> CodeBlock.of("$L.atOffset($T.UTC)", value, ZoneOffset.class);
            case "java.time.ZonedDateTime" -> CodeBlock.of("$L.atZone($T.UTC)", value, ZoneOffset.class);
            default -> value;
        };
    }
}
