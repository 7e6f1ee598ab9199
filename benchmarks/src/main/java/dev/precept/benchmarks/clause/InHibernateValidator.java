package dev.precept.benchmarks.clause;

import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The rules as Hibernate Validator's constraints on the parameters of a method. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class InHibernateValidator implements Rules {

    private final Method intLimit = Validation.method("intLimit");
    private final Method decimalLimit = Validation.method("decimalLimit");
    private final Method prefixAndList = Validation.method("prefixAndList");
    private final Method cabin = Validation.method("cabin");
    private final Method timeWindow = Validation.method("timeWindow");
    private final Method absorption = Validation.method("absorption");
    private final Method fact = Validation.method("fact");
    private final Method hundredInts = Validation.method("hundredInts");
    private final Method regex = Validation.method("regex");

    private final ExecutableValidator validator = Validation.validator();
    private final Constrained tools = new Constrained();

    /** Made by JMH. */
    public InHibernateValidator() {}

    @Benchmark
    @Override
    public boolean intLimit(Given given) {
        return holds(intLimit, given.amount);
    }

    @Benchmark
    @Override
    public boolean decimalLimit(Given given) {
        return holds(decimalLimit, given.price);
    }

    @Benchmark
    @Override
    public boolean prefixAndList(Given given) {
        return holds(prefixAndList, given.orderId, given.region);
    }

    @Benchmark
    @Override
    public boolean cabin(Given given) {
        return holds(cabin, given.cabin);
    }

    @Benchmark
    @Override
    public boolean timeWindow(Given given) {
        return holds(timeWindow, given.bookedAt);
    }

    @Benchmark
    @Override
    public boolean absorption(Given given) {
        return holds(absorption, given.vip, given.mostly);
    }

    @Benchmark
    @Override
    public boolean fact(Given given) {
        return holds(fact, given.orderId, given.userId);
    }

    @Benchmark
    @Override
    public boolean hundredInts(Given given) {
        return holds(hundredInts, given.prices);
    }

    @Benchmark
    @Override
    public boolean regex(Given given) {
        return holds(regex, given.orderId);
    }

    private boolean holds(Method method, Object... arguments) {
        return validator.validateParameters(tools, method, arguments).isEmpty();
    }
}
