package dev.precept.agent.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFileTest {

    private Workshop workshop;

    @BeforeEach
    void openTheWorkshop(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    @Test
    void outlinesAToolClass() {
        workshop.compile(
                "shop/Till",
                "package shop; abstract class Till extends Effects implements Runnable {"
                        + " @dev.langchain4j.agent.tool.Tool void pay() {} long l = 1L << 40; double d = 1.5; }");

        ClassOutline outline = ClassOutline.of(workshop.bytes("shop.Till"));
        assertThat(outline.name()).isEqualTo("shop/Till");
        assertThat(outline.parents()).containsExactly("shop/Effects", "java/lang/Runnable");
        assertThat(outline.mentionsContract()).isTrue();
    }

    @Test
    void doesNotTakeAClassThatNamesAnAnnotationForAToolClass() {
        workshop.compile(
                "shop/Till", "package shop; class Till { Class<?> type = dev.langchain4j.agent.tool.Tool.class; }");

        assertThat(ClassOutline.of(workshop.bytes("shop.Till")).mentionsContract())
                .isFalse();
    }

    @Test
    void readsEveryKindOfAnnotationValue() {
        workshop.compile(
                "shop/All",
                "package shop; @interface All { byte b(); char c(); short s(); int i(); long j();"
                        + " float f(); double d(); boolean z(); String t(); Class<?> k(); Thread.State e(); Deprecated n(); int[] a(); }");
        workshop.compile(
                "shop/Till",
                "package shop; @All(b = 1, c = 'a', s = -2, i = 70000, j = -5000000000L, f = 1f, d = 2d,"
                        + " z = true, t = \"t\", k = int[].class, e = Thread.State.NEW, n = @Deprecated, a = {1, 2}) class Till {}");

        Annotation all = workshop.classFile("shop.Till").annotation("Lshop/All;");
        assertThat(all.values().values()).hasSize(13);
        assertThat(all.number("j", 0)).isEqualTo(-5000000000L);
        assertThat(all.number("s", 0)).isEqualTo(-2);
        assertThat(all.values().get("k")).isEqualTo(new Annotation.Type("[I"));
    }

    @Test
    void takesAMethodForAToolByTheSchemaOfAParameter() {
        workshop.compile(
                "com/google/adk/tools/Annotations",
                "package com.google.adk.tools; public class Annotations { public @interface Schema { String name(); } }");
        workshop.compile(
                "shop/Till",
                "package shop; class Till { void pay(int a, @com.google.adk.tools.Annotations.Schema(name = \"b\") int b) {}"
                        + " void give(@Deprecated int a) {} }");

        assertThat(ClassOutline.of(workshop.bytes("shop.Till")).mentionsContract())
                .isTrue();
        assertThat(Objects.requireNonNull(workshop.classFile("shop.Till").method("pay(II)V"))
                        .isTool())
                .isTrue();
        assertThat(Objects.requireNonNull(workshop.classFile("shop.Till").method("give(I)V"))
                        .isTool())
                .isFalse();
    }

    @Test
    void readsTheClassesOfTheJdk() {
        byte[] string = Objects.requireNonNull(Resources.classFile(null, "java.lang.String"));

        assertThat(ClassFile.read(string).method("length()I")).isNotNull();
    }

    @Test
    void saysWhatIsWrongWithBytesThatAreNoClass() {
        byte[] whole = workshop.bytes("shop.Effects");

        assertThatThrownBy(() -> ClassFile.read(new byte[] {1, 2, 3})).isInstanceOf(UnreadableClassException.class);
        for (int length = 10; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ClassFile.read(part)).isInstanceOf(UnreadableClassException.class);
        }
    }
}
