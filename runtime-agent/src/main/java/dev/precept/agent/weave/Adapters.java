package dev.precept.agent.weave;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.scan.Resources;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The adapters of frameworks. One that cannot work leaves the framework as it is; its tools are guarded all the same. */
public final class Adapters {

    // Plain data and loops here and below: each lambda that runs before main costs every start about a millisecond.
    private static final List<Adapter> ALL = List.of(new LangChain4jToolLoop(), new LangChain4jContext());

    /** The frameworks that there are adapters for, as options name them. */
    public static final Set<String> FRAMEWORKS = Set.of("langchain4j");

    private final Set<String> required;
    private final Ledger ledger;
    private final Consumer<Fault> lastResort;

    /**
     * The adapters.
     *
     * @param required frameworks that may not run without theirs
     * @param lastResort what to do when a required one cannot work
     */
    public Adapters(Set<String> required, Ledger ledger, Consumer<Fault> lastResort) {
        this.required = required;
        this.ledger = ledger;
        this.lastResort = lastResort;
    }

    /** The required adapters that cannot work for what a loader sees; a framework that it does not see needs none. */
    public static List<Fault> missing(Set<String> required, @Nullable ClassLoader loader) {
        return ALL.stream()
                .filter(adapter -> required.contains(adapter.framework()))
                .flatMap(adapter -> {
                    byte[] bytes = Resources.classFile(loader, adapter.className());
                    return bytes == null ? Optional.<Fault>empty().stream() : fault(adapter, loader, bytes).stream();
                })
                .sorted((one, other) -> one.where().compareTo(other.where()))
                .toList();
    }

    private static Optional<Fault> fault(Adapter adapter, @Nullable ClassLoader loader, byte[] bytes) {
        try {
            requireHook(adapter, loader);
            adapter.weave(bytes);
            return Optional.empty();
        } catch (RuntimeException unusable) {
            return Optional.of(fault(adapter, unusable));
        }
    }

    private static @Nullable Adapter find(String className) {
        for (Adapter adapter : ALL) {
            if (adapter.className().equals(className)) {
                return adapter;
            }
        }
        return null;
    }

    /** Whether the class belongs to a framework that has an adapter. */
    boolean concerns(String className) {
        return find(className) != null;
    }

    /** The woven class, or null when the framework stays as it is. */
    byte @Nullable [] weave(ClassLoader loader, String className, byte[] bytes) {
        Adapter adapter = find(className);
        if (adapter == null) {
            return null;
        }
        try {
            requireHook(adapter, loader);
            byte[] woven = adapter.weave(bytes);
            ledger.adapter(className.replace('/', '.'), "active");
            return woven;
        } catch (RuntimeException | LinkageError unusable) {
            Fault fault = fault(adapter, unusable);
            ledger.adapter(className.replace('/', '.'), "not active: " + fault.what());
            if (required.contains(adapter.framework())) {
                lastResort.accept(fault);
                return UnloadableClass.BYTES;
            }
            ledger.say(fault.line());
            return null;
        }
    }

    private static void requireHook(Adapter adapter, @Nullable ClassLoader loader) {
        if (Resources.classFile(loader, adapter.hook()) == null) {
            throw new Adapter.UnknownShapeException("does not see precept-runtime");
        }
    }

    private static Fault fault(Adapter adapter, Throwable unusable) {
        String what = "the adapter of " + adapter.framework() + " is not active: the class "
                + (unusable instanceof Adapter.UnknownShapeException shape
                        ? shape.getMessage()
                        : "cannot be woven (" + unusable + ')');
        return new Fault(FaultCode.ADAPTER, what, adapter.className().replace('/', '.'));
    }
}
