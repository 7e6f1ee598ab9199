package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** The code of a method that refuses every call. It jumps nowhere, so that class files of any age can carry it. */
final class RefusingCode {

    private RefusingCode() {}

    /** @param withRuntime whether the class can see the runtime; without it, only types of the JDK are used */
    static void write(MethodVisitor code, MethodShape method, Plan.Refused refused, boolean withRuntime) {
        code.visitCode();
        if (withRuntime) {
            code.visitLdcInsn(refused.tool());
            code.visitLdcInsn(refused.reason());
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "dev/precept/runtime/guard/GuardFaults",
                    "refuse",
                    "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/RuntimeException;",
                    false);
        } else {
            code.visitTypeInsn(Opcodes.NEW, "java/lang/IllegalStateException");
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn("Refused by contract: tool " + refused.tool() + " cannot be used."
                    + " Nothing was done. Do not retry unchanged.");
            code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL, "java/lang/IllegalStateException", "<init>", "(Ljava/lang/String;)V", false);
        }
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(3, method.slots());
    }
}
