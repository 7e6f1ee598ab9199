package dev.precept.processor.reason;

import static org.assertj.core.api.Assertions.assertThat;

import de.uni_freiburg.informatik.ultimate.logic.Logics;
import de.uni_freiburg.informatik.ultimate.logic.Script;
import de.uni_freiburg.informatik.ultimate.logic.Script.LBool;
import de.uni_freiburg.informatik.ultimate.logic.Sort;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.reason.Reasoner.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Beside SMTInterpol, which decides linear arithmetic completely: what we call contradictory is, and most of what is we
 * find. {@code -Dprecept.smt.sets=10000} for the published figure.
 */
class SmtComparisonTest {

    private static final int SETS = Integer.getInteger("precept.smt.sets", 1_000);

    @Test
    void noContradictionIsAFalseAlarmAndMostAreFound() {
        ClauseSets generator = new ClauseSets(new Random(17));
        List<List<String>> sets = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (int i = 0; i < SETS; i++) {
            sets.add(generator.set());
            clauses.addAll(sets.get(i));
        }
        List<ClauseResult> typed = ClauseRig.type(Use.CONDITION, clauses);
        Script script = script();
        SmtFormula smt = new SmtFormula(script);
        int next = 0;
        int contradictory = 0;
        int found = 0;
        long ours = 0;
        for (List<String> set : sets) {
            List<Wish> wishes = new ArrayList<>();
            script.push(1);
            for (int i = 0; i < set.size(); i++) {
                TypedClause clause = (TypedClause) typed.get(next++);
                wishes.add(Wish.of(clause, Outcome.TRUE));
                script.assertTerm(smt.of(clause.root()));
            }
            LBool theirs = script.checkSat();
            script.pop(1);
            assertThat(theirs).isNotEqualTo(LBool.UNKNOWN);
            long start = System.nanoTime();
            boolean impossible = Reasoner.areImpossible(wishes);
            ours += System.nanoTime() - start;
            contradictory += theirs == LBool.UNSAT ? 1 : 0;
            found += impossible ? 1 : 0;
            assertThat(impossible && theirs == LBool.SAT)
                    .as("a false alarm: " + set)
                    .isFalse();
        }
        System.out.printf(
                Locale.ROOT,
                "%d clause sets, %d of them contradictory, %d found (%.1f %%), no false alarm; %.3f ms each%n",
                SETS,
                contradictory,
                found,
                100.0 * found / contradictory,
                ours / 1e6 / SETS);
        assertThat(found).isGreaterThan(contradictory * 9 / 10);
    }

    private static Script script() {
        Script script = new SMTInterpol((LogProxy) new DefaultLogger());
        script.setOption(":verbosity", 1);
        script.setLogic(Logics.QF_LIRA);
        Sort whole = script.sort("Int");
        for (String name : List.of("n", "as", "cabin", "orderId")) {
            script.declareFun(name, new Sort[0], whole);
        }
        script.declareFun("amount", new Sort[0], script.sort("Real"));
        script.declareFun("vip", new Sort[0], script.sort("Bool"));
        Term economy = script.term("=", script.term("cabin"), script.numeral("4"));
        script.assertTerm(script.term("or", economy, script.term("=", script.term("cabin"), script.numeral("5"))));
        return script;
    }
}
