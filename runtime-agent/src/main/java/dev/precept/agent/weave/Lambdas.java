package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.Ancestry;
import dev.precept.agent.scan.ClassOutline;
import dev.precept.agent.scan.Inherited;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Lambdas and method references that implement a tool. The JVM defines their classes hidden, past every transformer, so that
 * no guard could stand before them: the expression that makes one refuses instead.
 */
final class Lambdas {

    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String ADDED = "precept$refused$";

    private final Ancestry ancestry;
    private final ClassLoader loader;
    private final String owner;
    private final Map<String, Plan.Refused> refused = new LinkedHashMap<>();
    private final List<Plan.Refused> calls = new ArrayList<>();

    Lambdas(Ancestry ancestry, ClassLoader loader, String owner) {
        this.ancestry = ancestry;
        this.loader = loader;
        this.owner = owner;
    }

    /** Whether a class may have some; a look at the types that its lambdas implement. */
    static boolean mayBeIn(ClassOutline outline, Ancestry ancestry, ClassLoader loader) {
        for (String type : outline.lambdaTypes()) {
            if (!ancestry.exposed(loader, type).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The class with its lambdas for tools refusing; {@link #faults} says which. */
    byte[] rewrite(byte[] bytes, boolean withRuntime) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Rewriting(writer, withRuntime), 0);
        return calls.isEmpty() ? bytes : writer.toByteArray();
    }

    /** What refuses, by the method in which it stands and the tool. */
    Map<String, Plan.Refused> faults() {
        return refused;
    }

    /** The tool that a call makes a lambda for, or null. */
    private Inherited.@Nullable Tool tool(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (!bootstrap.getOwner().equals(FACTORY)) {
            return null;
        }
        Inherited.Tool found = toolOf(Type.getReturnType(descriptor), name);
        for (Object argument : arguments) {
            if (found == null && argument instanceof Type type) {
                found = toolOf(type, name);
            }
        }
        return found;
    }

    private Inherited.@Nullable Tool toolOf(Type type, String name) {
        if (type.getSort() != Type.OBJECT) {
            return null;
        }
        Inherited exposed = ancestry.exposed(loader, type.getInternalName());
        for (Inherited.Tool tool : exposed.tools()) {
            if (tool.name().equals(name)) {
                return tool;
            }
        }
        for (String key : exposed.complete() ? List.<String>of() : ancestry.anyTool()) {
            if (key.startsWith(name + '(')) {
                return new Inherited.Tool(type.getClassName(), name, key.substring(name.length()), true, false);
            }
        }
        return null;
    }

    private final class Rewriting extends ClassVisitor {
        private final boolean withRuntime;
        private final List<String> descriptors = new ArrayList<>();
        private int access;

        Rewriting(ClassVisitor out, boolean withRuntime) {
            super(Opcodes.ASM9, out);
            this.withRuntime = withRuntime;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            this.access = access;
            super.visit(version, access, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
            String where = owner.replace('/', '.') + '#' + name + descriptor;
            return new MethodVisitor(Opcodes.ASM9, out) {
                @Override
                public void visitInvokeDynamicInsn(String called, String shape, Handle bootstrap, Object... arguments) {
                    Inherited.Tool tool = tool(called, shape, bootstrap, arguments);
                    if (tool == null) {
                        super.visitInvokeDynamicInsn(called, shape, bootstrap, arguments);
                    } else {
                        super.visitMethodInsn(
                                Opcodes.INVOKESTATIC, owner, refuse(tool, where, shape), shape, isInterface());
                    }
                }
            };
        }

        private boolean isInterface() {
            return (access & Opcodes.ACC_INTERFACE) != 0;
        }

        private String refuse(Inherited.Tool tool, String where, String shape) {
            String what = "it implements the tool of " + tool.owner() + " by a lambda or a method reference";
            Plan.Refused refusal = new Plan.Refused(tool.name(), new Fault(FaultCode.UNSEEN_OVERRIDE, what, where));
            refused.putIfAbsent(where + ", lambda for " + tool.owner(), refusal);
            calls.add(refusal);
            descriptors.add(shape);
            return ADDED + (calls.size() - 1);
        }

        @Override
        public void visitEnd() {
            int added = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            for (int i = 0; i < calls.size(); i++) {
                String shape = descriptors.get(i);
                MethodVisitor code = super.visitMethod(added, ADDED + i, shape, null, null);
                RefusingCode.write(
                        code, MethodShape.of(owner, access, added, ADDED + i, shape), calls.get(i), withRuntime);
                code.visitEnd();
            }
            super.visitEnd();
        }
    }
}
