package dev.precept.agent.weave;

import dev.precept.agent.bind.GuardMethods;
import dev.precept.agent.bind.Plan;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * The code of a guarded method: judge, run the moved body, judge the result. Each of the three has its own handler, so that
 * a failure of the guard is never taken for a failure of the tool, and the body starts only after the guard returned.
 */
final class GuardedCode {

    private static final String FRAME = "dev/precept/runtime/guard/CallFrame";
    private static final String FAULTS = "dev/precept/runtime/guard/GuardFaults";
    private static final String THROWABLE = "java/lang/Throwable";
    private static final String ON_ENTER = "(Ljava/lang/String;Ljava/lang/Throwable;)Ljava/lang/RuntimeException;";
    private static final String ON_LEAVE =
            "(Ljava/lang/String;L" + FRAME + ";Ljava/lang/Throwable;)Ljava/lang/RuntimeException;";

    private final MethodVisitor code;
    private final MethodShape method;
    private final String guard;
    private final String tool;
    private final GuardMethods calls;
    private final int frame;
    private final int after;

    private GuardedCode(MethodVisitor code, MethodShape method, String guard, Plan.Guarded plan) {
        this.code = code;
        this.method = method;
        this.guard = guard;
        this.tool = plan.tool();
        this.calls = plan.methods();
        this.frame = method.slots();
        this.after = frame + 1;
    }

    static void write(MethodVisitor code, MethodShape method, String guard, Plan.Guarded plan) {
        new GuardedCode(code, method, guard, plan).write();
    }

    private void write() {
        code.visitCode();
        enter();
        body();
        leave();
        // One slot for the frame, two for a result or a failure; the deepest call passes all of it.
        code.visitMaxs(method.slots() + 4, method.slots() + 3);
    }

    private void enter() {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        Label judged = new Label();
        code.visitTryCatchBlock(start, end, failed, null);
        code.visitLabel(start);
        for (GuardMethods.Copy copy : calls.copies()) {
            // The argument's own slot: whatever reads the argument from here on reads the copy.
            method.loadArgument(code, copy.parameter());
            call(copy.name(), copy.descriptor());
            method.storeArgument(code, copy.parameter());
        }
        method.load(code);
        call(calls.enter(), calls.enterDescriptor());
        // A guard that returns nothing has judged nothing.
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/util/Objects",
                "requireNonNull",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                false);
        code.visitInsn(Opcodes.POP);
        code.visitVarInsn(Opcodes.ASTORE, frame);
        code.visitLabel(end);
        code.visitJumpInsn(Opcodes.GOTO, judged);
        code.visitLabel(failed);
        MethodShape.frame(code, method.locals(), THROWABLE);
        code.visitVarInsn(Opcodes.ASTORE, frame);
        code.visitLdcInsn(tool);
        code.visitVarInsn(Opcodes.ALOAD, frame);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, FAULTS, "onEnter", ON_ENTER, false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(judged);
        MethodShape.frame(code, locals());
    }

    private void body() {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        Label returned = new Label();
        code.visitTryCatchBlock(start, end, failed, null);
        code.visitLabel(start);
        method.load(code);
        method.callBody(code);
        if (!isVoid()) {
            code.visitVarInsn(method.returned().getOpcode(Opcodes.ISTORE), after);
        }
        code.visitLabel(end);
        code.visitJumpInsn(Opcodes.GOTO, returned);
        code.visitLabel(failed);
        MethodShape.frame(code, locals(), THROWABLE);
        code.visitVarInsn(Opcodes.ASTORE, after);
        toolFailed();
        code.visitLabel(returned);
        MethodShape.frame(code, isVoid() ? locals() : locals(MethodShape.frameType(method.returned())));
    }

    /** The guard decides what the tool's failure becomes; its own failure is another matter. */
    private void toolFailed() {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        code.visitTryCatchBlock(start, end, failed, null);
        code.visitLabel(start);
        code.visitVarInsn(Opcodes.ALOAD, frame);
        code.visitVarInsn(Opcodes.ALOAD, after);
        call(calls.failed(), calls.failedDescriptor());
        code.visitLabel(end);
        code.visitInsn(Opcodes.ATHROW);
        code.visitLabel(failed);
        MethodShape.frame(code, locals(THROWABLE), THROWABLE);
        throwOnLeave();
    }

    private void leave() {
        Label start = new Label();
        Label end = new Label();
        Label failed = new Label();
        code.visitTryCatchBlock(start, end, failed, null);
        code.visitLabel(start);
        code.visitVarInsn(Opcodes.ALOAD, frame);
        method.load(code);
        if (!isVoid()) {
            code.visitVarInsn(method.returned().getOpcode(Opcodes.ILOAD), after);
        }
        call(calls.leave(), calls.leaveDescriptor());
        code.visitLabel(end);
        code.visitInsn(method.returned().getOpcode(Opcodes.IRETURN));
        code.visitLabel(failed);
        MethodShape.frame(code, locals(), THROWABLE);
        throwOnLeave();
    }

    private void throwOnLeave() {
        code.visitVarInsn(Opcodes.ASTORE, after);
        code.visitLdcInsn(tool);
        code.visitVarInsn(Opcodes.ALOAD, frame);
        code.visitVarInsn(Opcodes.ALOAD, after);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, FAULTS, "onLeave", ON_LEAVE, false);
        code.visitInsn(Opcodes.ATHROW);
    }

    private void call(String name, String descriptor) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, guard, name, descriptor, false);
    }

    private boolean isVoid() {
        return method.returned().getSort() == Type.VOID;
    }

    private List<Object> locals(Object... more) {
        List<Object> locals = new ArrayList<>(method.locals());
        locals.add(FRAME);
        locals.addAll(List.of(more));
        return locals;
    }
}
