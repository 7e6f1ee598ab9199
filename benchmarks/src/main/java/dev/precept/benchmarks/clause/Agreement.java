package dev.precept.benchmarks.clause;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** That all columns mean the same by a rule; else a table of them would compare nothing. */
final class Agreement {

    private Agreement() {}

    /**
     * Asks each rule of every column that needs no agent; the whole call has the clauses of the clauses alone.
     *
     * @throws IllegalStateException if one refuses what it should accept, or the other way about
     */
    static void require() {
        List<Rules> columns =
                List.of(new ByHand(), new ClauseAlone(), new InCel(), new InSpel(), new InHibernateValidator());
        for (Rules column : columns) {
            for (Method rule : Rules.class.getDeclaredMethods()) {
                require(column, rule, new Given(), true);
                require(column, rule, Given.refused(), false);
            }
        }
    }

    private static void require(Rules column, Method rule, Given given, boolean expected) {
        try {
            if (!rule.invoke(column, given).equals(expected)) {
                throw new IllegalStateException(
                        column.getClass().getSimpleName() + " does not say " + expected + " of " + rule.getName());
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(column.getClass().getSimpleName() + " failed at " + rule.getName(), e);
        }
    }
}
