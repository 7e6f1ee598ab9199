package dev.precept.benchmarks.clause;

import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rules in cel-java, compiled once and interpreted. It has no decimals: there it is a double. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InCel implements Rules {

    private final CelRuntime.Program intLimit = Cel.program("amount > 0 && amount <= 500");
    private final CelRuntime.Program decimalLimit = Cel.program("price > 0.0 && price <= 500.0");
    private final CelRuntime.Program prefixAndList =
            Cel.program("orderId.startsWith('A-') && region in ['DE', 'AT', 'CH']");
    private final CelRuntime.Program cabin = Cel.program("cabin == 'ECONOMY' || cabin == 'PREMIUM'");
    private final CelRuntime.Program timeWindow = Cel.program("now - bookedAt <= duration('24h')");
    private final CelRuntime.Program absorption = Cel.program("vip || amount <= 500");
    private final CelRuntime.Program fact = Cel.program("owner(orderId) == userId");
    private final CelRuntime.Program hundredInts = Cel.program("prices.all(p, p > 0 && p <= 500)");
    private final CelRuntime.Program regex = Cel.program("orderId.matches('^A-[0-9]{6}$')");

    /** Made by JMH. */
    public InCel() {}

    @Benchmark
    @Override
    public boolean intLimit(Given given) {
        return Cel.holds(intLimit, Map.of("amount", (long) given.amount));
    }

    @Benchmark
    @Override
    public boolean decimalLimit(Given given) {
        return Cel.holds(decimalLimit, Map.of("price", given.price.doubleValue()));
    }

    @Benchmark
    @Override
    public boolean prefixAndList(Given given) {
        return Cel.holds(prefixAndList, Map.of("orderId", given.orderId, "region", given.region));
    }

    @Benchmark
    @Override
    public boolean cabin(Given given) {
        return Cel.holds(cabin, Map.of("cabin", given.cabin.name()));
    }

    @Benchmark
    @Override
    public boolean timeWindow(Given given) {
        return Cel.holds(timeWindow, Map.of("now", given.now, "bookedAt", given.bookedAt));
    }

    @Benchmark
    @Override
    public boolean absorption(Given given) {
        return Cel.holds(absorption, Map.of("vip", given.vip, "amount", (long) given.mostly));
    }

    @Benchmark
    @Override
    public boolean fact(Given given) {
        return Cel.holds(fact, Map.of("orderId", given.orderId, "userId", given.userId));
    }

    @Benchmark
    @Override
    public boolean hundredInts(Given given) {
        return Cel.holds(hundredInts, Map.of("prices", given.prices));
    }

    @Benchmark
    @Override
    public boolean regex(Given given) {
        return Cel.holds(regex, Map.of("orderId", given.orderId));
    }
}
