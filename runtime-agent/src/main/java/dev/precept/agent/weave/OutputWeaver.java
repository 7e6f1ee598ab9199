package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import dev.precept.agent.bind.Planner;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.Ancestry;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.ClassOutline;
import dev.precept.agent.scan.FlatClasses;
import dev.precept.agent.scan.IndexedTools;
import dev.precept.agent.scan.Inherited;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Weaves class files of a build as the transformer weaves those that a JVM loads, with one difference: what the transformer
 * would make refuse is a fault here, and nothing is woven into its class. A build that cannot guard a tool has failed.
 */
public final class OutputWeaver {

    private final ClassLoader loader;
    private final IndexedTools indexed;
    private final Ancestry ancestry;
    private final Planner planner;
    private final Weaving weaving = new ClassWeaver(true);

    /**
     * A weaver.
     *
     * @param indexed tools of the indexes, as {@code binary class name#name and descriptor}
     * @param loader finds the output and its class path as resources; no class is loaded
     */
    public OutputWeaver(Set<String> indexed, ClassLoader loader) {
        this.loader = loader;
        this.indexed = new IndexedTools(indexed, IndexedTools.NO_LOADERS);
        this.ancestry = new Ancestry(FlatClasses.NONE, this.indexed);
        this.planner = new Planner(this.indexed);
    }

    /** What became of a class. */
    public static final class Result {
        private final byte[] bytes;
        private final boolean changed;
        private final List<String> woven;
        private final List<String> inPlace;
        private final List<Fault> faults;

        private Result(byte[] bytes, boolean changed, List<String> woven, List<String> inPlace, List<Fault> faults) {
            this.bytes = bytes;
            this.changed = changed;
            this.woven = woven;
            this.inPlace = inPlace;
            this.faults = faults;
        }

        private static Result same(byte[] bytes, List<String> inPlace, List<Fault> faults) {
            return new Result(bytes, false, List.of(), inPlace, faults);
        }

        /** The class file, which is the given one where nothing was done. */
        public byte[] bytes() {
            return bytes;
        }

        /** Whether the class file is another one now. */
        public boolean isChanged() {
            return changed;
        }

        /** The tools that were woven now, as {@code binary class name#name and descriptor}. */
        public List<String> woven() {
            return woven;
        }

        /** The tools that had been woven before, and are as they should be. */
        public List<String> inPlace() {
            return inPlace;
        }

        /** Why the class cannot be woven; then nothing was. */
        public List<Fault> faults() {
            return faults;
        }
    }

    /**
     * Learns which tools a class has, before any class is woven: the order in which a build lists its classes means nothing.
     *
     * @param name internal name
     */
    public void learn(String name) {
        ancestry.exposed(loader, name);
    }

    /** Weaves a class, if it has to do with tools. */
    public Result weave(byte[] bytes) {
        ClassOutline outline = ClassOutline.of(bytes);
        List<Fault> faults = new ArrayList<>();
        if (Lambdas.mayBeIn(outline, ancestry, loader)) {
            Lambdas lambdas = new Lambdas(ancestry, loader, outline.name());
            lambdas.rewrite(bytes, true);
            for (Plan.Refused refused : lambdas.faults().values()) {
                faults.add(refused.fault());
            }
        }
        boolean named = indexed.names(loader, outline.name());
        Inherited above = ancestry.above(loader, outline);
        if (!outline.mentionsContract() && above.isEmpty() && !named) {
            return Result.same(bytes, List.of(), faults);
        }
        ClassFile file = ClassFile.read(bytes);
        try {
            Plan plan = planner.plan(loader, file, above, ancestry.anyTool(), new Bridges(bytes, file, above));
            for (Plan.Refused refused : plan.refused().values()) {
                faults.add(refused.fault());
            }
            for (Plan.Borrowed borrowed : plan.borrowed()) {
                faults.add(borrowed.refused().fault());
            }
            return carryOut(plan, bytes, file.binaryName() + '#', faults);
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            String what = "the weaver failed on it (" + failure + ')';
            faults.add(new Fault(FaultCode.WEAVING_FAILED, what, file.binaryName()));
            return Result.same(bytes, List.of(), faults);
        }
    }

    private Result carryOut(Plan plan, byte[] bytes, String owner, List<Fault> faults) {
        List<String> inPlace = keys(owner, plan.inPlace());
        if (plan.isEmpty() || !faults.isEmpty()) {
            return Result.same(bytes, inPlace, faults);
        }
        byte[] woven = weaving.weave(bytes, plan, true);
        return new Result(woven, true, keys(owner, plan.guarded().keySet()), inPlace, faults);
    }

    private static List<String> keys(String owner, Iterable<String> methods) {
        List<String> keys = new ArrayList<>();
        for (String method : methods) {
            keys.add(owner + method);
        }
        return keys;
    }
}
