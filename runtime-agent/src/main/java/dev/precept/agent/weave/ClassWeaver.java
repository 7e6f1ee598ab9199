package dev.precept.agent.weave;

import dev.precept.agent.bind.Plan;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;

/** Writes a class file anew with the changes of a plan. Computes no frames, so it never asks for the type of a class. */
final class ClassWeaver implements Weaving {

    private final boolean byBuild;

    /** For the agent. */
    ClassWeaver() {
        this(false);
    }

    /** @param byBuild whether a build weaves, so that its classes say so */
    ClassWeaver(boolean byBuild) {
        this.byBuild = byBuild;
    }

    @Override
    public byte[] weave(byte[] bytes, Plan plan, boolean withRuntime) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new PlanVisitor(writer, plan, withRuntime, byBuild), 0);
        return writer.toByteArray();
    }
}
