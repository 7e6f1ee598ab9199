package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseExpr.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The names that a clause gives itself: the elements of its macros, and what {@code cel.bind} names. */
final class Locals {

    /** What the names of {@code cel.bind} may stand for in all their places, in parts of the clause. */
    private static final int MOST_PARTS = 10_000;

    private record Local(String name, ClauseExpr value, int parts) {}

    private final Deque<Local> known = new ArrayDeque<>();
    private int written;

    Optional<ClauseExpr> find(String name, Span span) {
        return known.stream()
                .filter(local -> local.name().equals(name))
                .findFirst()
                .map(local -> local.value() instanceof Variable element && element.role() == Variable.Role.ELEMENT
                        ? new Variable(span, element.held(), element.javaName(), Variable.Role.ELEMENT)
                        : copy(local, span));
    }

    /** A bound name stands for its whole expression, wherever it is used: so it is as lazy as CEL's. */
    private ClauseExpr copy(Local local, Span span) {
        written += local.parts();
        if (written > MOST_PARTS) {
            throw new Refusal(
                    ClauseFault.Kind.TOO_COSTLY,
                    span,
                    "the names of cel.bind stand for more than " + MOST_PARTS + " parts of a clause",
                    "look " + local.name() + " up in a @Fact");
        }
        return local.value();
    }

    boolean has(String name) {
        return known.stream().anyMatch(local -> local.name().equals(name));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        known.forEach(local -> names.add(local.name()));
        return names;
    }

    /** A macro's element, under a Java name that no other around it has. */
    Variable element(String name, Span span, Held held) {
        String javaName = name;
        for (int i = 2; isTaken(javaName); i++) {
            javaName = name + "_" + i;
        }
        return new Variable(span, held, javaName, Variable.Role.ELEMENT);
    }

    private boolean isTaken(String javaName) {
        return known.stream()
                .anyMatch(local -> local.value() instanceof Variable element
                        && element.role() == Variable.Role.ELEMENT
                        && element.javaName().equals(javaName));
    }

    ClauseExpr within(String name, ClauseExpr value, Supplier<ClauseExpr> body) {
        int[] parts = {0};
        value.walk(part -> parts[0]++);
        known.push(new Local(name, value, parts[0]));
        try {
            return body.get();
        } finally {
            known.pop();
        }
    }
}
