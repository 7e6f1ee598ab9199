package dev.precept.processor.reason;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Stored;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Held;
import dev.precept.processor.reason.Domain.Odd;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What parts of clauses may come to, by their types. */
final class Universes {

    private static final Numbers LONG = Numbers.between(Long.MIN_VALUE, Long.MAX_VALUE);

    private Universes() {}

    static Domain of(ClauseExpr expr) {
        Set<Odd> odd = EnumSet.noneOf(Odd.class);
        if (!(expr instanceof Variable)) {
            odd.add(Odd.FAILED);
        }
        if (!(expr instanceof Stored stored)) {
            addNan(expr.type(), odd);
            return new Domain(odd, Optional.of(values(expr.type())));
        }
        if (stored.held().mayBeNull()) {
            odd.add(Odd.NULL);
        }
        addNan(expr.type(), odd);
        return new Domain(odd, Optional.of(values(stored.held())));
    }

    private static void addNan(ClauseType type, Set<Odd> odd) {
        if (type == Basic.DOUBLE) {
            odd.add(Odd.NAN);
        }
    }

    private static Values values(Held held) {
        if (held.type() == Basic.INT) {
            return switch (held.javaType()) {
                case "byte", "java.lang.Byte" -> Numbers.between(Byte.MIN_VALUE, Byte.MAX_VALUE);
                case "short", "java.lang.Short" -> Numbers.between(Short.MIN_VALUE, Short.MAX_VALUE);
                case "int", "java.lang.Integer" -> Numbers.between(Integer.MIN_VALUE, Integer.MAX_VALUE);
                default -> LONG;
            };
        }
        return held.form() == Held.Form.BIG_INTEGER ? Numbers.ALL_WHOLE : values(held.type());
    }

    private static Values values(ClauseType type) {
        if (type == Basic.INT) {
            return LONG;
        } else if (type == Basic.DECIMAL || type == Basic.DOUBLE) {
            return Numbers.ALL;
        } else if (type == Basic.BOOL) {
            return Choices.BOOLEANS;
        } else if (type == Basic.TEXT) {
            return Texts.ALL;
        } else if (type instanceof ClauseType.EnumOf constants) {
            return new Choices(Set.copyOf(constants.constants()));
        }
        // Of a list, a map or an object only this much matters: that it is there.
        return new Choices(Set.of("there"));
    }
}
