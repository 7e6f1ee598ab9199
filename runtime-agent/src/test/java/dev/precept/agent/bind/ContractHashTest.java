package dev.precept.agent.bind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractHashTest {

    private Workshop workshop;

    @BeforeEach
    void openTheWorkshop(@TempDir Path folder) {
        workshop = new Workshop(folder);
    }

    private String text(String onClass, String members) {
        workshop.compile(
                "shop/Till",
                "package shop; import dev.precept.*; import static dev.precept.EffectClass.*; " + onClass
                        + " class Till { " + members + " }");
        return ContractHash.text(workshop.classFile("shop.Till"), AnnotationTypes.none());
    }

    @Test
    void sortsLinesAndNumbersRepeatedRules() {
        assertThat(
                        text(
                                "@Invariant(rule = \"c\", limit = @Limit(calls = 3))",
                                "@dev.langchain4j.agent.tool.Tool(name = \"ignored\") @Effect(value = READ_ONLY, egress = true)"
                                        + " @Invariant(rule = \"b\", require = \"x > 0\")"
                                        + " @Invariant(rule = \"a\", otherwise = Action.ESCALATE, route = \"r\") int pay(int x) { return x; }"))
                .isEqualTo(
                        "precept-hash 1 shop.Till\n"
                                + "class[0] @dev.precept.Invariant(limit=[@dev.precept.Limit(calls=3)],rule=\"c\")\n"
                                + "pay(I)I[0] @dev.langchain4j.agent.tool.Tool\n"
                                + "pay(I)I[0] @dev.precept.Effect(egress=true,value=dev.precept.EffectClass.READ_ONLY)\n"
                                + "pay(I)I[0] @dev.precept.Invariant(require=[\"x > 0\"],rule=\"b\")\n"
                                + "pay(I)I[1] @dev.precept.Invariant(otherwise=dev.precept.Action.ESCALATE,route=\"r\",rule=\"a\")");
    }

    @Test
    void escapesQuotesAndControlCharactersOnly() {
        assertThat(text("", "@Tool(\"a\\\"b\\\\c\\nd é \\uD83D\\uDE00\") void pay() {}"))
                .endsWith("@dev.precept.Tool(value=\"a\\\"b\\\\c\\u000Ad é \uD83D\uDE00\")");
    }

    @Test
    void writesClassesAsDescriptors() {
        assertThat(
                        text(
                                "",
                                "@Tool @Invariant(rule = \"r\", enforcedBy = Check.class) void pay() {}"
                                        + " static class Check implements Enforcer { public boolean permits(ProposedCall call) { return true; } }"))
                .contains("enforcedBy=[class:Lshop/Till$Check;]");
    }

    @Test
    void ignoresBridgesThatCopyAnnotations() {
        workshop.compile("shop/Base", "package shop; class Base<T> { void pay(T id) {} }");
        workshop.compile(
                "shop/Till",
                "package shop; class Till extends Base<String> {"
                        + " @dev.precept.Tool @Override void pay(String id) {} }");

        assertThat(ContractHash.text(workshop.classFile("shop.Till"), AnnotationTypes.none()))
                .isEqualTo("precept-hash 1 shop.Till\npay(Ljava/lang/String;)V[0] @dev.precept.Tool()");
    }

    @Test
    void changesWithEveryWrittenValue() {
        text("", "@Tool void pay() {}");
        String before = ContractHash.of(workshop.classFile("shop.Till"));
        text("", "@Tool(\"\") void pay() {}");

        assertThat(ContractHash.of(workshop.classFile("shop.Till"))).hasSize(64).isNotEqualTo(before);
    }
}
