package dev.precept.processor.reason;

import de.uni_freiburg.informatik.ultimate.logic.Script;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import dev.precept.processor.clause.ClauseExpr;
import dev.precept.processor.clause.ClauseExpr.Comparison;
import dev.precept.processor.clause.ClauseExpr.Conditional;
import dev.precept.processor.clause.ClauseExpr.ListLiteral;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseExpr.Logic;
import dev.precept.processor.clause.ClauseExpr.Membership;
import dev.precept.processor.clause.ClauseExpr.Operator;
import dev.precept.processor.clause.ClauseExpr.Relation;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseType.Basic;
import java.math.BigDecimal;
import java.util.List;

/**
 * The clauses of {@link ClauseSets} as formulas of linear arithmetic. Texts and enum constants are numbers; a clause is
 * true for some values including null only if it is for some without.
 */
final class SmtFormula {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "ECONOMY", "BUSINESS");

    private final Script script;

    SmtFormula(Script script) {
        this.script = script;
    }

    Term of(ClauseExpr part) {
        if (part instanceof Logic logic) {
            String sign = logic.junction() == Logic.Junction.AND ? "and" : "or";
            return script.term(sign, of(logic.left()), of(logic.right()));
        } else if (part instanceof ClauseExpr.Not not) {
            return script.term("not", of(not.operand()));
        } else if (part instanceof Conditional choice) {
            return script.term("ite", of(choice.test()), of(choice.then()), of(choice.otherwise()));
        } else if (part instanceof Comparison comparison) {
            return comparison(comparison.relation(), of(comparison.left()), of(comparison.right()));
        } else if (part instanceof Membership membership && membership.container() instanceof ListLiteral list) {
            Term value = of(membership.value());
            return script.term(
                    "or",
                    list.elements().stream()
                            .map(element -> comparison(Relation.EQUAL, value, of(element)))
                            .toArray(Term[]::new));
        } else if (part instanceof ClauseExpr.Negation negation) {
            return script.term("-", of(negation.operand()));
        } else if (part instanceof ClauseExpr.Arithmetic arithmetic) {
            String sign = arithmetic.operator() == Operator.ADD
                    ? "+"
                    : arithmetic.operator() == Operator.SUBTRACT ? "-" : "*";
            return script.term(sign, of(arithmetic.left()), of(arithmetic.right()));
        } else if (part instanceof Variable variable) {
            return script.term(variable.javaName());
        } else if (part instanceof ClauseExpr.EnumConstant constant) {
            return script.numeral(Integer.toString(NAMES.indexOf(constant.name())));
        }
        Literal literal = (Literal) part;
        if (literal.type() == Basic.TEXT) {
            return script.numeral(Integer.toString(NAMES.indexOf(literal.value())));
        }
        BigDecimal number = new BigDecimal(literal.value());
        Term size = literal.type() == Basic.DECIMAL
                ? script.decimal(number.abs().setScale(Math.max(1, number.scale())))
                : script.numeral(number.abs().toBigIntegerExact());
        return number.signum() < 0 ? script.term("-", size) : size;
    }

    private Term comparison(Relation relation, Term left, Term right) {
        return switch (relation) {
            case EQUAL -> script.term("=", left, right);
            case NOT_EQUAL -> script.term("not", script.term("=", left, right));
            default -> script.term(relation.sign(), left, right);
        };
    }
}
