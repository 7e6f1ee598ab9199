package dev.precept.agent;

import dev.precept.agent.bind.Forwarding;
import dev.precept.agent.bind.Plan;
import dev.precept.agent.bind.Planner;
import dev.precept.agent.config.AgentOptions;
import dev.precept.agent.index.IndexEntry;
import dev.precept.agent.index.ToolIndex;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.Ancestry;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.ClassOutline;
import dev.precept.agent.scan.FlatClasses;
import dev.precept.agent.scan.IgnoreRules;
import dev.precept.agent.scan.IndexedTools;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.Resources;
import dev.precept.agent.weave.Adapters;
import dev.precept.agent.weave.GuardTransformer;
import dev.precept.agent.weave.Hooks;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be known before the application starts: whether all tools that the flat class path promises can be guarded, and
 * whether the agent comes early enough. Everything here is asked again when a class is loaded; this is so that a JVM which
 * cannot work does not start.
 */
final class BootChecks {

    private final ToolIndex index;
    private final IndexedTools tools;
    private final AgentOptions options;
    private final Instrumentation instrumentation;
    private final ClassLoader loader = ClassLoader.getSystemClassLoader();

    BootChecks(ToolIndex index, AgentOptions options, Instrumentation instrumentation) {
        this.index = index;
        this.tools = new IndexedTools(index.keysWithAbstract(), IndexedTools.NO_LOADERS);
        this.options = options;
        this.instrumentation = instrumentation;
    }

    /** All that is wrong; one fault for a class with many tools and one cause. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, String> problem : index.problems().entrySet()) {
            faults.add(new Fault(FaultCode.INDEX, "the index " + problem.getValue(), problem.getKey()));
        }
        for (IndexEntry entry : index.entries().values()) {
            faults.addAll(check(entry));
        }
        faults.addAll(loadedEarlier());
        if (!options.requiredAdapters().isEmpty()) {
            faults.addAll(Adapters.missing(options.requiredAdapters(), loader));
        }
        return faults;
    }

    private List<Fault> check(IndexEntry entry) {
        byte[] bytes = Resources.classFile(loader, entry.toolClass());
        if (bytes == null && index.nested().contains(entry.toolClass())) {
            return List.of();
        }
        if (bytes == null) {
            return List.of(
                    new Fault(FaultCode.TOOL_MISSING, "the index names a class that is not there", entry.toolClass()));
        }
        ClassFile file = ClassFile.read(bytes);
        Inherited above = new Inherited(Set.of(), true);
        if (Planner.isWovenByBuild(file)) {
            // What such a class says of its bridges is true only for somebody who knows what they override.
            above = new Ancestry(FlatClasses.NONE, tools).above(loader, ClassOutline.of(bytes));
        }
        Plan plan = new Planner(tools).plan(loader, file, above, Set.of(), new AtStart(bytes, file));
        List<Fault> faults = new ArrayList<>();
        for (IndexEntry.IndexedTool tool : entry.tools()) {
            if (file.method(tool.key()) == null) {
                String what = "the index names a method that is not there: " + tool.key();
                faults.add(new Fault(FaultCode.TOOL_MISSING, what, entry.toolClass()));
            }
        }
        Set<String> told = new TreeSet<>();
        for (Plan.Refused refused : plan.refused().values()) {
            if (told.add(refused.fault().what())) {
                faults.add(new Fault(refused.fault().code(), refused.fault().what(), entry.toolClass()));
            }
        }
        return faults;
    }

    /** Classes of the application that another agent has loaded already: they never pass the transformer. */
    private List<Fault> loadedEarlier() {
        Ancestry ancestry = new Ancestry(FlatClasses.NONE, tools);
        List<Fault> faults = new ArrayList<>();
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            String name = loaded.getName();
            if (loaded.isArray()
                    || loaded.isHidden()
                    || IgnoreRules.ignores(loaded.getClassLoader(), name.replace('.', '/'))) {
                continue;
            }
            byte[] bytes = Resources.classFile(loaded.getClassLoader(), name);
            if (bytes == null) {
                continue;
            }
            ClassOutline outline = ClassOutline.of(bytes);
            if (outline.mentionsContract()
                    || index.entries().containsKey(name)
                    || !ancestry.above(loaded.getClassLoader(), outline).isEmpty()) {
                faults.add(new Fault(FaultCode.LOADED_EARLIER, "the class was loaded before the agent", name));
            }
        }
        return faults;
    }

    /**
     * Classes of the application that a thread of somebody else's loaded after {@link #faults()} had looked, and before the
     * transformer was there. To be asked as soon as it is.
     */
    List<Fault> loadedMeanwhile(GuardTransformer transformer) {
        List<Fault> loaded = loadedEarlier();
        Set<String> shown = transformer.shownAtStart();
        List<Fault> missed = new ArrayList<>();
        for (Fault fault : loaded) {
            if (!shown.contains(fault.where())) {
                missed.add(fault);
            }
        }
        return missed;
    }

    /** Whether a bridge only forwards is seen when its class is loaded; no proxy is in an index. */
    private static final class AtStart implements Forwarding {
        private final Hooks hooks;

        AtStart(byte[] bytes, ClassFile file) {
            this.hooks = new Hooks(bytes, file);
        }

        @Override
        public boolean onlyForwards(MethodInfo bridge) {
            return true;
        }

        @Override
        public boolean handsOn(MethodInfo override, List<Inherited.Tool> overridden) {
            return false;
        }

        @Override
        public @Nullable String inSuperClass(MethodInfo bridge) {
            return null;
        }

        @Override
        public boolean isInPlace(MethodInfo method, String guard, Plan.Guarded planned) {
            return hooks.stand(method, guard, planned);
        }
    }
}
