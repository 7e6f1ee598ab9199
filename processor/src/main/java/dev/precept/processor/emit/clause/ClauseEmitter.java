package dev.precept.processor.emit.clause;

import com.palantir.javapoet.CodeBlock;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.TypedClause;
import java.util.List;

/**
 * Writes the methods of one guard's clauses. One instance serves one guard, so that clauses share their constants, whose
 * names are in capitals and start with what they are, such as {@code DECIMAL_} or {@code TIMESTAMP_}.
 */
public final class ClauseEmitter {

    private final Constants constants = new Constants();

    /** The body of {@code private static Truth require_0(…)}. */
    public EmittedClause condition(TypedClause clause) {
        Body body = new Body(clause, constants);
        body.truths().emit(clause.root(), Sink.RETURN);
        return emitted(clause, body);
    }

    /** The body of a method that returns a {@code BigDecimal}, or an {@code Unevaluable}, as {@code Object}. */
    public EmittedClause number(TypedClause clause) {
        return object(clause, false);
    }

    /** The body of a method that returns a canonical value with equals, or an {@code Unevaluable}, as {@code Object}. */
    public EmittedClause key(TypedClause clause) {
        return object(clause, true);
    }

    /** The constants of all clauses written so far, in the order of their first use. */
    public List<HoistedConstant> constants() {
        return constants.all();
    }

    private EmittedClause object(TypedClause clause, boolean key) {
        Body body = new Body(clause, constants);
        ClauseExpr root = clause.root();
        boolean finite = root.type() != Basic.DOUBLE;
        body.guarded(root, finite, Sink.RETURN, () -> {
            CodeBlock value = body.values().value(root);
            body.add("return $L;\n", key ? key(root.type(), value) : number(root.type(), value));
        });
        return emitted(clause, body);
    }

    private static CodeBlock number(ClauseType type, CodeBlock value) {
        if (type == Basic.INT) {
            return CodeBlock.of("$T.valueOf($L)", Names.BIG_DECIMAL, value);
        }
        return type == Basic.DOUBLE ? CodeBlock.of("$T.of($L)", Names.DECIMALS, value) : value;
    }

    static CodeBlock key(ClauseType type, CodeBlock value) {
        if (type instanceof ClauseType.EnumOf) {
            return CodeBlock.of("$L.name()", value);
        }
        return switch ((Basic) type) {
            case INT -> CodeBlock.of("$T.valueOf($L)", Long.class, value);
            case DOUBLE -> CodeBlock.of("$T.key($L)", Names.DOUBLES, value);
            case DECIMAL -> CodeBlock.of("$T.key($L)", Names.DECIMALS, value);
            default -> value;
        };
    }

    private static EmittedClause emitted(TypedClause clause, Body body) {
        return new EmittedClause(
                body.code(),
                clause.parameters(),
                clause.ambient(),
                clause.readsResult(),
                !clause.facts().isEmpty());
    }
}
