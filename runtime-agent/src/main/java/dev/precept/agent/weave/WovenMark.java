package dev.precept.agent.weave;

import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassVisitor;

/** The annotation by which the runtime sees at registration that a class was woven. */
final class WovenMark {

    static final String DESCRIPTOR = "Ldev/precept/runtime/guard/Woven;";

    private WovenMark() {}

    static void put(ClassVisitor out, List<String> tools, List<String> refused, String hash, boolean byBuild) {
        AnnotationVisitor mark = out.visitAnnotation(DESCRIPTOR, true);
        names(mark, "tools", tools);
        names(mark, "refused", refused);
        mark.visit("hash", hash);
        if (byBuild) {
            mark.visitEnum("by", "Ldev/precept/runtime/guard/Weaver;", "BUILD");
        }
        mark.visitEnd();
    }

    private static void names(AnnotationVisitor mark, String member, List<String> names) {
        AnnotationVisitor array = mark.visitArray(member);
        for (String name : names) {
            array.visit("", name);
        }
        array.visitEnd();
    }
}
