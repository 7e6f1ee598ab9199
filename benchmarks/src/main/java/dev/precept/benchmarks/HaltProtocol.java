package dev.precept.benchmarks;

import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.halt.HaltTarget;
import dev.precept.runtime.halt.Halts;
import dev.precept.runtime.halt.RunningCalls;
import dev.precept.runtime.store.HaltBook;
import dev.precept.runtime.store.MemoryStore;
import dev.precept.runtime.store.Store;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the gate's protocol for halts costs a call: the look before judging, entering, and leaving, beside a bare call. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class HaltProtocol {

    /** What is in force: nothing, a halt of another tool, or a store that has to be asked about its lease. */
    @Param({"nothing", "halt", "store"})
    String inForce = "nothing";

    private static final class Call extends RunningCalls.Entry {}

    private final Call call = new Call();
    private PreceptListener.Subscription registered = () -> {};
    private int value;

    /** Made by JMH. */
    public HaltProtocol() {}

    /** Puts it in force. */
    @Setup
    public void set() {
        if (inForce.equals("halt")) {
            Precept.halt(new HaltTarget.Tool("another"), "a measurement");
        }
        if (inForce.equals("store")) {
            registered = Precept.store(fleet());
        }
    }

    /** Lifts it. */
    @TearDown
    public void lift() {
        Precept.resume(new HaltTarget.Tool("another"), "jmh", "measured");
        registered.close();
    }

    /** A store in memory that says it has a lease, as PostgreSQL's does. */
    private static Store fleet() {
        MemoryStore memory = new MemoryStore();
        HaltBook book = (HaltBook) Proxy.newProxyInstance(
                HaltBook.class.getClassLoader(),
                new Class<?>[] {HaltBook.class},
                (proxy, method, arguments) -> method.getName().equals("lease")
                        ? Duration.ofSeconds(1)
                        : method.invoke(memory.halts(), arguments));
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (proxy, method, arguments) ->
                        method.getName().equals("halts") ? book : method.invoke(memory, arguments));
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private int body() {
        return ++value;
    }

    /** Nobody asks. */
    @Benchmark
    public int bare() {
        return body();
    }

    /** As the gate does around each body. */
    @Benchmark
    public int withProtocol() {
        Halts halts = Halts.here();
        if (halts.stopping("pay", "desk", "s") != null || halts.enter(call, "pay", "desk", "s", null) != null) {
            return -1;
        }
        try {
            return body();
        } finally {
            halts.leave(call);
        }
    }
}
