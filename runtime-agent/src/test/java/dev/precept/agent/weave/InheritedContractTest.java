package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guard of a subclass judges by the rules of its parents as they were; the agent holds it to what they are. */
class InheritedContractTest extends Bench {

    private static final String CHILD = "package shop; public class Child extends Till { " + TOOL
            + "@Override public void pay(String id) { Effects.count++; }"
            + " public static void call() { new Child().pay(\"a\"); } }";

    @BeforeEach
    void guardParentAndChild() {
        till(TOOL + "public void pay(String id) {}", "return null;");
        workshop.guard("shop.Till");
        workshop.compile("shop/Child", CHILD);
        workshop.guardBelow("shop.Child", "shop.Till");
    }

    private void change(String words) {
        till(
                TOOL.replace("@dev.precept.Tool ", "@dev.precept.Tool(\"" + words + "\") ")
                        + "public void pay(String id) {}",
                "return null;");
        workshop.guard("shop.Till");
    }

    private void assertChildRefuses(String words) throws Throwable {
        WovenClasses woven = woven();
        assertThatThrownBy(() -> woven.run("shop.Child", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
        assertThat(log()).contains("PRE-0715", "shop.Child#pay", words);
    }

    private Path index() {
        return workshop.classes().resolve("META-INF/precept/tools/shop.Child");
    }

    @Test
    void judgesAChildOfTheParentThatItsGuardWasMadeFrom() throws Throwable {
        WovenClasses woven = woven();

        woven.run("shop.Child", "call");
        assertThat(woven.effects()).isEqualTo(1);
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Child", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(1);
    }

    @Test
    void refusesAChildWhoseParentHasChangedItsContractSince() throws Throwable {
        change("New words");

        assertChildRefuses("another version of the contract that it inherits from shop.Till");
    }

    @Test
    void refusesItWithoutAnIndexToo() throws Throwable {
        change("New words");
        Files.delete(index());

        assertChildRefuses("another version of the contract that it inherits from shop.Till");
    }

    @Test
    void refusesAnOldGuardBesideANewIndex() throws Throwable {
        byte[] old = workshop.bytes("shop.ChildPreceptGuard");
        change("New words");
        workshop.guardBelow("shop.Child", "shop.Till").edit("shop.ChildPreceptGuard", fresh -> old);

        assertChildRefuses("the index was made from another version of its contract");
    }

    @Test
    void refusesAnIndexThatKeepsQuietAboutAParent() throws IOException, Throwable {
        Files.writeString(index(), Files.readString(index()).replaceAll("inherits .*\n", ""));

        assertChildRefuses("the index was made from another version of its contract");
    }

    @Test
    void refusesAChildWhoseGuardWasMadeBeforeItsParentHadTheTool() throws Throwable {
        workshop.guard("shop.Child");

        assertChildRefuses("it overrides the tool of shop.Till, whose rules its guard does not know");
    }

    @Test
    void refusesAChildWhoseParentHasJoinedAnInterfaceSince() throws Throwable {
        workshop.compile("shop/Pay", "package shop; public interface Pay { " + TOOL + "void pay(String id); }");
        workshop.compile(
                "shop/Till",
                "package shop; public class Till implements Pay { " + TOOL + "public void pay(String id) {} }");
        workshop.guardBelow("shop.Till", "shop.Pay").guardBelow("shop.Child", "shop.Till");

        assertChildRefuses("it overrides the tool of shop.Pay, whose rules its guard does not know");
    }

    @Test
    void judgesAMethodThatOnlyLooksLikeAnotherPackagesTool() throws Throwable {
        workshop.compile(
                "shop/Kept", "package shop; public class Kept { " + TOOL + "void pay() { Effects.count++; } }");
        workshop.guard("shop.Kept");
        workshop.compile(
                "elsewhere/Free",
                "package elsewhere; public class Free extends shop.Kept {"
                        + " public void pay() { shop.Effects.count += 10; }"
                        + " public static void call() { new Free().pay(); } }");
        workshop.compile(
                "shop/Again",
                "package shop; public class Again extends elsewhere.Free {"
                        + " @Override public void pay() { Effects.count += 100; }"
                        + " public static void call() { Kept kept = new Again(); kept.pay(); } }");
        WovenClasses woven = woven();

        woven.run("elsewhere.Free", "call");
        assertThat(woven.effects()).isEqualTo(10);
        assertThatThrownBy(() -> woven.run("shop.Again", "call")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isEqualTo(10);
    }

    @Test
    void leavesPrivateAndStaticMethodsOfTheSameNameAlone() throws Throwable {
        workshop.compile(
                "shop/Hiding",
                "package shop; public class Hiding { private void pay() { Effects.count++; }"
                        + " public static void call() { new Hiding().pay(); } }");
        workshop.compile("shop/Kept", "package shop; public class Kept { " + TOOL + "private void pay() {} }");
        workshop.guard("shop.Kept");
        workshop.compile(
                "shop/Below",
                "package shop; public class Below extends Kept { public void pay() { Effects.count += 10; }"
                        + " public static void call() { new Below().pay(); } }");
        WovenClasses woven = woven();

        woven.run("shop.Hiding", "call");
        woven.run("shop.Below", "call");
        assertThat(woven.effects()).isEqualTo(11);
    }
}
