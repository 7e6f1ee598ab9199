package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import dev.precept.agent.bind.Planner;
import dev.precept.agent.index.LoaderIndexes;
import dev.precept.agent.index.UnreadableIndexException;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.scan.Ancestry;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.ClassOutline;
import dev.precept.agent.scan.FlatClasses;
import dev.precept.agent.scan.IgnoreRules;
import dev.precept.agent.scan.IndexedTools;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.Resources;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees every class before the JVM does, the cheapest question first: by loader and name, by a look at the constant pool and
 * the classes above, and only then in earnest. The JVM lets a class in unchanged when a transformer throws; so nothing is
 * thrown here, and whatever fails ends in a refusal.
 */
public final class GuardTransformer implements ClassFileTransformer {

    private static final String RUNTIME = "dev/precept/runtime/guard/GuardFaults";
    private static final String RUNTIME_MODULE = "dev.precept.runtime";

    private final IndexedTools indexed;
    private final Ancestry ancestry;
    private final Planner planner;
    private final Weaving weaving;
    private final Adapters adapters;
    private final Ledger ledger;
    private final Consumer<Fault> lastResort;

    /** Classes that were shown while the agent starts; null afterwards. */
    private volatile @Nullable Set<String> shown = ConcurrentHashMap.newKeySet();

    /**
     * A transformer.
     *
     * @param files where class files of the system loader are read
     * @param indexed tools of the index, as {@code binary class name#name and descriptor}
     * @param lastResort called before a class is made unloadable, since not even a refusal could be woven into it; may stop
     *     the JVM
     */
    public GuardTransformer(
            FlatClasses files, Set<String> indexed, Adapters adapters, Ledger ledger, Consumer<Fault> lastResort) {
        this(files, indexed, adapters, ledger, lastResort, new ClassWeaver());
    }

    GuardTransformer(
            FlatClasses files,
            Set<String> indexed,
            Adapters adapters,
            Ledger ledger,
            Consumer<Fault> lastResort,
            Weaving weaving) {
        this.indexed = new IndexedTools(indexed, new LoaderIndexes());
        this.ancestry = new Ancestry(files, this.indexed);
        this.planner = new Planner(this.indexed);
        this.weaving = weaving;
        this.adapters = adapters;
        this.ledger = ledger;
        this.lastResort = lastResort;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (loader == null || IgnoreRules.ignores(loader, className)) {
            return null;
        }
        Set<String> atStart = shown;
        if (atStart != null && className != null) {
            atStart.add(className.replace('/', '.'));
        }
        try {
            if (className != null && adapters.concerns(className)) {
                return adapters.weave(loader, className, bytes);
            }
            return guard(loader, module, bytes);
        } catch (Throwable failure) {
            return unloadable(loader, className, bytes, failure);
        }
    }

    /** Binary names of the classes that were shown since it was made; to be asked once, at the end of the start. */
    public Set<String> shownAtStart() {
        Set<String> names = shown;
        shown = null;
        return names == null ? Set.of() : Set.copyOf(names);
    }

    private byte @Nullable [] guard(ClassLoader loader, @Nullable Module module, byte[] bytes) {
        if (!ClassOutline.isClassFile(bytes)) {
            return null; // The JVM says so itself, and to whoever tried to define it.
        }
        ClassOutline outline = ClassOutline.of(bytes);
        if (!Lambdas.mayBeIn(outline, ancestry, loader)) {
            return guard(loader, module, bytes, outline);
        }
        Lambdas lambdas = new Lambdas(ancestry, loader, outline.name());
        byte[] refusing = lambdas.rewrite(bytes, seesRuntime(loader, module));
        for (Map.Entry<String, Plan.Refused> refused : lambdas.faults().entrySet()) {
            ledger.refused(refused.getKey(), refused.getValue().fault());
        }
        byte[] woven = guard(loader, module, refusing, outline);
        return woven == null && !lambdas.faults().isEmpty() ? refusing : woven;
    }

    private byte @Nullable [] guard(ClassLoader loader, @Nullable Module module, byte[] bytes, ClassOutline outline) {
        boolean named = indexed.names(loader, outline.name());
        Inherited above = ancestry.above(loader, outline);
        if (!outline.mentionsContract() && above.isEmpty() && !named) {
            ancestry.remember(loader, outline, null, above);
            return null;
        }
        ClassFile file = ClassFile.read(bytes);
        ancestry.remember(loader, outline, file, above);
        try {
            Plan plan = planner.plan(loader, file, above, ancestry.anyTool(), new Bridges(bytes, file, above));
            return carryOut(plan, loader, module, bytes);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            String why = "the weaver failed on its class (" + failure + ')';
            Plan refusal = planner.refuseAll(loader, file, above, ancestry.anyTool(), why);
            if (refusal.isEmpty()) {
                throw failure;
            }
            return carryOut(refusal, loader, module, bytes);
        }
    }

    private byte @Nullable [] carryOut(Plan plan, ClassLoader loader, @Nullable Module module, byte[] bytes) {
        PlanRecord written = new PlanRecord(ledger, plan, loader);
        written.inPlace();
        if (plan.isEmpty()) {
            return null;
        }
        byte[] woven = weaving.weave(bytes, plan, seesRuntime(loader, module));
        written.change();
        return woven;
    }

    /** Keeps a class out, whatever fails on the way; only one that has to do with tools is worth stopping the JVM for. */
    private byte[] unloadable(ClassLoader loader, @Nullable String className, byte[] bytes, Throwable failure) {
        try {
            String name = className == null ? "a class without a name" : className.replace('/', '.');
            String what = "it could neither be guarded nor be made to refuse (" + failure + ')';
            Fault fault = new Fault(FaultCode.WEAVING_FAILED, what, name);
            if (concernsTools(loader, className, bytes)) {
                lastResort.accept(fault);
            }
            ledger.refused(name, fault);
        } catch (Throwable unsaid) {
            return UnloadableClass.BYTES; // Whatever leaves this method lets the class in.
        }
        return UnloadableClass.BYTES;
    }

    private boolean concernsTools(ClassLoader loader, @Nullable String className, byte[] bytes) {
        try {
            if (className != null && (indexed.names(loader, className) || adapters.concerns(className))) {
                return true;
            }
            ClassOutline outline = ClassOutline.of(bytes);
            return outline.mentionsContract()
                    || indexed.names(loader, outline.name())
                    || !ancestry.above(loader, outline).tools().isEmpty();
        } catch (UnreadableIndexException damaged) {
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError unreadable) {
            return false;
        }
    }

    /** Whether a refusing method can call the runtime: its loader has to find it, and its module has to read it. */
    private static boolean seesRuntime(ClassLoader loader, @Nullable Module module) {
        if (Resources.classFileIfReadable(loader, RUNTIME) == null) {
            return false;
        }
        if (module == null || !module.isNamed()) {
            return true;
        }
        return module.canRead(loader.getUnnamedModule())
                || (module.getLayer() != null
                        && module.getLayer()
                                .findModule(RUNTIME_MODULE)
                                .filter(module::canRead)
                                .isPresent());
    }
}
