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

    /**
     * What became of a class.
     *
     * @param bytes the class file, which is the given one where nothing has to be done
     * @param woven the tools that were woven now, as {@code binary class name#name and descriptor}
     * @param inPlace the tools that had been woven before
     * @param faults why it cannot be woven; then nothing was
     */
    public record Result(byte[] bytes, List<String> woven, List<String> inPlace, List<Fault> faults) {

        /** Whether the class file is another one now. */
        public boolean isChanged(byte[] before) {
            return bytes != before;
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
            return new Result(bytes, List.of(), List.of(), faults);
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
            return new Result(bytes, List.of(), List.of(), faults);
        }
    }

    private Result carryOut(Plan plan, byte[] bytes, String owner, List<Fault> faults) {
        boolean stays = plan.isEmpty() || !faults.isEmpty();
        return new Result(
                stays ? bytes : weaving.weave(bytes, plan, true),
                stays ? List.of() : keys(owner, plan.guarded().keySet()),
                keys(owner, plan.inPlace()),
                faults);
    }

    private static List<String> keys(String owner, Iterable<String> methods) {
        List<String> keys = new ArrayList<>();
        for (String method : methods) {
            keys.add(owner + method);
        }
        return keys;
    }
}
