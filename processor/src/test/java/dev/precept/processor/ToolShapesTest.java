package dev.precept.processor;

import static dev.precept.processor.Shapes.READ;
import static dev.precept.processor.Shapes.enter;
import static dev.precept.processor.Shapes.sources;
import static dev.precept.processor.Shapes.strictly;
import static dev.precept.processor.Shapes.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever shape a tool has, its guard compiles without a warning, and its methods take what the tool takes. */
class ToolShapesTest {

    @Test
    void inTheUnnamedPackage() {
        Compiled compiled = strictly("""
                import dev.precept.*;
                public class Tools {
                    @Tool @Effect(EffectClass.READ_ONLY) public String find(String id) { return id; }
                }
                """);

        assertThat(enter(compiled, "ToolsPreceptGuard", "find_enter")).containsExactly("Tools", "java.lang.String");
        assertThat(compiled.resource("META-INF/precept/tools/Tools")).contains("guard ToolsPreceptGuard\n");
    }

    @Test
    void inAGenericClass() {
        Compiled compiled = tools(
                "<T extends Number & Comparable<T>>",
                READ + "public T find(T id, List<? super T> more) { return id; }");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.Number", "java.util.List");
    }

    @Test
    void asAGenericMethod() {
        Compiled compiled =
                tools("", READ + "public <T extends CharSequence, U extends T> T find(T id, U[] more) { return id; }");

        assertThat(enter(compiled))
                .containsExactly("shop.Tools", "java.lang.CharSequence", "[Ljava.lang.CharSequence;");
    }

    @Test
    void asAStaticGenericMethodOfAGenericClass() {
        Compiled compiled = tools("<T>", READ + "public static <T> T find(T id) { return id; }");

        assertThat(enter(compiled)).containsExactly("java.lang.Object");
    }

    @Test
    void overloaded() {
        Compiled compiled = tools(
                "",
                READ + "public void find(String id) {}\n" + READ + "public void find(int id) {}\n" + READ
                        + "public void find_2() {}");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.String");
        assertThat(enter(compiled, "shop.ToolsPreceptGuard", "find_2_enter")).containsExactly("shop.Tools", "int");
        assertThat(enter(compiled, "shop.ToolsPreceptGuard", "find_2_2_enter")).containsExactly("shop.Tools");
        assertThat(compiled.resource("META-INF/precept/tools/shop.Tools"))
                .contains(
                        "tool find (Ljava/lang/String;)V find find\n",
                        "tool find (I)V find find_2\n",
                        "tool find_2 ()V find_2 find_2_2\n");
    }

    @Test
    void asAStaticMethodWithoutSelf() {
        assertThat(enter(tools("", READ + "static long find(long id) { return id; }")))
                .containsExactly("long");
    }

    @Test
    void asAFinalMethod() {
        assertThat(enter(tools("", READ + "public final void find() {}"))).containsExactly("shop.Tools");
    }

    @Test
    void asAPrivateMethod() {
        assertThat(enter(tools("", READ + "private void find() {}"))).containsExactly("shop.Tools");
    }

    @Test
    void asADefaultMethodOfAnInterface() {
        Compiled compiled = sources("public interface Tools { " + READ + "default void find(String id) {} }");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.String");
    }

    @Test
    void asAStaticMethodOfAnInterface() {
        Compiled compiled = sources("public interface Tools { " + READ + "static void find(String id) {} }");

        assertThat(enter(compiled)).containsExactly("java.lang.String");
    }

    @Test
    void inheritedWithoutAGuardInTheSubclass() {
        Compiled compiled = sources(
                "public class Tools { " + READ + "public void find(String id) {} }",
                "public class More extends Tools {}");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.String");
        assertThat(compiled.generated()).noneMatch(file -> file.getName().contains("MorePreceptGuard"));
    }

    @Test
    void overridingAnotherToolWithItsOwnContract() {
        Compiled compiled = sources(
                "public class Tools { " + READ + "public void find(String id) {} }",
                "public class More extends Tools { @Override " + READ + "public void find(String id) {} }");

        assertThat(enter(compiled, "shop.MorePreceptGuard", "find_enter"))
                .containsExactly("shop.More", "java.lang.String");
    }

    @Test
    void overridingAnotherToolWithAContractOnly() {
        Compiled compiled = sources(
                "public class Tools { " + READ + "public void find(String id) {} }",
                "public class More extends Tools { @Override @Effect(READ_ONLY) public void find(String id) {} }");

        assertThat(enter(compiled, "shop.MorePreceptGuard", "find_enter"))
                .containsExactly("shop.More", "java.lang.String");
    }

    @Test
    void behindABridge() {
        Compiled compiled = sources(
                "public interface Finder<T> { T find(T id); }",
                "public class Tools implements Finder<String> { " + READ
                        + "public String find(String id) { return id; } }");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.String");
    }

    @Test
    void withVariableArguments() {
        Compiled compiled = tools("", READ + "public void find(String first, Object... more) {}");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.String", "[Ljava.lang.Object;");
    }

    @Test
    void withPrimitivesAndArrays() {
        Compiled compiled = tools(
                "",
                READ
                        + "public int find(boolean a, byte b, char c, short d, int e, long f, float g, double[][] h) { return 1; }");

        assertThat(enter(compiled))
                .containsExactly("shop.Tools", "boolean", "byte", "char", "short", "int", "long", "float", "[[D");
    }

    @Test
    void inANestedClass() {
        Compiled compiled = sources("public class Outer { static class Tools { " + READ + "void find() {} } }");

        assertThat(enter(compiled, "shop.Outer_ToolsPreceptGuard", "find_enter"))
                .containsExactly("shop.Outer$Tools");
        assertThat(compiled.resource("META-INF/precept/tools/shop.Outer$Tools"))
                .contains("tool-class shop.Outer$Tools\n");
    }

    @Test
    void inAnInnerClassOfAGenericClass() {
        Compiled compiled =
                sources("public class Outer<T> { class Tools<U> { " + READ + "T find(U id) { return null; } } }");

        assertThat(enter(compiled, "shop.Outer_ToolsPreceptGuard", "find_enter"))
                .containsExactly("shop.Outer$Tools", "java.lang.Object");
    }

    @Test
    void inARecord() {
        Compiled compiled = sources("public record Tools(String shop) { " + READ + "public void find(String id) {} }");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.String");
    }

    @Test
    void inAnEnum() {
        Compiled compiled = sources("public enum Tools { ONE; " + READ + "public void find(Tools other) {} }");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "shop.Tools");
    }

    @Test
    void inAPackagePrivateClass() {
        assertThat(enter(sources("class Tools { " + READ + "void find() {} }"))).containsExactly("shop.Tools");
    }

    @Test
    void withFactsOfAGenericClass() {
        Compiled compiled = tools("<T extends CharSequence>", """
                @Fact List<T> all(T id, T[] others) { return List.of(id); }
                @Fact static <X extends Number> int count(String id) { return 1; }
                @Tool @Effect(READ_ONLY)
                @Invariant(rule = "Some", require = "size(all(id, others)) > 0", ensure = "size(all) > 0")
                public <U extends T> T find(U id, T[] others) { return id; }
                """.replace("<X extends Number> ", ""));

        assertThat(enter(compiled))
                .containsExactly("shop.Tools", "java.lang.CharSequence", "[Ljava.lang.CharSequence;");
    }

    @Test
    void asAStaticMethodWithAFactOfItsInterface() {
        Compiled compiled = sources(
                "public interface Tools { @Fact static int age(String id) { return 1; } @Tool"
                        + " @Effect(READ_ONLY) @Invariant(rule = \"Young\", require = \"age < 3\") static void find(String id) {} }");

        assertThat(enter(compiled)).containsExactly("java.lang.String");
    }
}
