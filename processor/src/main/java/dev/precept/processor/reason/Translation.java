package dev.precept.processor.reason;

import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.Conditional;
import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Membership;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.evaluate.ClauseValue;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.reason.Domain.Odd;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Says what has to hold for a clause to come to an outcome. Parts that are not understood become terms of their own, which
 * may come to anything, but to the same wherever they occur.
 */
final class Translation {

    private static final Outcome T = Outcome.TRUE;
    private static final Outcome F = Outcome.FALSE;
    private static final Outcome U = Outcome.UNEVALUABLE;

    private final Terms terms;
    private final Comparisons comparisons;

    Translation(String clause, UnaryOperator<String> parameters) {
        this.terms = new Terms(clause, parameters);
        this.comparisons = new Comparisons(terms);
    }

    Formula of(ClauseExpr part, Outcome wanted) {
        Optional<ClauseValue> constant = Terms.constant(part);
        if (constant.isPresent() && constant.get() instanceof ClauseValue.Bool bool) {
            return wanted == Outcome.of(bool.value()) ? Formula.ALWAYS : Formula.NEVER;
        }
        if (part instanceof Logic logic) {
            return logic(logic, wanted);
        } else if (part instanceof ClauseExpr.Not not) {
            return of(not.operand(), wanted.not());
        } else if (part instanceof Conditional conditional && conditional.type() == Basic.BOOL) {
            Formula chosen = Formula.any(
                    Formula.all(of(conditional.test(), T), of(conditional.then(), wanted)),
                    Formula.all(of(conditional.test(), F), of(conditional.otherwise(), wanted)));
            return wanted == U ? Formula.any(of(conditional.test(), U), chosen) : chosen;
        } else if (part instanceof Comparison comparison) {
            return comparison(comparison, wanted);
        } else if (part instanceof ClauseExpr.NullTest test) {
            return nullTest(test, wanted);
        } else if (part instanceof Membership membership && membership.container() instanceof ListLiteral list) {
            return among(membership, list, wanted);
        } else if (part instanceof Call call && call.arguments().size() == 2) {
            return onText(call, wanted);
        }
        return whole(part, wanted);
    }

    /** A condition as a term of its own. */
    private Formula whole(ClauseExpr part, Outcome wanted) {
        Term term = terms.of(part);
        return wanted == U ? term.isOdd() : term.is(new Choices(Set.of(wanted == T ? "true" : "false")));
    }

    private Formula logic(Logic logic, Outcome wanted) {
        boolean and = logic.junction() == Logic.Junction.AND;
        Formula left = of(logic.left(), wanted);
        Formula right = of(logic.right(), wanted);
        if (wanted == U) {
            Outcome neutral = and ? T : F;
            return Formula.any(
                    Formula.all(left, Formula.any(right, of(logic.right(), neutral))),
                    Formula.all(of(logic.left(), neutral), right));
        }
        return and == (wanted == T) ? Formula.all(left, right) : Formula.any(left, right);
    }

    private Formula comparison(Comparison comparison, Outcome wanted) {
        boolean conditions = comparison.left().type() == Basic.BOOL;
        if (!conditions) {
            return comparisons.of(comparison.relation(), comparison.left(), comparison.right(), wanted);
        }
        if (comparison.relation().isOrder()) {
            return whole(comparison, wanted);
        }
        if (wanted == U) {
            return Formula.any(of(comparison.left(), U), of(comparison.right(), U));
        }
        boolean equal = (comparison.relation() == Relation.EQUAL) == (wanted == T);
        return Formula.any(
                Formula.all(of(comparison.left(), T), of(comparison.right(), equal ? T : F)),
                Formula.all(of(comparison.left(), F), of(comparison.right(), equal ? F : T)));
    }

    private Formula nullTest(ClauseExpr.NullTest test, Outcome wanted) {
        Term term = terms.of(test.operand());
        if (wanted == U) {
            return new Formula.Bound(term, Domain.odd(EnumSet.of(Odd.FAILED)));
        }
        return test.expected() == (wanted == T)
                ? new Formula.Bound(term, Domain.odd(EnumSet.of(Odd.NULL)))
                : new Formula.Bound(
                        term, new Domain(EnumSet.of(Odd.NAN), term.universe().values()));
    }

    private Formula among(Membership membership, ListLiteral list, Outcome wanted) {
        List<Formula> each = list.elements().stream()
                .map(element -> comparison(
                        new Comparison(membership.span(), Relation.EQUAL, membership.value(), element), wanted))
                .toList();
        if (wanted == U
                && list.elements().stream()
                        .allMatch(element -> Terms.constant(element).isPresent())) {
            return each.get(0);
        }
        return wanted == F ? new Formula.All(each) : texts(membership, list, each, wanted);
    }

    /** One of several texts is one bound, where it could be as many cases. */
    private Formula texts(Membership membership, ListLiteral list, List<Formula> each, Outcome wanted) {
        List<String> texts = list.elements().stream()
                .map(Terms::constant)
                .flatMap(Optional::stream)
                .filter(ClauseValue.Text.class::isInstance)
                .map(value -> ((ClauseValue.Text) value).value())
                .toList();
        return wanted == T && texts.size() == each.size()
                ? terms.of(membership.value()).is(Texts.among(Set.copyOf(texts)))
                : new Formula.Any(each);
    }

    private Formula onText(Call call, Outcome wanted) {
        Optional<TextFact.Kind> kind = switch (call.function()) {
            case STARTS_WITH -> Optional.of(TextFact.Kind.PREFIX);
            case ENDS_WITH -> Optional.of(TextFact.Kind.SUFFIX);
            case CONTAINS -> Optional.of(TextFact.Kind.PART);
            case MATCHES -> Optional.of(TextFact.Kind.PATTERN);
            default -> Optional.empty();
        };
        ClauseExpr receiver = call.arguments().get(0);
        Optional<ClauseValue> argument = Terms.constant(call.arguments().get(1));
        if (kind.isEmpty()
                || Terms.constant(receiver).isPresent()
                || !(argument.orElse(null) instanceof ClauseValue.Text text)) {
            return whole(call, wanted);
        }
        Term term = terms.of(receiver);
        return wanted == U ? term.isOdd() : term.is(Texts.with(new TextFact(kind.get(), text.value(), wanted == T)));
    }
}
