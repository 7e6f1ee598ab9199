package dev.precept.agent.bind;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.IgnoreRules;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.Resources;
import dev.precept.agent.scan.UnreadableClassException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tools of an interface whose body a class takes from a super class that never heard of the interface: {@code class Shop
 * extends Plain implements PayTool}. No method of the class is an override, and {@code Plain.pay} is no tool by itself. A
 * default body of the interface does not help: the JVM takes a method of a super class before it.
 */
final class BorrowedBodies {

    private static final int FINAL = 0x0010;

    private BorrowedBodies() {}

    /** The methods to add, each of which refuses. */
    static List<Plan.Borrowed> in(@Nullable ClassLoader loader, ClassFile file, Inherited above) {
        List<Plan.Borrowed> borrowed = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Inherited.Tool tool : above.tools()) {
            if (tool.inInterface()
                    && file.method(tool.key()) == null
                    && asked.add(tool.key())
                    && from(loader, file, above, tool.key())) {
                borrowed.add(new Plan.Borrowed(
                        tool.name(), tool.descriptor(), new Plan.Refused(tool.name(), fault(file, tool))));
            }
        }
        return borrowed;
    }

    /** Whether a method of the class that only calls its super class would reach a body that is no tool. */
    static boolean forwards(@Nullable ClassLoader loader, ClassFile file, Inherited above, Inherited.Tool overridden) {
        return overridden.inInterface() && from(loader, file, above, overridden.key());
    }

    static Fault fault(ClassFile file, Inherited.Tool tool) {
        return new Fault(
                FaultCode.UNSEEN_OVERRIDE,
                "it takes the body of the tool of " + tool.owner() + " from a super class, and no processor saw it",
                file.binaryName() + '#' + tool.key());
    }

    /** Whether the first super class that has the method is no tool, or cannot be asked. */
    private static boolean from(@Nullable ClassLoader loader, ClassFile file, Inherited above, String key) {
        if (file.isInterface()) {
            return false;
        }
        String name = file.superName();
        while (name != null) {
            if (isTool(above, name.replace('/', '.'), key)) {
                return false;
            }
            ClassFile parent = read(loader, name);
            if (parent == null) {
                return true;
            }
            MethodInfo body = parent.method(key);
            if (body != null && body.isOverridable()) {
                if ((body.access() & FINAL) != 0) {
                    throw new IllegalStateException(
                            file.binaryName() + '#' + key + " takes the body of a tool from a final method");
                }
                return !body.isAbstract();
            }
            name = parent.superName();
        }
        return false;
    }

    private static boolean isTool(Inherited above, String owner, String key) {
        for (Inherited.Tool tool : above.tools()) {
            if (tool.owner().equals(owner) && tool.key().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The JDK's classes come from where every loader finds them; a loader that fails has told us nothing. */
    private static @Nullable ClassFile read(@Nullable ClassLoader loader, String name) {
        byte[] bytes = Resources.classFileIfReadable(IgnoreRules.isJdk(name) ? null : loader, name);
        try {
            return bytes == null ? null : ClassFile.read(bytes);
        } catch (UnreadableClassException unreadable) {
            return null;
        }
    }
}
