package dev.precept.processor;

import static dev.precept.processor.Shapes.READ;
import static dev.precept.processor.Shapes.enter;
import static dev.precept.processor.Shapes.sources;
import static dev.precept.processor.Shapes.tools;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever names and texts a tool has, they do not clash with what its guard needs. */
class ToolNamesTest {

    @Test
    void withParametersNamedLikeTheGuardsOwn() {
        Compiled compiled = tools("", """
                @Fact int age(String memo, int entry, String failure) { return 1; }
                @Tool @Effect(IRREVERSIBLE) @Exclusive("failure")
                @Invariant(rule = "Young", require = {"age(frame, 3, breach) < 30", "result != self"})
                @Invariant(rule = "Few", limit = @Limit(sum = "entry", max = "3", of = "self"))
                public void find(String frame, String breach, String self, String result, int entry, int failure) {}
                """);

        assertThat(enter(compiled)).hasSize(7);
    }

    @Test
    void withParametersNamedLikeTheGuardsConstants() {
        Compiled compiled = tools(
                "",
                "@Tool @Effect(READ_ONLY) @Invariant(rule = \"Some\", require = \"size(FIND_GATE) > 0\")"
                        + " public void find(String FIND_GATE, int ENFORCER_0) {}");

        assertThat(enter(compiled)).hasSize(3);
    }

    @Test
    void withDollarsInItsNames() {
        Compiled compiled = sources("public class My$Tools { " + READ + "public void find$it(String $id) {} }");

        assertThat(enter(compiled, "shop.My_ToolsPreceptGuard", "find$it_enter"))
                .containsExactly("shop.My$Tools", "java.lang.String");
    }

    @Test
    void withDeprecatedAndRawTypes() {
        Compiled compiled = sources(
                "@Deprecated public class Old {}",
                "@Deprecated @SuppressWarnings(\"rawtypes\") public class Tools { " + READ
                        + "@Deprecated public Old find(List raw, Old old) { return old; } }");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.util.List", "shop.Old");
    }

    @Test
    void besideClassesNamedLikeTheRuntimes() {
        Compiled compiled = sources(
                "public class Breach {}",
                "public class String {}",
                "public class Tools { @Fact int age(java.lang.String id) { return 1; } @Tool @Effect(READ_ONLY)"
                        + " @Invariant(rule = \"Young\", require = \"age(id) < 30\")"
                        + " public void find(java.lang.String id, Breach breach, String text) {} }");

        assertThat(enter(compiled)).containsExactly("shop.Tools", "java.lang.String", "shop.Breach", "shop.String");
    }

    @Test
    void withTextsThatJavaWouldReadOtherwise() {
        Compiled compiled = sources("public class Tools { " + "@Tool @Effect(READ_ONLY)"
                + " @Invariant(rule = \"Größe \\\\u000a } */ \\\"$T\\\" … \uD83D\uDE00\", require = \"id != '\\\\u000a'\")"
                + " public void find(java.lang.String id) {} }");

        assertThat(compiled.source("shop.ToolsPreceptGuard")).matches("\\p{ASCII}+");
        assertThat(enter(compiled)).hasSize(2);
    }
}
