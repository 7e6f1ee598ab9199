package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can break around a tool: each test breaks one thing, and counts what the tool did. */
class FailClosedIT {

    private static final String TOOL = "@dev.precept.Tool @dev.precept.Effect(dev.precept.EffectClass.IRREVERSIBLE) ";
    private static final String TILL =
            "package shop; public class Till { " + TOOL + "public void pay() { Effects.count++; } }";
    private static final String GUARD = "shop/TillPreceptGuard.class";

    /** Deletes a file before or after it loads the tool's class, or does nothing of the kind, and pays. */
    private static final String MAIN = """
            package shop;
            public class Main {
                public static void main(String[] args) throws Exception {
                    if (args.length > 1) { Class.forName("shop.Till", true, Main.class.getClassLoader()); }
                    if (args.length > 0) { java.nio.file.Files.delete(java.nio.file.Path.of(args[0])); }
                    String answer = "paid";
                    try { new Till().pay(); } catch (Throwable thrown) { answer = thrown.getClass().getSimpleName(); }
                    System.out.println(answer + " " + Effects.count);
                }
            }
            """;

    /** Starts the agent with an {@code Instrumentation} under whose hands a class is loaded in the middle. */
    private static final String RACE = """
            package race;
            import java.lang.instrument.Instrumentation;
            import java.lang.reflect.Proxy;
            public class Race {
                public static void main(String[] args) throws Exception {
                    boolean[] registered = new boolean[1];
                    Object jvm = Proxy.newProxyInstance(Race.class.getClassLoader(), new Class<?>[] {Instrumentation.class},
                            (self, method, values) -> switch (method.getName()) {
                                case "getAllLoadedClasses" -> registered[0] && args.length > 0
                                        ? new Class<?>[] {Class.forName("shop.Till")} : new Class<?>[0];
                                case "addTransformer" -> { registered[0] = true; yield null; }
                                default -> null;
                            });
                    Class.forName("dev.precept.agent.Premain").getMethod("premain", String.class, Instrumentation.class)
                            .invoke(null, "log=quiet", jvm);
                    System.out.println("started");
                }
            }
            """;

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void openTheShop() {
        workshop = new Workshop(folder);
        workshop.compile("shop/Till", TILL).guard("shop.Till").compile("shop/Main", MAIN);
    }

    private ForkedJvm jvm() {
        return new ForkedJvm().with(workshop.classes());
    }

    @Test
    void refusesWhenTheGuardIsDeletedAfterTheStart() {
        Outcome outcome = jvm().guarded()
                .run("shop.Main", workshop.classes().resolve(GUARD).toString());

        assertThat(outcome.out()).isEqualTo("ToolRefusedException 0\n");
        assertThat(outcome.err()).contains("PRE-0714");
    }

    @Test
    void refusesWhenTheGuardIsDeletedAfterItsToolWasWoven() {
        Outcome outcome = jvm().guarded()
                .run("shop.Main", workshop.classes().resolve(GUARD).toString(), "loaded");

        assertThat(outcome.out()).isEqualTo("ToolRefusedException 0\n");
    }

    @Test
    void doesNotStartWithAGuardThatIsCutOff() {
        workshop.edit("shop.TillPreceptGuard", bytes -> Arrays.copyOf(bytes, bytes.length / 2));

        assertStopped("PRE-0715");
    }

    @Test
    void doesNotStartWithAGuardFromAnotherFolder() throws IOException {
        Path first = Files.createDirectories(folder.resolve("first/shop"));
        Files.copy(workshop.classes().resolve(GUARD), first.resolve("TillPreceptGuard.class"));

        Outcome halted = new ForkedJvm()
                .with(first.getParent())
                .with(workshop.classes())
                .guarded()
                .run("shop.Main");
        assertThat(halted.exit()).isEqualTo(78);
        assertThat(halted.err()).contains("PRE-0715", "another folder or jar");
    }

    @Test
    void doesNotStartWithADamagedIndex() throws IOException {
        Path index = workshop.classes().resolve("META-INF/precept/tools/shop.Till");
        byte[] bytes = Files.readAllBytes(index);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(index, bytes);

        assertStopped("PRE-0712");
    }

    @Test
    void doesNotStartWithAClassFileOfANewerJava() {
        workshop.edit("shop.Till", bytes -> {
            byte[] newer = bytes.clone();
            newer[7] = 73;
            return newer;
        });

        Outcome halted = jvm().guarded().run("shop.Main");
        assertThat(halted.exit()).isEqualTo(78);
        assertThat(halted.err()).contains("PRE-0719", "of version 73, newer than 72");
        assertThat(jvm().guarded("failure-policy=refuse").run("shop.Main").out())
                .isEqualTo("ClassFormatError 0\n");
    }

    @Test
    void doesNotStartWhenASubtypeWasLoadedFirst() throws IOException {
        workshop.compile(
                "shop/Under",
                "package shop; public class Under extends Till { @Override public void pay() { Effects.count++; } }");
        workshop.compile(
                "early/Agent",
                "package early; public class Agent { public static void premain(String options) throws Exception {"
                        + " Class.forName(\"shop.Under\"); } }");
        Path early = Jars.of(
                folder.resolve("early.jar"),
                workshop.classes(),
                "early",
                manifest -> manifest.putValue("Premain-Class", "early.Agent"));

        Outcome outcome = jvm().option("-javaagent:" + early)
                .guarded("failure-policy=refuse")
                .run("shop.Main");
        assertThat(outcome.exit()).isEqualTo(78);
        assertThat(outcome.err()).contains("PRE-0722", "shop.Under");
    }

    @Test
    void doesNotStartWhenAToolIsLoadedWhileTheAgentStarts() {
        workshop.compile("race/Race", RACE);
        ForkedJvm jvm = jvm().with(ForkedJvm.jar("agent"));

        // Such a JVM weaves nothing, which is noticed last.
        assertThat(jvm.run("race.Race").err()).contains("PRE-0782").doesNotContain("PRE-0722");
        Outcome outcome = jvm.run("race.Race", "load");
        assertThat(outcome.exit()).isEqualTo(78);
        assertThat(outcome.err()).contains("PRE-0722", "shop.Till");
    }

    private void assertStopped(String code) {
        Outcome halted = jvm().guarded().run("shop.Main");
        assertThat(halted.exit()).isEqualTo(78);
        assertThat(halted.out()).isEmpty();
        assertThat(halted.err()).contains(code).doesNotContain("\tat ");

        Outcome refused = jvm().guarded("failure-policy=refuse").run("shop.Main");
        assertThat(refused.out()).isEqualTo("ToolRefusedException 0\n");
    }
}
