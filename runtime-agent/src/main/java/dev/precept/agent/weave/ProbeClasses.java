package dev.precept.agent.weave;

import dev.precept.agent.bind.ContractHash;
import dev.precept.agent.bind.GuardMethods;
import dev.precept.agent.scan.ClassFile;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * A tool class with its guard, written on the spot: for a trial at the start that depends on no class of the application.
 * The tool {@value #ALLOWED} answers {@value #ANSWER} by itself, and one more where its guard is asked before and after the
 * body; {@value #REFUSED} answers where its guard is not asked, and throws where it is.
 */
public final class ProbeClasses {

    /** Binary name of the tool class. */
    public static final String PROBE = "dev.precept.agent.probe.Probe";

    /** The tool whose guard allows it. */
    public static final String ALLOWED = "allowed";

    /** The tool whose guard refuses it. */
    public static final String REFUSED = "refused";

    /** What the bodies answer. */
    public static final int ANSWER = 42;

    private static final String OWNER = PROBE.replace('.', '/');
    private static final String GUARD = OWNER + "PreceptGuard";
    private static final String FRAME = "dev/precept/runtime/guard/CallFrame";
    private static final String FAULTS = "dev/precept/runtime/guard/GuardFaults";
    private static final String REFUSAL = "java/lang/IllegalStateException";

    private ProbeClasses() {}

    /** The class files by binary name: tool class, guard, and what of the runtime both touch. */
    public static Map<String, byte[]> written() {
        Map<String, byte[]> classes = new HashMap<>();
        byte[] probe = probe();
        classes.put(PROBE, probe);
        classes.put(GUARD.replace('/', '.'), guard(ContractHash.of(ClassFile.read(probe))));
        classes.put(FRAME.replace('/', '.'), frame());
        classes.put(FAULTS.replace('/', '.'), faults());
        return Collections.unmodifiableMap(classes);
    }

    private static byte[] probe() {
        ClassWriter writer = open(OWNER);
        for (String tool : new String[] {ALLOWED, REFUSED}) {
            MethodVisitor code = method(writer, tool, "()I");
            code.visitAnnotation("Ldev/precept/Tool;", true).visitEnd();
            code.visitCode();
            code.visitIntInsn(Opcodes.BIPUSH, ANSWER);
            end(code, Opcodes.IRETURN);
        }
        return close(writer);
    }

    private static byte[] guard(String hash) {
        ClassWriter writer = open(GUARD);
        AnnotationVisitor bound = writer.visitAnnotation("Ldev/precept/runtime/guard/BoundContract;", false);
        bound.visit("format", 1);
        bound.visit("toolClass", PROBE);
        bound.visit("hash", hash);
        AnnotationVisitor tools = bound.visitArray("tools");
        for (String tool : new String[] {ALLOWED, REFUSED}) {
            AnnotationVisitor each = tools.visitAnnotation("", "Ldev/precept/runtime/guard/BoundTool;");
            each.visit("method", tool);
            each.visit("descriptor", "()I");
            each.visit("name", tool);
            each.visit("guard", tool);
            each.visitEnd();
        }
        tools.visitEnd();
        bound.visitEnd();
        MethodVisitor enter = method(writer, ALLOWED + "_enter", "()" + GuardMethods.FRAME);
        enter.visitCode();
        make(enter, FRAME);
        end(enter, Opcodes.ARETURN);
        MethodVisitor refuse = method(writer, REFUSED + "_enter", "()" + GuardMethods.FRAME);
        refuse.visitCode();
        make(refuse, REFUSAL);
        end(refuse, Opcodes.ATHROW);
        for (String tool : new String[] {ALLOWED, REFUSED}) {
            MethodVisitor leave = method(writer, tool + "_leave", "(" + GuardMethods.FRAME + "I)I");
            leave.visitCode();
            leave.visitVarInsn(Opcodes.ILOAD, 1);
            leave.visitInsn(Opcodes.ICONST_1);
            leave.visitInsn(Opcodes.IADD);
            end(leave, Opcodes.IRETURN);
            MethodVisitor failed = method(
                    writer, tool + "_failed", "(" + GuardMethods.FRAME + "Ljava/lang/Throwable;)Ljava/lang/Throwable;");
            failed.visitCode();
            failed.visitVarInsn(Opcodes.ALOAD, 1);
            end(failed, Opcodes.ARETURN);
        }
        return close(writer);
    }

    private static byte[] frame() {
        ClassWriter writer = open(FRAME);
        MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        made.visitCode();
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        end(made, Opcodes.RETURN);
        return close(writer);
    }

    /** What a woven method asks what to throw: here, what the guard threw. */
    private static byte[] faults() {
        ClassWriter writer = open(FAULTS);
        MethodVisitor code =
                method(writer, "onEnter", "(Ljava/lang/String;Ljava/lang/Throwable;)Ljava/lang/RuntimeException;");
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/RuntimeException");
        end(code, Opcodes.ARETURN);
        return close(writer);
    }

    private static void make(MethodVisitor code, String type) {
        code.visitTypeInsn(Opcodes.NEW, type);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "()V", false);
    }

    private static MethodVisitor method(ClassWriter writer, String name, String descriptor) {
        return writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor, null, null);
    }

    private static void end(MethodVisitor code, int last) {
        code.visitInsn(last);
        code.visitMaxs(2, 2);
        code.visitEnd();
    }

    private static ClassWriter open(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
        return writer;
    }

    private static byte[] close(ClassWriter writer) {
        writer.visitEnd();
        return writer.toByteArray();
    }
}
