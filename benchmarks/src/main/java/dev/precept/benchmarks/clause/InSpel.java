package dev.precept.benchmarks.clause;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.springframework.expression.Expression;

/** The rules in Spring's expression language, compiled to byte code where it can. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InSpel implements Rules {

    private final Expression intLimit = Spel.expression("amount > 0 && amount <= 500");
    private final Expression decimalLimit = Spel.expression("price > 0 && price <= 500");
    private final Expression prefixAndList =
            Spel.expression("orderId.startsWith('A-') && {'DE', 'AT', 'CH'}.contains(region)");
    private final Expression cabin = Spel.expression("cabin == T(dev.precept.benchmarks.clause.Cabin).ECONOMY"
            + " || cabin == T(dev.precept.benchmarks.clause.Cabin).PREMIUM");
    private final Expression timeWindow = Spel.expression("!bookedAt.isBefore(now.minusSeconds(86400L))");
    private final Expression absorption = Spel.expression("vip || amount <= 500");
    private final Expression fact = Spel.expression("owner(orderId) == userId");
    private final Expression hundredInts = Spel.expression("prices.?[#this <= 0 || #this > 500].isEmpty()");
    private final Expression regex = Spel.expression("orderId matches '^A-[0-9]{6}$'");

    /** Made by JMH. */
    public InSpel() {}

    @Benchmark
    @Override
    public boolean intLimit(Given given) {
        return Spel.holds(intLimit, new Spel.IntCall(given.amount));
    }

    @Benchmark
    @Override
    public boolean decimalLimit(Given given) {
        return Spel.holds(decimalLimit, new Spel.DecimalCall(given.price));
    }

    @Benchmark
    @Override
    public boolean prefixAndList(Given given) {
        return Spel.holds(prefixAndList, new Spel.TextCall(given.orderId, given.region));
    }

    @Benchmark
    @Override
    public boolean cabin(Given given) {
        return Spel.holds(cabin, new Spel.CabinCall(given.cabin));
    }

    @Benchmark
    @Override
    public boolean timeWindow(Given given) {
        return Spel.holds(timeWindow, new Spel.TimeCall(given.now, given.bookedAt));
    }

    @Benchmark
    @Override
    public boolean absorption(Given given) {
        return Spel.holds(absorption, new Spel.VipCall(given.vip, given.mostly));
    }

    @Benchmark
    @Override
    public boolean fact(Given given) {
        return Spel.holds(fact, new Spel.OrderCall(given.orderId, given.userId));
    }

    @Benchmark
    @Override
    public boolean hundredInts(Given given) {
        return Spel.holds(hundredInts, new Spel.ListCall(given.prices));
    }

    @Benchmark
    @Override
    public boolean regex(Given given) {
        return Spel.holds(regex, new Spel.TextCall(given.orderId, given.region));
    }

    /** The rules that SpEL interprets: asked once they were judged, since it learns their types from that. */
    static Set<String> interpreted() {
        InSpel judged = new InSpel();
        Set<String> names = new HashSet<>();
        for (Field field : InSpel.class.getDeclaredFields()) {
            try {
                InSpel.class.getMethod(field.getName(), Given.class).invoke(judged, new Given());
                if (!Spel.compiles((Expression) field.get(judged))) {
                    names.add(field.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(field.getName(), e);
            }
        }
        return names;
    }
}
