package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that a build has woven and somebody has changed since: no claim of theirs opens a gate. */
class TamperedBuildIT {

    @TempDir
    static Path folder;

    private static Workshop workshop;
    private static byte[] bare;
    private static byte[] woven;

    @BeforeAll
    static void compileAndWeave() {
        workshop = WovenShop.till(folder);
        bare = workshop.bytes("shop.Till");
        assertThat(WovenShop.weave(workshop.classes()).exit()).isZero();
        woven = workshop.bytes("shop.Till");
    }

    private static ForkedJvm jvm() {
        return new ForkedJvm().with(workshop.classes());
    }

    private static void assertRefusedByTheAgent(String code) {
        Outcome stopped = jvm().guarded().run("shop.Session", "5");
        assertThat(stopped.exit()).isEqualTo(78);
        assertThat(stopped.err()).contains("[" + code + "]", "shop.Till");
        Outcome refused = jvm().guarded("failure-policy=refuse").run("shop.Session", "5", "5");
        assertThat(refused.out()).endsWith(" 0\n").doesNotContain("ran");
    }

    private static void assertFailsTheBuild(String code) {
        Outcome checked = WovenShop.weave(workshop.classes(), "--check");
        Outcome again = WovenShop.weave(workshop.classes());

        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.err()).contains("[" + code + "]", "shop.Till");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains("[" + code + "]", "shop.Till");
    }

    @Test
    void aMarkWithoutGuardsIsBelievedByNobody() {
        workshop.edit("shop.Till", bytes -> marked(bare));

        assertThat(jvm().run("shop.Session", "5").out()).contains("[PRE-0701]", "shop.Till");
        assertRefusedByTheAgent("PRE-0770");
        assertFailsTheBuild("PRE-0770");
    }

    @Test
    void aGuardThatIsNotAskedIsNoGuard() {
        workshop.edit("shop.Till", bytes -> withoutHook(woven));

        assertRefusedByTheAgent("PRE-0770");
        assertFailsTheBuild("PRE-0770");
    }

    @Test
    void aGuardWhoseRefusalIsCaughtIsNoGuard() {
        workshop.edit("shop.Till", bytes -> withCaughtRefusal(woven));

        assertRefusedByTheAgent("PRE-0770");
        assertFailsTheBuild("PRE-0770");
    }

    @Test
    void aContractThatChangedIsRefused() {
        workshop.edit("shop.Till", bytes -> replaced(woven, "cents > 0 && cents <= 500", "cents > 0 && cents <= 999"));

        assertRefusedByTheAgent("PRE-0715");
        assertFailsTheBuild("PRE-0715");
        assertThat(jvm().run("shop.Session", "501").out()).isEqualTo("ToolRefusedException 0\n");
    }

    @Test
    void aMarkOfAnotherContractIsRefused() {
        String hash = workshop.classFile("shop.Till")
                .annotation("Ldev/precept/runtime/guard/Woven;")
                .text("hash");
        workshop.edit("shop.Till", bytes -> replaced(woven, hash, hash.replaceAll("[0-9]", "a")));

        assertRefusedByTheAgent("PRE-0770");
        assertFailsTheBuild("PRE-0770");
    }

    @Test
    void aGuardThatIsGoneRefusesWithAndWithoutAnAgent() {
        workshop.edit("shop.Till", bytes -> woven);
        byte[] guard = workshop.bytes("shop.TillPreceptGuard");
        workshop.without("shop.TillPreceptGuard");
        try {
            assertThat(jvm().run("shop.Session", "5").out()).isEqualTo("ToolRefusedException 0\n");
            assertRefusedByTheAgent("PRE-0714");
            assertFailsTheBuild("PRE-0714");
        } finally {
            workshop.edit("shop.Effects", same -> same);
            write(guard);
        }
    }

    private static void write(byte[] guard) {
        try {
            java.nio.file.Files.write(workshop.classes().resolve("shop/TillPreceptGuard.class"), guard);
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** As an annotation in the source would look. */
    private static byte[] marked(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(woven)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public net.bytebuddy.jar.asm.AnnotationVisitor visitAnnotation(
                                    String descriptor, boolean visible) {
                                return descriptor.endsWith("/Woven;") ? copied(descriptor) : null;
                            }

                            private net.bytebuddy.jar.asm.AnnotationVisitor copied(String descriptor) {
                                ClassVisitor target = new ClassVisitor(Opcodes.ASM9, writer) {};
                                new ClassReader(bytes).accept(target, 0);
                                return writer.visitAnnotation(descriptor, true);
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /** The tool runs its body at once. */
    private static byte[] withoutHook(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                MethodVisitor method =
                                        super.visitMethod(access, name, descriptor, signature, exceptions);
                                if (!name.equals("pay")) {
                                    return method;
                                }
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public net.bytebuddy.jar.asm.AnnotationVisitor visitAnnotation(
                                            String annotation, boolean visible) {
                                        return method.visitAnnotation(annotation, visible);
                                    }

                                    @Override
                                    public void visitEnd() {
                                        method.visitCode();
                                        method.visitVarInsn(Opcodes.ALOAD, 0);
                                        method.visitVarInsn(Opcodes.ILOAD, 1);
                                        method.visitMethodInsn(
                                                Opcodes.INVOKESPECIAL, "shop/Till", "pay$precept", descriptor, false);
                                        method.visitInsn(Opcodes.RETURN);
                                        method.visitMaxs(2, 2);
                                        method.visitEnd();
                                    }
                                };
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    /** All instructions stay; only the range of the first handler, which ends the call, covers less. */
    private static byte[] withCaughtRefusal(byte[] bytes) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                MethodVisitor method =
                                        super.visitMethod(access, name, descriptor, signature, exceptions);
                                return !name.equals("pay")
                                        ? method
                                        : new MethodVisitor(Opcodes.ASM9, method) {
                                            @Override
                                            public void visitTryCatchBlock(
                                                    net.bytebuddy.jar.asm.Label start,
                                                    net.bytebuddy.jar.asm.Label end,
                                                    net.bytebuddy.jar.asm.Label handler,
                                                    String type) {
                                                super.visitTryCatchBlock(start, end, handler, "java/lang/Error");
                                            }
                                        };
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, String text, String by) {
        assertThat(by).hasSameSizeAs(text);
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(all).contains(text);
        return all.replace(text, by).getBytes(StandardCharsets.ISO_8859_1);
    }
}
