package dev.precept.agent.weave;

import dev.precept.agent.bind.Forwarding;
import dev.precept.agent.bind.Plan;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.Descriptors;
import dev.precept.agent.scan.Inherited;
import dev.precept.agent.scan.MethodInfo;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Whether a bridge does nothing but hand its arguments to a method that is guarded or refuses by itself: one of this class
 * under another descriptor, or the very tool of the super class. Whoever only claims to be a bridge is refused.
 */
final class Bridges implements Forwarding {

    private final byte[] bytes;
    private final ClassFile file;
    private final Inherited above;
    private final Hooks hooks;
    private @Nullable SpringProxy proxy;

    Bridges(byte[] bytes, ClassFile file, Inherited above) {
        this.bytes = bytes;
        this.file = file;
        this.above = above;
        this.hooks = new Hooks(bytes, file);
    }

    @Override
    public boolean isInPlace(MethodInfo method, String guard, Plan.Guarded planned) {
        return hooks.stand(method, guard, planned);
    }

    @Override
    public boolean onlyForwards(MethodInfo bridge) {
        return body(bridge).onlyForwards();
    }

    @Override
    public boolean handsOn(MethodInfo override, List<Inherited.Tool> overridden) {
        if (!SpringProxy.isMarked(file)) {
            return false;
        }
        if (proxy == null) {
            proxy = new SpringProxy(bytes, file, above);
        }
        return proxy.handsOn(override, overridden);
    }

    @Override
    public @Nullable String inSuperClass(MethodInfo bridge) {
        return body(bridge).superTarget;
    }

    private Body body(MethodInfo bridge) {
        Body body = new Body(file, above, bridge);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                return bridge.key().equals(name + descriptor) ? body : null;
                            }
                        },
                        ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return body;
    }

    /**
     * Counts the calls to guarded methods, and everything that is neither such a call nor the passing of an argument. What
     * JaCoCo puts into every method when its agent comes first is none of it: constants in an array of its own.
     */
    private static final class Body extends MethodVisitor {
        private final ClassFile file;
        private final Inherited above;
        private final MethodInfo bridge;
        private @Nullable String superTarget;
        private final int slots;
        private int calls;
        private int others;

        Body(ClassFile file, Inherited above, MethodInfo bridge) {
            super(Opcodes.ASM9);
            this.slots = MethodShape.of(file.name(), file.access(), bridge.access(), bridge.name(), bridge.descriptor())
                    .slots();
            this.file = file;
            this.above = above;
            this.bridge = bridge;
        }

        boolean onlyForwards() {
            return calls == 1 && others == 0;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (name.equals(bridge.name()) && opcode == Opcodes.INVOKESPECIAL && !owner.equals(file.name())) {
                superTarget = descriptor;
            }
            if (name.equals(bridge.name()) && (isOwn(owner, descriptor) || isSuper(opcode, owner, descriptor))) {
                calls++;
            } else if (!isProbeArray(opcode, owner, name, descriptor)) {
                others++;
            }
        }

        private boolean isProbeArray(int opcode, String owner, String name, String descriptor) {
            return opcode == Opcodes.INVOKESTATIC
                    && owner.equals(file.name())
                    && name.equals("$jacocoInit")
                    && descriptor.equals("()[Z");
        }

        private boolean isOwn(String owner, String descriptor) {
            return owner.equals(file.name())
                    && !descriptor.equals(bridge.descriptor())
                    && Descriptors.parameters(descriptor).size() == bridge.arity()
                    && file.method(bridge.name() + descriptor) != null;
        }

        private boolean isSuper(int opcode, String owner, String descriptor) {
            return opcode == Opcodes.INVOKESPECIAL
                    && !owner.equals(file.name())
                    && (descriptor.equals(bridge.descriptor()) || isTargetAbove(descriptor));
        }

        /** Whether a class above has this bridge as well, and guards what it forwards to: javac repeats some bridges below. */
        private boolean isTargetAbove(String descriptor) {
            for (Inherited.Tool target : above.tools()) {
                for (Inherited.Tool same : above.tools()) {
                    if (target.key().equals(bridge.name() + descriptor)
                            && same.key().equals(bridge.key())
                            && same.owner().equals(target.owner())
                            && !same.inInterface()
                            && !target.packagePrivate()) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            if (opcode > Opcodes.ALOAD && !(opcode == Opcodes.ASTORE && slot >= slots)) {
                others++;
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode != Opcodes.CHECKCAST) {
                others++;
            }
        }

        @Override
        public void visitInsn(int opcode) {
            boolean returns = opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
            boolean setsProbe =
                    (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) || opcode == Opcodes.BASTORE;
            if (!returns && !setsProbe) {
                others++;
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            others++;
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            others++;
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            others++;
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            others++;
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            others++;
        }
    }
}
