package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * {@code ToolService.executeWithErrorHandling}, which every tool call of LangChain4j passes. Matched by name, since the
 * parameters after the third have changed between versions; the first three and the result are what the hook needs.
 */
final class LangChain4jToolLoop implements Adapter {

    private static final String METHOD = "executeWithErrorHandling";
    private static final String REQUEST = "Ldev/langchain4j/agent/tool/ToolExecutionRequest;";
    private static final String EXECUTOR = "Ldev/langchain4j/service/tool/ToolExecutor;";
    private static final String CONTEXT = "Ldev/langchain4j/invocation/InvocationContext;";
    private static final String RESULT = "Ldev/langchain4j/service/tool/ToolExecutionResult;";
    private static final String HOOK = "dev/precept/runtime/langchain4j/ToolServiceHook";

    @Override
    public String framework() {
        return "langchain4j";
    }

    @Override
    public String className() {
        return "dev/langchain4j/service/tool/ToolService";
    }

    @Override
    public String hook() {
        return HOOK;
    }

    @Override
    public byte[] weave(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        Visitor visitor = new Visitor(writer, className());
        reader.accept(visitor, 0);
        if (visitor.woven != 1) {
            throw new UnknownShapeException("has " + visitor.woven + " static methods " + METHOD + '(' + REQUEST
                    + EXECUTOR + CONTEXT + "…)" + RESULT + " instead of one");
        }
        return writer.toByteArray();
    }

    private static boolean matches(int access, String name, String descriptor) {
        return (access & Opcodes.ACC_STATIC) != 0
                && name.equals(METHOD)
                && descriptor.startsWith('(' + REQUEST + EXECUTOR + CONTEXT)
                && descriptor.endsWith(')' + RESULT);
    }

    private static final class Visitor extends ClassVisitor {
        private final ClassVisitor out;
        private final String owner;
        private int woven;

        Visitor(ClassVisitor out, String owner) {
            super(Opcodes.ASM9, out);
            this.out = out;
            this.owner = owner;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor declaration = out.visitMethod(access, name, descriptor, signature, exceptions);
            if (!matches(access, name, descriptor)) {
                return declaration;
            }
            woven++;
            MethodShape shape = MethodShape.of(owner, 0, access, name, descriptor);
            MethodVisitor body =
                    out.visitMethod(shape.bodyAccess(access), name + Plan.BODY, descriptor, null, exceptions);
            return new DeclarationVisitor(declaration, body) {
                @Override
                void writeCode(MethodVisitor code) {
                    write(code, shape);
                }
            };
        }

        @Override
        public void visitEnd() {
            WovenMark.put(out, List.of(), List.of(), "", false);
            super.visitEnd();
        }
    }

    /** The executor's slot keeps the guarded executor; what leaves the loop after the body is the hook's decision. */
    private static void write(MethodVisitor code, MethodShape method) {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        code.visitCode();
        code.visitTryCatchBlock(start, end, failed, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, 2);
        hook(code, "enter", '(' + REQUEST + EXECUTOR + CONTEXT + ')' + EXECUTOR);
        code.visitVarInsn(Opcodes.ASTORE, 1);
        code.visitLabel(start);
        method.load(code);
        method.callBody(code);
        code.visitLabel(end);
        code.visitVarInsn(Opcodes.ASTORE, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        hook(code, "leave", '(' + EXECUTOR + RESULT + ')' + RESULT);
        code.visitInsn(Opcodes.ARETURN);
        code.visitLabel(failed);
        MethodShape.frame(code, method.locals(), "java/lang/Throwable");
        code.visitVarInsn(Opcodes.ASTORE, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        hook(code, "failed", '(' + EXECUTOR + "Ljava/lang/Throwable;)Ljava/lang/Throwable;");
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(Math.max(3, method.slots()), method.slots());
    }

    private static void hook(MethodVisitor code, String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, name, descriptor, false);
    }
}
