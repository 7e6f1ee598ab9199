package dev.precept.agent.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.precept.agent.index.IndexEntry;
import dev.precept.agent.scan.UnreadableClassException;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    void addsOnceWhatATeamsAnnotationsCarry() throws IOException {
        workshop.compile(
                "shop/Own",
                "package shop; import dev.precept.*; @Tool(name = \"pay\") @Invariant(rule = \"a\") @Circle @interface Own {}"
                        + " @Own @interface Circle {} @interface Plain {}");
        workshop.compile("a/b/Added", "package a.b; public @interface Added {}");
        workshop.compile(
                "shop/Till", "package shop; class Till { @Own @Plain void pay() {} @Own @a.b.Added void give() {} }");
        IndexEntry index = new IndexEntry(
                "shop.Till", "", "", List.of("a.b.Added"), List.of("shop.Own"), List.of(), List.of(), Map.of());

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {workshop.classes().toUri().toURL()}, null)) {
            assertThat(ContractHash.text(workshop.classFile("shop.Till"), AnnotationTypes.of(loader, index)))
                    .isEqualTo("precept-hash 1 shop.Till\n"
                            + "@shop.Circle[0] @shop.Own\n"
                            + "@shop.Own[0] @dev.precept.Invariant(rule=\"a\")\n"
                            + "@shop.Own[0] @dev.precept.Tool(name=\"pay\")\n"
                            + "@shop.Own[0] @shop.Circle\n"
                            + "give()V[0] @a.b.Added\n"
                            + "give()V[0] @shop.Own\n"
                            + "pay()V[0] @shop.Own");
        }
    }

    @Test
    void doesNotGuessWhatAnAnnotationCarriedThatIsGone() {
        workshop.compile("shop/Own", "package shop; @dev.precept.Tool @interface Own {}");
        workshop.compile("shop/Till", "package shop; class Till { @Own void pay() {} }");
        IndexEntry index =
                new IndexEntry("shop.Till", "", "", List.of(), List.of("shop.Own"), List.of(), List.of(), Map.of());

        assertThatExceptionOfType(UnreadableClassException.class)
                .isThrownBy(() -> ContractHash.of(workshop.classFile("shop.Till"), new ClassLoader(null) {}, index))
                .withMessageContaining("shop.Own");
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
    void changesWithTheAuthorityThatARuleAsksFor() {
        text("", "@Tool @Invariant(rule = \"r\", authority = Authority.STANDARD) void pay() {}");
        String before = ContractHash.of(workshop.classFile("shop.Till"));
        String lines = text("", "@Tool @Invariant(rule = \"r\", authority = Authority.ELEVATED) void pay() {}");

        assertThat(lines).contains("@dev.precept.Invariant(authority=dev.precept.Authority.ELEVATED,rule=\"r\")");
        assertThat(ContractHash.of(workshop.classFile("shop.Till"))).isNotEqualTo(before);
    }

    @Test
    void changesWithWhoIsAsked() {
        text("", "@Tool @Invariant(rule = \"r\", approval = Approval.ROUTE, route = \"r\") void pay() {}");
        String before = ContractHash.of(workshop.classFile("shop.Till"));
        String lines =
                text("", "@Tool @Invariant(rule = \"r\", approval = Approval.USER, route = \"r\") void pay() {}");
        String user = ContractHash.of(workshop.classFile("shop.Till"));
        text("", "@Tool @Invariant(rule = \"r\", route = \"r\") void pay() {}");

        assertThat(lines).contains("@dev.precept.Invariant(approval=dev.precept.Approval.USER,route=\"r\",rule=\"r\")");
        assertThat(user).isNotEqualTo(before);
        assertThat(ContractHash.of(workshop.classFile("shop.Till")))
                .isNotEqualTo(before)
                .isNotEqualTo(user);
    }

    @Test
    void changesWithTheTimeOfALimitAndWithTheKey() {
        String day = "@Invariant(rule = \"r\", limit = @Limit(calls = 3, per = Per.DAY)) void pay(String id) {}";
        String lines = text("", "@Tool @Exclusive(\"id\") " + day);
        String before = ContractHash.of(workshop.classFile("shop.Till"));
        text("", "@Tool @Exclusive(\"id\") " + day.replace("DAY", "HOUR"));
        String hour = ContractHash.of(workshop.classFile("shop.Till"));
        text("", "@Tool " + day);

        assertThat(lines)
                .contains(
                        "@dev.precept.Exclusive(value=\"id\")", "@dev.precept.Limit(calls=3,per=dev.precept.Per.DAY)");
        assertThat(hour).isNotEqualTo(before);
        assertThat(ContractHash.of(workshop.classFile("shop.Till"))).isNotEqualTo(before);
    }

    @Test
    void changesWithEveryWrittenValue() {
        text("", "@Tool void pay() {}");
        String before = ContractHash.of(workshop.classFile("shop.Till"));
        text("", "@Tool(\"\") void pay() {}");

        assertThat(ContractHash.of(workshop.classFile("shop.Till"))).hasSize(64).isNotEqualTo(before);
    }
}
