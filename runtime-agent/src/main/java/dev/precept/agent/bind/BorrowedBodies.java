package dev.precept.agent.bind;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tools of an interface whose body a class takes from somewhere that never heard of the interface: {@code class Shop
 * extends Plain implements PayTool}. No method of the class is an override, and {@code Plain.pay} is no tool, or another
 * one, judged by other rules. A default body of the interface does not help: the JVM takes a method of a super class before
 * it.
 */
final class BorrowedBodies {

    private static final int FINAL = 0x0010;

    private final ClassFile file;
    private final Inherited above;
    private final Supertypes supertypes;

    private BorrowedBodies(@Nullable ClassLoader loader, ClassFile file, Inherited above) {
        this.file = file;
        this.above = above;
        this.supertypes = new Supertypes(loader);
    }

    /** The methods to add, each of which refuses. */
    static List<Plan.Borrowed> in(@Nullable ClassLoader loader, ClassFile file, Inherited above) {
        BorrowedBodies bodies = new BorrowedBodies(loader, file, above);
        List<Plan.Borrowed> borrowed = new ArrayList<>();
        Set<String> added = new HashSet<>();
        for (Inherited.Tool tool : above.tools()) {
            if (tool.inInterface()
                    && file.method(tool.key()) == null
                    && !added.contains(tool.key())
                    && bodies.isForeign(tool)) {
                added.add(tool.key());
                borrowed.add(new Plan.Borrowed(
                        tool.name(), tool.descriptor(), new Plan.Refused(tool.name(), fault(file, tool))));
            }
        }
        return borrowed;
    }

    /** Whether a method of the class that only calls its super class would reach a body that knows nothing of the tools. */
    static boolean forwards(
            @Nullable ClassLoader loader, ClassFile file, Inherited above, List<Inherited.Tool> overridden) {
        BorrowedBodies bodies = new BorrowedBodies(loader, file, above);
        for (Inherited.Tool tool : overridden) {
            if (tool.inInterface() && bodies.isForeign(tool)) {
                return true;
            }
        }
        return false;
    }

    private static Fault fault(ClassFile file, Inherited.Tool tool) {
        return new Fault(
                FaultCode.UNSEEN_OVERRIDE,
                "it takes the body of the tool of " + tool.owner() + " from elsewhere, where its rules are not known",
                file.binaryName() + '#' + tool.key());
    }

    /** Whether the body that would run is not judged by the tool's rules, or cannot be asked. */
    private boolean isForeign(Inherited.Tool tool) {
        if (file.isInterface()) {
            return false;
        }
        for (String name = file.superName(); name != null; ) {
            ClassFile parent = supertypes.read(name);
            if (parent == null) {
                return true;
            }
            MethodInfo body = parent.method(tool.key());
            if (body != null && body.isOverridable()) {
                boolean foreign = !body.isAbstract() && !knows(parent, tool);
                if (foreign && (body.access() & FINAL) != 0) {
                    throw new IllegalStateException(
                            file.binaryName() + '#' + tool.key() + " takes the body of a tool from a final method");
                }
                return foreign;
            }
            name = parent.superName();
        }
        List<ClassFile> defaults = supertypes.defaults(file, tool.key());
        if (defaults == null) {
            return true;
        }
        for (ClassFile from : defaults) {
            if (!knows(from, tool)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class has the tool itself, or overrides it; then it was judged where it was loaded. */
    private boolean knows(ClassFile type, Inherited.Tool tool) {
        String owner = type.binaryName();
        if (owner.equals(tool.owner())) {
            return true;
        }
        for (Inherited.Tool each : above.tools()) {
            if (each.owner().equals(owner) && each.key().equals(tool.key())) {
                return supertypes.isBelow(type, tool.owner());
            }
        }
        return false;
    }
}
