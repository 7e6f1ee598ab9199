package dev.precept.processor.witness;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.EnumConstant;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Evaluator;
import dev.precept.processor.reason.Reasoner;
import dev.precept.processor.reason.Reasoner.Wish;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The slips of a pen that tests of a clause should notice: a number one unit off, another comparison, {@code ||} for
 * {@code &&}, a negation forgotten, a letter changed, the next constant of an enum.
 */
public final class Mutants {

    private final List<Mutant> all = new ArrayList<>();
    private final ClauseExpr root;

    /**
     * A clause with one slip.
     *
     * @param root the changed clause
     * @param original the part that was changed
     * @param words what was done to it, such as {@code 500 became 501}
     */
    public record Mutant(ClauseExpr root, ClauseExpr original, String words) {}

    private Mutants(ClauseExpr root) {
        this.root = root;
    }

    /** All mutants of a clause, in the order of its parts. */
    public static List<Mutant> of(TypedClause clause) {
        return of(clause.root());
    }

    /** Those that none of the witnesses tells apart from the clause: each lets through what it does, and refuses the rest. */
    public static List<Mutant> survivors(RuleClause clause, List<Witness> witnesses) {
        return of(clause.clause()).stream()
                .filter(mutant -> witnesses.stream().noneMatch(witness -> isTold(mutant, clause, witness)))
                .toList();
    }

    static boolean isTold(Mutant mutant, RuleClause clause, Witness witness) {
        return !passes(mutant, clause, witness.accepted()) || passes(mutant, clause, witness.refused());
    }

    /** What cannot be evaluated is refused. */
    private static boolean passes(Mutant mutant, RuleClause clause, Case values) {
        return Evaluator.condition(mutant.root(), values.environment())
                .filter(clause.passing()::equals)
                .isPresent();
    }

    /**
     * Whether it is certain that no call that the other clauses of the tool let through shows the slip. False says nothing.
     */
    public static boolean isEquivalent(Mutant mutant, RuleClause clause, List<RuleClause> others) {
        List<Wish> beside = new ArrayList<>();
        others.forEach(other -> beside.add(Wish.of(other.clause(), other.passing())));
        Wish is = Wish.of(clause.clause(), clause.passing());
        Wish becomes = new Wish(mutant.root(), clause.passing(), Map.of());
        return Reasoner.imply(with(beside, is), becomes) && Reasoner.imply(with(beside, becomes), is);
    }

    private static List<Wish> with(List<Wish> wishes, Wish another) {
        List<Wish> more = new ArrayList<>(wishes);
        more.add(another);
        return more;
    }

    static List<Mutant> of(ClauseExpr root) {
        Mutants mutants = new Mutants(root);
        IdentityHashMap<ClauseExpr, Boolean> seen = new IdentityHashMap<>();
        // what cel.bind names stands in several places, and changes in all of them
        root.walk(part -> {
            if (seen.put(part, true) == null) {
                mutants.add(part);
            }
        });
        return List.copyOf(mutants.all);
    }

    private void add(ClauseExpr part) {
        if (part instanceof Literal literal) {
            literal(literal);
        } else if (part instanceof Comparison comparison) {
            for (Relation relation : Relation.values()) {
                boolean takes = !relation.isOrder() || comparison.left().type().isOrdered();
                if (takes && relation != comparison.relation()) {
                    Comparison other = new Comparison(part.span(), relation, comparison.left(), comparison.right());
                    put(part, other, comparison.relation().sign() + " became " + relation.sign());
                }
            }
            if (comparison.relation().isOrder()) {
                below(comparison.left());
                below(comparison.right());
            }
        } else if (part instanceof Logic logic) {
            boolean and = logic.junction() == Logic.Junction.AND;
            Logic.Junction other = and ? Logic.Junction.OR : Logic.Junction.AND;
            put(
                    part,
                    new Logic(part.span(), other, logic.left(), logic.right()),
                    and ? "&& became ||" : "|| became &&");
        } else if (part instanceof ClauseExpr.Not not) {
            put(part, not.operand(), "! was dropped");
        } else if (part instanceof ClauseExpr.NullTest test) {
            put(part, new ClauseExpr.NullTest(part.span(), test.operand(), !test.expected()), "null test was turned");
        } else if (part instanceof EnumConstant constant
                && constant.type().constants().size() > 1) {
            List<String> names = constant.type().constants();
            String next = names.get((names.indexOf(constant.name()) + 1) % names.size());
            put(part, new EnumConstant(part.span(), constant.type(), next), constant.name() + " became " + next);
        }
    }

    /** Where constants are in an order, the one before is a slip of its own: a tier lower lets more through. */
    private void below(ClauseExpr side) {
        if (side instanceof EnumConstant constant && constant.type().constants().size() > 2) {
            List<String> names = constant.type().constants();
            String before = names.get((names.indexOf(constant.name()) + names.size() - 1) % names.size());
            put(side, new EnumConstant(side.span(), constant.type(), before), constant.name() + " became " + before);
        }
    }

    private void literal(Literal literal) {
        String value = literal.value();
        if (literal.type() == Basic.INT) {
            BigDecimal number = new BigDecimal(value);
            number(literal, number.add(BigDecimal.ONE));
            number(literal, number.subtract(BigDecimal.ONE));
        } else if (literal.type() == Basic.DECIMAL) {
            BigDecimal number = new BigDecimal(value);
            if (Math.abs(number.scale()) < 100) {
                number(literal, number.add(Steps.unit(number)));
                number(literal, number.subtract(Steps.unit(number)));
            }
        } else if (literal.type() == Basic.DOUBLE) {
            becomes(literal, Double.toString(Math.nextUp(Double.parseDouble(value))));
            becomes(literal, Double.toString(Math.nextDown(Double.parseDouble(value))));
        } else if (literal.type() == Basic.TIMESTAMP) {
            becomes(literal, Instant.parse(value).plusNanos(1).toString());
            becomes(literal, Instant.parse(value).minusNanos(1).toString());
        } else if (literal.type() == Basic.DURATION) {
            becomes(literal, Duration.parse(value).plusNanos(1).toString());
            becomes(literal, Duration.parse(value).minusNanos(1).toString());
        } else if (literal.type() == Basic.DATE) {
            becomes(literal, LocalDate.parse(value).plusDays(1).toString());
            becomes(literal, LocalDate.parse(value).minusDays(1).toString());
        } else if (literal.type() == Basic.TEXT && !isPattern(literal)) {
            int last = value.isEmpty() ? 0 : value.offsetByCodePoints(value.length(), -1);
            becomes(literal, value.substring(0, last) + (value.endsWith("x") ? "y" : "x"));
        } else if (literal.type() == Basic.BOOL) {
            becomes(literal, value.equals("true") ? "false" : "true");
        }
    }

    /** A letter of a pattern may be one of its signs. */
    private boolean isPattern(Literal literal) {
        boolean[] found = {false};
        root.walk(part -> found[0] |= part instanceof Call call
                && call.function() == Function.MATCHES
                && call.arguments().get(1).equals(literal));
        return found[0];
    }

    private void number(Literal literal, BigDecimal changed) {
        boolean fits = literal.type() != Basic.INT || changed.toBigInteger().bitLength() < 64;
        if (fits) {
            becomes(literal, changed.toPlainString());
        }
    }

    private void becomes(Literal literal, String changed) {
        put(literal, new Literal(literal.span(), literal.type(), changed), literal.value() + " became " + changed);
    }

    private void put(ClauseExpr part, ClauseExpr changed, String words) {
        all.add(new Mutant(Rewriting.of(root, each -> isSame(each, part) ? changed : each), part, words));
    }

    /** The very part: another one may read the same. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(ClauseExpr each, ClauseExpr part) {
        return each == part;
    }
}
