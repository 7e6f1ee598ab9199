package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Carries out a plan on the way from the old class file to the new one; what the plan does not name passes untouched. */
final class PlanVisitor extends ClassVisitor {

    private final ClassVisitor out;
    private final Plan plan;
    private final boolean withRuntime;
    private final boolean byBuild;
    private int ownerAccess;

    /** @param byBuild whether the class that comes out is a build's, and says so */
    PlanVisitor(ClassVisitor out, Plan plan, boolean withRuntime, boolean byBuild) {
        super(Opcodes.ASM9, out);
        this.out = out;
        this.plan = plan;
        this.withRuntime = withRuntime;
        this.byBuild = byBuild;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        ownerAccess = access;
        super.visit(version, access, name, signature, superName, interfaces);
    }

    /** A mark that somebody else left would speak for a class that is refused now. */
    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return descriptor.equals(WovenMark.DESCRIPTOR) ? null : super.visitAnnotation(descriptor, visible);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String key = name + descriptor;
        MethodShape shape = MethodShape.of(plan.owner(), ownerAccess, access, name, descriptor);
        Plan.Guarded guarded = plan.guarded().get(key);
        if (guarded != null) {
            MethodVisitor declaration =
                    out.visitMethod(access & ~Opcodes.ACC_SYNCHRONIZED, name, descriptor, signature, exceptions);
            MethodVisitor body =
                    out.visitMethod(shape.bodyAccess(access), name + Plan.BODY, descriptor, null, exceptions);
            return new DeclarationVisitor(declaration, body) {
                @Override
                void writeCode(MethodVisitor code) {
                    GuardedCode.write(code, shape, plan.guard(), guarded);
                }
            };
        }
        Plan.Refused refused = plan.refused().get(key);
        if (refused != null) {
            int plain = access & ~(Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_NATIVE);
            MethodVisitor declaration = out.visitMethod(plain, name, descriptor, signature, exceptions);
            return new DeclarationVisitor(declaration, null) {
                @Override
                void writeCode(MethodVisitor code) {
                    RefusingCode.write(code, shape, refused, withRuntime);
                }
            };
        }
        return out.visitMethod(access, name, descriptor, signature, exceptions);
    }

    @Override
    public void visitEnd() {
        List<String> refused = new ArrayList<>(plan.refused().keySet());
        for (Plan.Borrowed borrowed : plan.borrowed()) {
            MethodVisitor added =
                    out.visitMethod(Opcodes.ACC_PUBLIC, borrowed.name(), borrowed.descriptor(), null, null);
            MethodShape shape = MethodShape.of(plan.owner(), 0, 0, borrowed.name(), borrowed.descriptor());
            RefusingCode.write(added, shape, borrowed.refused(), withRuntime);
            added.visitEnd();
            refused.add(borrowed.key());
        }
        List<String> tools = new ArrayList<>(plan.guarded().keySet());
        tools.addAll(plan.forwarding());
        WovenMark.put(out, tools, refused, plan.hash(), byBuild);
        super.visitEnd();
    }
}
