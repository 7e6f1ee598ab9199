package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.ClauseType.ListOf;
import dev.precept.processor.clause.ClauseType.MapOf;
import dev.precept.processor.clause.ClauseType.OptionalOf;
import java.util.Optional;

/**
 * Lists, maps and Optionals as wholes. Java has many forms of one of them, an {@code int[]} and a {@code List<Long>}; the
 * canonical form, which the runtime makes of each, tells whether two are of one type.
 */
public final class Shapes {

    private Shapes() {}

    /** Whether values of the type hold other values. */
    public static boolean isContainer(ClauseType type) {
        return type instanceof ListOf || type instanceof MapOf || type instanceof OptionalOf;
    }

    /** The type with everything in it in the canonical form. */
    public static ClauseType of(ClauseType type) {
        return isContainer(type) ? container(type).type() : type;
    }

    /** Whether the type already is the canonical one. */
    public static boolean isCanonical(ClauseType type) {
        return of(type).equals(type);
    }

    /** The Java type of the canonical form, as source writes it. */
    public static String javaType(ClauseType type) {
        return Literals.canonical(type).javaType();
    }

    /** The canonical form of a container. */
    static Held container(ClauseType type) {
        if (type instanceof ListOf list) {
            Held element = inner(list.element());
            return new Held(new ListOf(element), Held.Form.LIST, "java.util.List<" + element.javaType() + ">");
        } else if (type instanceof MapOf map) {
            Held key = inner(map.key());
            Held value = inner(map.value());
            return new Held(
                    new MapOf(key, value),
                    Held.Form.REFERENCE,
                    "java.util.Map<" + key.javaType() + ", " + value.javaType() + ">");
        } else if (type instanceof OptionalOf optional) {
            Held value = inner(optional.value());
            return new Held(new OptionalOf(value), Held.Form.REFERENCE, "java.util.Optional<" + value.javaType() + ">");
        }
        return new Held(type, Held.Form.REFERENCE, "java.lang.Object");
    }

    private static Held inner(Held held) {
        return Literals.canonical(held.type());
    }

    /** The type in which two containers meet. */
    static Optional<ClauseType> meet(ClauseExpr left, ClauseExpr right) {
        if (fits(left, right.type())) {
            return Optional.of(of(right.type()));
        }
        return fits(right, left.type()) ? Optional.of(of(left.type())) : Optional.empty();
    }

    /** Whether the container may be used as one of that type; literals in it take the type of the other side. */
    static boolean fits(ClauseExpr expr, ClauseType wanted) {
        if (expr instanceof ListLiteral list && wanted instanceof ListOf other) {
            ClauseType element = other.element().type();
            return list.elements().stream().allMatch(part -> Literals.fits(part, element));
        }
        return isPart(of(expr.type()), of(wanted));
    }

    /** Whether the types are one; what is empty is of any. */
    private static boolean isPart(ClauseType type, ClauseType wanted) {
        if (type.equals(wanted) || type == Basic.NULL) {
            return true;
        } else if (type instanceof ListOf a && wanted instanceof ListOf b) {
            return isPart(a.element().type(), b.element().type());
        } else if (type instanceof OptionalOf a && wanted instanceof OptionalOf b) {
            return isPart(a.value().type(), b.value().type());
        }
        return type instanceof MapOf a
                && wanted instanceof MapOf b
                && isPart(a.key().type(), b.key().type())
                && isPart(a.value().type(), b.value().type());
    }

    /** The container as one of that type, which it {@link #fits}. */
    static ClauseExpr as(ClauseExpr expr, ClauseType wanted) {
        return expr instanceof ListLiteral list && wanted instanceof ListOf other
                ? Literals.as(list, other.element().type())
                : expr;
    }

    /** Whether the elements have places: a {@code Set} and some collections have none. */
    static boolean hasPlaces(ClauseExpr expr) {
        return !(expr instanceof ClauseExpr.Stored stored) || hasPlaces(stored.held());
    }

    private static boolean hasPlaces(Held held) {
        if (held.type() instanceof ListOf list) {
            return held.form() != Held.Form.REFERENCE && hasPlaces(list.element());
        } else if (held.type() instanceof MapOf map) {
            return hasPlaces(map.value());
        }
        return !(held.type() instanceof OptionalOf optional) || hasPlaces(optional.value());
    }
}
