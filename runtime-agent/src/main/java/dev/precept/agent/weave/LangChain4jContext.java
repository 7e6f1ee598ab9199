package dev.precept.agent.weave;

import java.util.Arrays;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * {@code DefaultInvocationContext}, which LangChain4j hands through all threads of an invocation. It learns to carry the
 * session of the thread that made it, as a {@code SessionCarrier}.
 */
final class LangChain4jContext implements Adapter {

    private static final String CARRIER = "dev/precept/runtime/langchain4j/SessionCarrier";
    private static final String FIELD = "precept$session";
    private static final String OBJECT = "Ljava/lang/Object;";

    @Override
    public String framework() {
        return "langchain4j";
    }

    @Override
    public String className() {
        return "dev/langchain4j/invocation/DefaultInvocationContext";
    }

    @Override
    public String hook() {
        return CARRIER;
    }

    @Override
    public byte[] weave(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        Visitor visitor = new Visitor(writer, className());
        reader.accept(visitor, 0);
        if (visitor.constructors == 0) {
            throw new UnknownShapeException("has no constructor");
        }
        return writer.toByteArray();
    }

    private static final class Visitor extends ClassVisitor {
        private final String owner;
        private int constructors;

        Visitor(ClassVisitor out, String owner) {
            super(Opcodes.ASM9, out);
            this.owner = owner;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            String[] own = interfaces == null ? new String[0] : interfaces;
            String[] more = Arrays.copyOf(own, own.length + 1);
            more[own.length] = CARRIER;
            String generic = signature == null ? null : signature + 'L' + CARRIER + ';';
            super.visit(version, access, name, generic, superName, more);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
            if (!name.equals("<init>")) {
                return method;
            }
            constructors++;
            return new Constructor(method, owner);
        }

        @Override
        public void visitEnd() {
            int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
            super.visitField(hidden, FIELD, OBJECT, null, null).visitEnd();
            MethodVisitor getter = super.visitMethod(
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, "preceptSession", "()" + OBJECT, null, null);
            getter.visitCode();
            getter.visitVarInsn(Opcodes.ALOAD, 0);
            getter.visitFieldInsn(Opcodes.GETFIELD, owner, FIELD, OBJECT);
            getter.visitInsn(Opcodes.ARETURN);
            getter.visitMaxs(1, 1);
            getter.visitEnd();
            super.visitEnd();
        }
    }

    /** Sets the field before each return of a constructor that calls its super class; one that calls {@code this} need not. */
    private static final class Constructor extends MethodVisitor {
        private final String owner;
        private int created;
        private boolean callsThis;

        Constructor(MethodVisitor method, String owner) {
            super(Opcodes.ASM9, method);
            this.owner = owner;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW && type.equals(owner)) {
                created++;
            }
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String to, String name, String descriptor, boolean isInterface) {
            if (name.equals("<init>") && to.equals(owner) && created-- == 0) {
                callsThis = true;
            }
            super.visitMethodInsn(opcode, to, name, descriptor, isInterface);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.RETURN && !callsThis) {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, CARRIER, "current", "()" + OBJECT, true);
                super.visitFieldInsn(Opcodes.PUTFIELD, owner, FIELD, OBJECT);
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(Math.max(maxStack, 2), maxLocals);
        }
    }
}
