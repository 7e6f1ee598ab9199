package dev.precept.testkit.contract.shapes;

import static dev.precept.Action.ESCALATE;
import static dev.precept.EffectClass.IRREVERSIBLE;

import dev.precept.Effect;
import dev.precept.Exclusive;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.OutOfScope;
import dev.precept.Tool;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tools of every shape. No test runs a body, or asks a fact. */
class ShapeTools extends BaseTools<Leg> {

    private static <X> X never() {
        throw new IllegalStateException("a generated test runs neither bodies nor facts");
    }

    @Fact
    Account account(String id) {
        return never();
    }

    @Fact
    static Person person(long id) {
        return never();
    }

    @Fact
    Hidden hidden(String id) {
        return never();
    }

    @Fact
    boolean open(String id) {
        return never();
    }

    @Override
    public int base(int m, Leg t) {
        return never();
    }

    @Tool("Facts of an interface, and the result")
    @Effect(IRREVERSIBLE)
    @Exclusive("id")
    @Invariant(rule = "Level", require = "account(id).level >= 3 && account(id).open && account(id).name != ''")
    @Invariant(rule = "Result", ensure = "result.contains(id)")
    public String facts(String id) {
        return never();
    }

    @Tool("A static tool, and a fact of an abstract class")
    @Effect(IRREVERSIBLE)
    @Exclusive("id")
    @Invariant(rule = "Adult", require = "person(id).age >= 18")
    public static void adult(long id) {
        never();
    }

    @Tool("A type that only a factory of the tests can make")
    @Effect(IRREVERSIBLE)
    @Exclusive("id")
    @Invariant(rule = "Seven", require = "hidden(id).number == 7")
    public void seven(String id) {
        never();
    }

    @Tool("A list")
    @Effect(IRREVERSIBLE)
    @Exclusive("size(ids)")
    @Invariant(rule = "All open", require = "size(ids) > 0 && size(ids) <= 100 && ids.all(i, open(i))")
    public void all(List<String> ids) {
        never();
    }

    @Tool("Times")
    @Effect(IRREVERSIBLE)
    @Invariant(rule = "Day before", require = "now < at - duration('24h')")
    @Invariant(rule = "Few", require = "session.calls < 3")
    public void times(Instant at, OffsetDateTime other, Duration length) {
        never();
    }

    @Tool("Enum, boolean, pattern, char")
    @Effect(IRREVERSIBLE)
    @Invariant(rule = "Cabin", require = "cabin == Cabin.ECONOMY || vip")
    @Invariant(rule = "Mask", require = "code.matches('^[A-Z]{3}[0-9]+$')")
    @OutOfScope(value = "Never x", when = "code.startsWith('X')", route = "people")
    public char fly(Cabin cabin, boolean vip, String code) {
        return never();
    }

    @Tool("Budgets")
    @Effect(IRREVERSIBLE)
    @Invariant(rule = "Three calls", limit = @Limit(calls = 3))
    @Invariant(
            rule = "Sum",
            limit = @Limit(sum = "cents", max = "1000", of = "who"),
            otherwise = ESCALATE,
            route = "people")
    public void spend(long cents, String who) {
        never();
    }

    @Tool("UUID, double, type variable")
    @Effect(IRREVERSIBLE)
    @Invariant(rule = "Same", require = "id == other && f > 0.5 && f < 2.0")
    public <X extends Comparable<X>> void same(UUID id, UUID other, double f, X x) {
        never();
    }

    @Tool("Records in lists, arrays, maps")
    @Effect(IRREVERSIBLE)
    @Invariant(
            rule = "Legs",
            require = "legs.exists(l, l.date > date('2024-01-01')) && numbers[0] < 5 && counts['a'] > 1")
    public void legs(List<Leg> legs, int[] numbers, Map<String, Integer> counts) {
        never();
    }

    @Tool("Withheld from the agent")
    @Effect(IRREVERSIBLE)
    @Invariant(rule = "More than one", require = "n > 1")
    public void deleteAll(int n) {
        never();
    }

    @Tool("Judged by code of its own, too")
    @Effect(IRREVERSIBLE)
    @Invariant(rule = "Own code", enforcedBy = Never.class)
    @Invariant(rule = "More than one", require = "n > 1")
    public BigDecimal enforced(BigInteger n) {
        return never();
    }
}
