package dev.precept.benchmarks.clause;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rules as one would write them, null included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ByHand implements Rules {

    private static final BigDecimal MOST = new BigDecimal("500");
    private static final Set<String> REGIONS = Set.of("DE", "AT", "CH");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Pattern ORDER = Pattern.compile("A-[0-9]{6}");

    /** Made by JMH. */
    public ByHand() {}

    @Benchmark
    @Override
    public boolean intLimit(Given given) {
        return given.amount > 0 && given.amount <= 500;
    }

    @Benchmark
    @Override
    public boolean decimalLimit(Given given) {
        return given.price != null && given.price.signum() > 0 && given.price.compareTo(MOST) <= 0;
    }

    @Benchmark
    @Override
    public boolean prefixAndList(Given given) {
        return given.orderId != null
                && given.orderId.startsWith("A-")
                && given.region != null
                && REGIONS.contains(given.region);
    }

    @Benchmark
    @Override
    public boolean cabin(Given given) {
        return given.cabin == Cabin.ECONOMY || given.cabin == Cabin.PREMIUM;
    }

    @Benchmark
    @Override
    public boolean timeWindow(Given given) {
        return given.bookedAt != null
                && Duration.between(given.bookedAt, given.now).compareTo(DAY) <= 0;
    }

    @Benchmark
    @Override
    public boolean absorption(Given given) {
        return given.vip || (given.mostly != null && given.mostly <= 500);
    }

    @Benchmark
    @Override
    public boolean fact(Given given) {
        return given.orderId != null && Orders.owner(given.orderId).equals(given.userId);
    }

    @Benchmark
    @Override
    public boolean hundredInts(Given given) {
        if (given.prices == null) {
            return false;
        }
        for (Long price : given.prices) {
            if (price == null || price <= 0 || price > 500) {
                return false;
            }
        }
        return true;
    }

    @Benchmark
    @Override
    public boolean regex(Given given) {
        return given.orderId != null && ORDER.matcher(given.orderId).matches();
    }
}
