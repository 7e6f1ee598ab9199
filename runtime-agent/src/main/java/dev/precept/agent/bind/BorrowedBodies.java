package dev.precept.agent.bind;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.Resources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tools of an interface whose body a class takes from a super class that never heard of the interface: {@code class Shop
 * extends Plain implements PayTool}. No method of the class is an override, and {@code Plain.pay} is no tool by itself.
 */
final class BorrowedBodies {

    private static final int FINAL = 0x0010;

    private BorrowedBodies() {}

    /** The methods to add, each of which refuses. */
    static List<Plan.Borrowed> in(@Nullable ClassLoader loader, ClassFile file, Inherited above) {
        if (file.isInterface() || above.tools().isEmpty()) {
            return List.of();
        }
        Set<String> withBody = new HashSet<>();
        for (Inherited.Tool tool : above.tools()) {
            if (tool.hasBody()) {
                withBody.add(tool.key());
            }
        }
        List<Plan.Borrowed> borrowed = new ArrayList<>();
        for (Inherited.Tool tool : above.tools()) {
            if (!withBody.contains(tool.key()) && file.method(tool.key()) == null) {
                MethodInfo body = bodyAbove(loader, file, tool.key());
                if (body != null) {
                    borrowed.add(refusing(file, tool, body));
                }
            }
        }
        return borrowed;
    }

    private static @Nullable MethodInfo bodyAbove(@Nullable ClassLoader loader, ClassFile file, String key) {
        String name = file.superName();
        while (name != null) {
            byte[] bytes = Resources.classFile(loader, name);
            if (bytes == null) {
                return null;
            }
            ClassFile parent = ClassFile.read(bytes);
            MethodInfo body = parent.method(key);
            if (body != null && body.isOverridable()) {
                return body.isAbstract() ? null : body;
            }
            name = parent.superName();
        }
        return null;
    }

    private static Plan.Borrowed refusing(ClassFile file, Inherited.Tool tool, MethodInfo body) {
        String where = file.binaryName() + '#' + tool.key();
        if ((body.access() & FINAL) != 0) {
            throw new IllegalStateException(where + " takes the body of a tool from a final method");
        }
        Fault fault = new Fault(
                FaultCode.UNSEEN_OVERRIDE,
                "it takes the body of the tool of " + tool.owner() + " from a super class, and no processor saw it",
                where);
        return new Plan.Borrowed(tool.name(), tool.descriptor(), new Plan.Refused(tool.name(), fault));
    }
}
