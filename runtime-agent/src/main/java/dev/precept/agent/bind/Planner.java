package dev.precept.agent.bind;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.Annotation;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.IndexedTools;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.Overrides;
import dev.precept.agent.scan.ToolAnnotations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides for every method of a class: it is none of our concern, it gets its guard, or it refuses every call. There is no
 * fourth way; what is not understood is refused.
 */
public final class Planner {

    /** Since this version class files carry the frames that woven code relies on (Java 6). */
    private static final int OLDEST = 50;

    /** The last version that the ASM inside the agent reads (Java 28). */
    static final int NEWEST = 72;

    private final IndexedTools indexed;

    /**
     * A planner.
     *
     * @param indexed the tools of the indexes
     */
    public Planner(IndexedTools indexed) {
        this.indexed = indexed;
    }

    /**
     * The plan for a class.
     *
     * @param above the tools that it inherits
     * @param anyTool keys of all tools known
     * @param code what bridges and generated overrides of the class do
     */
    public Plan plan(
            @Nullable ClassLoader loader, ClassFile file, Inherited above, Set<String> anyTool, Forwarding code) {
        Map<String, List<Inherited.Tool>> overrides = Overrides.in(file, above, anyTool);
        List<Plan.Borrowed> borrowed = new ArrayList<>(BorrowedBodies.in(loader, file, above));
        if (overrides.isEmpty() && !hasTool(file)) {
            return new Plan(file.name(), "", "", Map.of(), List.of(), Map.of(), false, List.of(), borrowed);
        }
        BuildMark mark = BuildMark.of(file);
        Binding binding = Binding.of(loader, file);
        Map<String, Plan.Guarded> guarded = new LinkedHashMap<>();
        List<String> forwarding = new ArrayList<>();
        Map<String, Plan.Refused> refused = new LinkedHashMap<>();
        Map<String, Plan.Refused> inPlace = new LinkedHashMap<>();
        boolean declares = false;
        for (MethodInfo method : file.methods()) {
            BoundGuard.BoundTool bound = binding.tools().get(method.key());
            List<Inherited.Tool> overridden = overrides.getOrDefault(method.key(), List.of());
            boolean protect = bound != null || !overridden.isEmpty() || isTool(file, method);
            if (!protect || method.isAbstract()) {
                declares |= bound != null && binding.fault() == null;
                continue;
            }
            boolean handsOn = bound == null
                    && (handsOn(method, overridden, code) || (method.isBridge() && code.onlyForwards(method)));
            if (handsOn && !BorrowedBodies.forwards(loader, file, above, overridden)) {
                forwarding.add(method.key());
                continue;
            }
            Fault fault = fault(file, method, binding, bound, overridden);
            if (fault == null && bound != null) {
                Plan.Guarded planned = guarded(file, method, bound);
                if (mark == null) {
                    guarded.put(method.key(), planned);
                } else if (code.isInPlace(method, binding.guard(), planned)) {
                    inPlace.put(method.key(), new Plan.Refused(bound.name(), mark.differs(where(file, method))));
                } else {
                    fault = mark.noGuard(where(file, method));
                }
            }
            if (fault != null) {
                Plan.Refused refusal = new Plan.Refused(name(method, bound), fault);
                refused.put(method.key(), refusal);
                String target = method.isBridge() ? code.inSuperClass(method) : null;
                if (target != null) {
                    add(new Plan.Borrowed(method.name(), target, refusal), file, borrowed);
                }
            }
        }
        if (mark != null && refused.isEmpty() && mark.agrees(inPlace.keySet(), forwarding, binding.hash())) {
            List<String> verified = List.copyOf(inPlace.keySet());
            return new Plan(
                    file.name(),
                    binding.guard(),
                    binding.hash(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    false,
                    verified,
                    borrowed);
        }
        // A class that says something wrong about itself is believed nothing.
        refused.putAll(inPlace);
        // A bridge to a refusing method refuses, too, and must not be told to anybody as guarded.
        List<String> told = refused.isEmpty() ? forwarding : List.of();
        return new Plan(
                file.name(), binding.guard(), binding.hash(), guarded, told, refused, declares, List.of(), borrowed);
    }

    private static Plan.Guarded guarded(ClassFile file, MethodInfo method, BoundGuard.BoundTool bound) {
        return new Plan.Guarded(
                bound.name(),
                GuardMethods.of(file.name(), method.isStatic(), method.descriptor(), bound.prefix(), bound.copied()));
    }

    /** Whether a class says that a build has woven it. */
    public static boolean isWovenByBuild(ClassFile file) {
        return BuildMark.of(file) != null;
    }

    /** The plan when planning or weaving failed: everything that must not run unguarded refuses. */
    public Plan refuseAll(
            @Nullable ClassLoader loader, ClassFile file, Inherited above, Set<String> anyTool, String why) {
        Map<String, List<Inherited.Tool>> overrides = Overrides.in(file, above, anyTool);
        Map<String, Plan.Refused> refused = new LinkedHashMap<>();
        for (MethodInfo method : file.methods()) {
            if (!method.isAbstract() && (overrides.containsKey(method.key()) || isTool(file, method))) {
                Fault fault = new Fault(FaultCode.WEAVING_FAILED, why, where(file, method));
                refused.put(method.key(), new Plan.Refused(name(method, null), fault));
            }
        }
        List<Plan.Borrowed> borrowed = BorrowedBodies.in(loader, file, above);
        return new Plan(file.name(), "", "", Map.of(), List.of(), refused, false, List.of(), borrowed);
    }

    /** Whether a proxy that was generated at run time leaves the judgement to the object behind it, whose tool this is. */
    private boolean handsOn(MethodInfo method, List<Inherited.Tool> overridden, Forwarding code) {
        if (overridden.isEmpty() || method.isTool()) {
            return false;
        }
        for (Inherited.Tool tool : overridden) {
            if (!tool.hasOwner()) {
                return false;
            }
        }
        return code.handsOn(method, overridden);
    }

    /** The body behind a refusing bridge can be called by its own descriptor, too. */
    private static void add(Plan.Borrowed body, ClassFile file, List<Plan.Borrowed> borrowed) {
        for (Plan.Borrowed other : borrowed) {
            if (other.key().equals(body.key())) {
                return;
            }
        }
        if (file.method(body.key()) == null) {
            borrowed.add(body);
        }
    }

    private @Nullable Fault fault(
            ClassFile file,
            MethodInfo method,
            Binding binding,
            BoundGuard.@Nullable BoundTool bound,
            List<Inherited.Tool> overridden) {
        String where = where(file, method);
        if (method.isSuspending()) {
            return new Fault(
                    FaultCode.SUSPENDING,
                    "it is a suspend function of Kotlin: each time it is resumed it would be judged again, by arguments"
                            + " that mean nothing",
                    where);
        }
        if (bound == null && !overridden.isEmpty() && !isTool(file, method)) {
            return new Fault(
                    FaultCode.UNSEEN_OVERRIDE,
                    "it overrides the tool of " + overridden.get(0).owner() + ", and no processor saw it",
                    where);
        }
        if (binding.fault() != null) {
            return new Fault(binding.fault().code(), binding.fault().what(), where);
        }
        if (bound == null) {
            return new Fault(FaultCode.GUARD_DIFFERS, "the guard of its class does not know it", where);
        }
        for (Inherited.Tool tool : overridden) {
            if (tool.hasOwner() && !binding.parents().contains(tool.owner())) {
                String what = "it overrides the tool of " + tool.owner() + ", whose rules its guard does not know";
                return new Fault(FaultCode.GUARD_DIFFERS, what, where);
            }
        }
        if (file.major() > NEWEST) {
            return new Fault(
                    FaultCode.NOT_WEAVABLE,
                    "its class file is of version " + file.major() + ", newer than " + NEWEST,
                    where);
        }
        if (file.major() < OLDEST) {
            return new Fault(
                    FaultCode.NOT_WEAVABLE,
                    "its class file is of version " + file.major() + ", older than " + OLDEST,
                    where);
        }
        if (BuildMark.of(file) == null && file.method(method.name() + Plan.BODY + method.descriptor()) != null) {
            return new Fault(
                    FaultCode.NOT_WEAVABLE,
                    "its class declares " + method.name() + Plan.BODY + " with the same parameters, the name that its"
                            + " body would move to",
                    where);
        }
        if (method.isNative()) {
            return new Fault(FaultCode.NOT_WEAVABLE, "it is native", where);
        }
        if (BuildMark.isOfAnother(file)) {
            return new Fault(FaultCode.NOT_WEAVABLE, "something else has woven its class already", where);
        }
        return null;
    }

    private boolean hasTool(ClassFile file) {
        for (MethodInfo method : file.methods()) {
            if (isTool(file, method)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTool(ClassFile file, MethodInfo method) {
        return method.isTool() || indexed.isTool(file, method);
    }

    private static String name(MethodInfo method, BoundGuard.@Nullable BoundTool bound) {
        if (bound != null) {
            return bound.name();
        }
        return method.annotations().stream()
                .filter(annotation -> ToolAnnotations.isTool(annotation.descriptor()))
                .map(Planner::named)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(method.name());
    }

    private static String named(Annotation annotation) {
        String name = annotation.text("name");
        return name == null ? "" : name;
    }

    private static String where(ClassFile file, MethodInfo method) {
        return file.binaryName() + '#' + method.key();
    }
}
