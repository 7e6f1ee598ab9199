package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Arithmetic;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Operator;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseType.Basic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operators of CEL over the types of clauses. */
final class Operators {

    private static final Map<String, Relation> RELATIONS = Map.of(
            "_==_", Relation.EQUAL,
            "_!=_", Relation.NOT_EQUAL,
            "_<_", Relation.LESS,
            "_<=_", Relation.AT_MOST,
            "_>_", Relation.MORE,
            "_>=_", Relation.AT_LEAST);

    private static final Map<String, Operator> ARITHMETIC = Map.of(
            "_+_", Operator.ADD,
            "_-_", Operator.SUBTRACT,
            "_*_", Operator.MULTIPLY,
            "_/_", Operator.DIVIDE,
            "_%_", Operator.MODULO);

    private final Typer typer;
    private final JavaTypes java;
    private final OptionalFunctions optionals;

    Operators(Typer typer, JavaTypes java, OptionalFunctions optionals) {
        this.typer = typer;
        this.java = java;
        this.optionals = optionals;
    }

    boolean isOperator(String function) {
        return (function.startsWith("_")
                        && (RELATIONS.containsKey(function)
                                || ARITHMETIC.containsKey(function)
                                || List.of("_&&_", "_||_", "_?_:_", "_[_]", "_[?_]", "_?._")
                                        .contains(function)))
                || function.equals("!_")
                || function.equals("-_")
                || function.equals("@in");
    }

    ClauseExpr type(CelExpr expr) {
        List<CelExpr> args = expr.call().args();
        Span span = typer.span(expr);
        String function = expr.call().function();
        return switch (function) {
            case "_&&_" ->
                new Logic(span, Logic.Junction.AND, typer.condition(args.get(0)), typer.condition(args.get(1)));
            case "_||_" ->
                new Logic(span, Logic.Junction.OR, typer.condition(args.get(0)), typer.condition(args.get(1)));
            case "!_" -> new ClauseExpr.Not(span, typer.condition(args.get(0)));
            case "-_" -> negation(span, typer.type(args.get(0)));
            case "_?_:_" -> conditional(span, args);
            case "_?._" -> optionals.member(expr);
            case "_[?_]" ->
                optionals.sought(span, typer.type(args.get(0)), in -> index(span, in, typer.type(args.get(1))));
            case "_[_]" -> index(span, typer.type(args.get(0)), typer.type(args.get(1)));
            case "@in" -> membership(span, typer.type(args.get(0)), typer.type(args.get(1)));
            default -> {
                ClauseExpr left = typer.type(args.get(0));
                ClauseExpr right = typer.type(args.get(1));
                Relation relation = RELATIONS.get(function);
                if (relation != null) {
                    yield comparison(span, relation, left, right);
                }
                Operator operator = ARITHMETIC.getOrDefault(function, Operator.ADD);
                yield TimeOperators.of(span, operator, left, right)
                        .orElseGet(() -> arithmetic(span, operator, left, right));
            }
        };
    }

    private ClauseExpr negation(Span span, ClauseExpr operand) {
        if (!operand.type().isNumber()) {
            throw typer.wrongType(
                    span,
                    typer.describe(operand) + " and has no negative",
                    "negate a number, or write ! for a condition");
        }
        return new ClauseExpr.Negation(span, operand.type(), operand);
    }

    private ClauseExpr conditional(Span span, List<CelExpr> args) {
        ClauseExpr test = typer.condition(args.get(0));
        ClauseExpr then = typer.type(args.get(1));
        ClauseExpr otherwise = typer.type(args.get(2));
        ClauseType type =
                Literals.meet(then, otherwise).orElseThrow(() -> apart(span, then, otherwise, "chosen between"));
        if (!(type instanceof Basic || type instanceof ClauseType.EnumOf || Shapes.isContainer(type))
                || type == Basic.NULL) {
            throw typer.unsupported(
                    span,
                    "a choice between values of which each is " + type.words() + " is not supported",
                    "choose between numbers, texts, conditions or enum constants");
        }
        return new ClauseExpr.Conditional(span, type, test, Literals.as(then, type), Literals.as(otherwise, type));
    }

    private ClauseExpr.Stored index(Span span, ClauseExpr container, ClauseExpr index) {
        if (container.type() instanceof ClauseType.MapOf map) {
            return typer.usable(new ClauseExpr.Entry(span, map.value(), container, key(map, index)));
        }
        if (!(container.type() instanceof ClauseType.ListOf list)) {
            throw typer.wrongType(
                    container.span(), typer.describe(container) + " and has no places", "use [ ] on a list or a map");
        }
        if (index.type() != Basic.INT) {
            throw typer.wrongType(
                    index.span(), "a place in a list is a whole number, but " + typer.describe(index), "write [0]");
        }
        if (container instanceof ClauseExpr.Stored stored && stored.held().form() == Held.Form.REFERENCE) {
            throw typer.unsupported(
                    span,
                    typer.words(container) + " is a collection without places",
                    "use .exists(x, …), or make it a List");
        }
        return typer.usable(new ClauseExpr.Element(span, list.element(), container, index));
    }

    private ClauseExpr key(ClauseType.MapOf map, ClauseExpr key) {
        boolean comparable = key.type().equals(map.key().type()) || map.key().type() == Basic.NULL;
        if (!comparable) {
            throw typer.wrongType(
                    key.span(),
                    "the keys are " + map.key().type().words() + ", but " + typer.describe(key),
                    "use a key of the map's own type");
        }
        if (!MapLiterals.canBeKey(key.type())) {
            throw typer.unsupported(
                    key.span(),
                    "only maps with text, whole numbers, true and false, or enum constants as keys are supported",
                    "look it up in a @Fact");
        }
        return key;
    }

    private ClauseExpr membership(Span span, ClauseExpr value, ClauseExpr container) {
        if (container.type() instanceof ClauseType.MapOf map) {
            return new ClauseExpr.Membership(span, key(map, value), container);
        }
        if (!(container.type() instanceof ClauseType.ListOf list)) {
            throw typer.wrongType(
                    container.span(),
                    typer.describe(container) + ", but 'in' needs a list or a map",
                    container.type() == Basic.TEXT
                            ? "write " + typer.words(container) + ".contains(" + typer.words(value) + ")"
                            : "write a list on the right side");
        }
        if (container instanceof ClauseExpr.ListLiteral literal) {
            return inLiteral(span, value, literal);
        }
        ClauseType element = list.element().type();
        if (!isEquatable(value, element) && !Literals.fits(value, element)) {
            throw typer.wrongType(
                    span,
                    typer.describe(value) + ", but the elements of " + typer.words(container) + " are "
                            + element.words(),
                    "look for a value of the elements' type");
        }
        return new ClauseExpr.Membership(span, Literals.as(value, element), container);
    }

    private ClauseExpr inLiteral(Span span, ClauseExpr value, ClauseExpr.ListLiteral list) {
        if (list.elements().isEmpty()) {
            throw typer.wrongType(list.span(), "nothing is in an empty list", "name the values that are meant");
        }
        for (ClauseExpr element : list.elements()) {
            if (Literals.meet(value, element).isEmpty()) {
                throw apart(element.span(), value, element, "compared with");
            }
        }
        ClauseExpr first = list.elements().get(0);
        ClauseType meeting = Literals.meet(value, first).orElse(value.type());
        return new ClauseExpr.Membership(span, Literals.as(value, meeting), Literals.as(list, meeting));
    }

    private boolean isEquatable(ClauseExpr value, ClauseType other) {
        return value.type().equals(other)
                || (value.type() instanceof ClauseType.ObjectOf a
                        && other instanceof ClauseType.ObjectOf b
                        && java.areRelated(a, b));
    }

    private ClauseExpr comparison(Span span, Relation relation, ClauseExpr left, ClauseExpr right) {
        if (left.type() == Basic.NULL || right.type() == Basic.NULL) {
            return nullTest(span, relation, left, right);
        }
        boolean objects = isEquatable(left, right.type()) && left.type() instanceof ClauseType.ObjectOf;
        Optional<ClauseType> meeting = objects ? Optional.of(left.type()) : Literals.meet(left, right);
        ClauseType type = meeting.orElseThrow(() -> apart(span, left, right, "compared with"));
        if (relation.isOrder() && !(type.isOrdered() || AmbientTypes.isTier(type))) {
            throw typer.wrongType(
                    span,
                    typer.describe(left) + " and has no order",
                    "compare with == or !=, or compare a number or text of it");
        }
        if (Shapes.isContainer(type)) {
            checkPlaces(left, right);
            checkPlaces(right, left);
        }
        return objects
                ? new Comparison(span, relation, left, right)
                : new Comparison(span, relation, Literals.as(left, type), Literals.as(right, type));
    }

    /** Two sets in two orders would be two lists. */
    private void checkPlaces(ClauseExpr side, ClauseExpr other) {
        if (!Shapes.hasPlaces(side)) {
            throw typer.unsupported(
                    side.span(),
                    typer.words(side) + " is a collection without places, and lists are equal only in their order",
                    "write sets.equivalent(" + typer.words(side) + ", " + typer.words(other) + ")");
        }
    }

    private ClauseExpr nullTest(Span span, Relation relation, ClauseExpr left, ClauseExpr right) {
        ClauseExpr operand = left.type() == Basic.NULL ? right : left;
        if (relation.isOrder()) {
            throw typer.wrongType(span, "null has no order", "compare with == null or != null");
        }
        if (operand instanceof ClauseExpr.Stored stored && stored.held().mayBeNull()) {
            return new ClauseExpr.NullTest(span, stored, relation == Relation.EQUAL);
        }
        throw typer.wrongType(
                span,
                typer.words(operand) + " is never null"
                        + (operand instanceof ClauseExpr.Stored s
                                ? ": Java's type is " + s.held().javaType()
                                : ""),
                "remove the comparison");
    }

    private ClauseExpr arithmetic(Span span, Operator operator, ClauseExpr left, ClauseExpr right) {
        ClauseType type = Literals.meet(left, right).orElseThrow(() -> apart(span, left, right, "combined with"));
        if (operator == Operator.ADD && type instanceof ClauseType.ListOf) {
            Overload joined = Overload.function("+", List.of(type, type), type, "Lists", "joined");
            return new ClauseExpr.Applied(span, joined, List.of(Literals.as(left, type), Literals.as(right, type)));
        }
        boolean joins = operator == Operator.ADD && type == Basic.TEXT;
        if ((!joins && !type.isNumber()) || (operator == Operator.MODULO && type == Basic.DOUBLE)) {
            throw typer.wrongType(
                    span,
                    typer.describe(left) + " and takes no part in this arithmetic",
                    type == Basic.DOUBLE ? "write int(x) % y" : "calculate with numbers, or join text with +");
        }
        return new Arithmetic(span, type, operator, Literals.as(left, type), Literals.as(right, type));
    }

    /** A quoted text beside something that is none is what its author will change. */
    private static Span odd(Span both, ClauseExpr left, ClauseExpr right) {
        if (right instanceof ClauseExpr.Literal && right.type() == Basic.TEXT) {
            return right.span();
        }
        return left instanceof ClauseExpr.Literal && left.type() == Basic.TEXT ? left.span() : both;
    }

    /** Two types that do not meet, in the author's words, and the way to bring them together. */
    private Refusal apart(Span span, ClauseExpr left, ClauseExpr right, String how) {
        String message = typer.describe(left) + ", " + typer.describe(right) + ": they cannot be " + how
                + (how.endsWith("between") ? "" : " each other");
        return typer.wrongType(odd(span, left, right), message, Conversions.fix(typer, left, right));
    }
}
