package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agent as it ships, in JVMs of their own; the shop counts the effects that really happened. */
class AgentIT {

    private static final String TOOL = "@dev.precept.Tool @dev.precept.Effect(dev.precept.EffectClass.IRREVERSIBLE) ";
    private static final String TILL =
            "package shop; public class Till { " + TOOL + "public void pay() { Effects.count++; } }";
    private static final String MAIN = "package shop; public class Main { public static void main(String[] args) {"
            + " Effects.allowed = args.length == 0; String answer = \"paid\";"
            + " try { new Till().pay(); } catch (Throwable thrown) { answer = thrown.getClass().getSimpleName(); }"
            + " System.out.println(answer + \" \" + Effects.count); } }";

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
    void entersTheBodyOnceWhenTheGuardAllows() {
        Outcome outcome = jvm().guarded().run("shop.Main");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).isEqualTo("paid 1\n");
        assertThat(outcome.err())
                .matches("\\[precept] event=start version=\\S+ tool-classes=1 tools=1 faults=0 self-test=passed"
                        + " debugger=none attach=possible agents-before=none agents-after=none native-agents=none"
                        + " config-hash=[0-9a-f]{64}\n");
    }

    @Test
    void doesNotEnterTheBodyWhenTheGuardRefuses() {
        assertThat(jvm().guarded().run("shop.Main", "refuse").out()).isEqualTo("ToolRefusedException 0\n");
    }

    @Test
    void saysNothingAtTheStartWhenAskedToBeQuiet() {
        Outcome outcome = jvm().guarded("log=quiet").run("shop.Main");

        assertThat(outcome.out()).isEqualTo("paid 1\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void doesNotStartWithoutTheGuard() throws IOException {
        workshop.without("shop.TillPreceptGuard");

        assertNotStarted(jvm().guarded().run("shop.Main"), "PRE-0714", "shop.Till");
        assertRefused(jvm().guarded("failure-policy=refuse").run("shop.Main"), "PRE-0714");
    }

    @Test
    void doesNotStartWithANewToolClassBesideAnOldGuard() throws IOException {
        workshop.compile("shop/Till", TILL.replace("@dev.precept.Tool ", "@dev.precept.Tool(\"New words\") "));

        assertNotStarted(jvm().guarded().run("shop.Main"), "PRE-0715", "shop.Till");
        assertRefused(jvm().guarded("failure-policy=refuse").run("shop.Main"), "PRE-0715");
    }

    @Test
    void doesNotStartWithAnIndexOfAnotherVersion() throws IOException {
        Path index = workshop.classes().resolve("META-INF/precept/tools/shop.Till");
        Files.writeString(index, Files.readString(index).replace("precept-index 1", "precept-index 2"));

        assertNotStarted(jvm().guarded().run("shop.Main"), "PRE-0712", "precept-index 2");
        assertRefused(jvm().guarded("failure-policy=refuse").run("shop.Main"), "PRE-0712");
    }

    @Test
    void doesNotStartWhenTheIndexNamesAClassThatIsNotThere() throws IOException {
        workshop.without("shop.Till");

        assertNotStarted(jvm().guarded().run("shop.Main"), "PRE-0713", "shop.Till");
    }

    @Test
    void doesNotStartWhenTheIndexNamesAMethodThatIsNotThere() throws IOException {
        workshop.compile("shop/Till", TILL.replace("pay()", "payAll()"));

        assertNotStarted(jvm().guarded().run("shop.Main"), "PRE-0713", "pay()V");
    }

    @ParameterizedTest
    @CsvSource({
        "polcy=halt, PRE-0710, known are attach",
        "failure-polcy=halt, PRE-0710, did you mean \"failure-policy\"?",
        "config=none.yaml, PRE-0711, does not exist",
    })
    void doesNotStartWithOptionsThatItDoesNotUnderstand(String options, String code, String words) throws IOException {
        assertNotStarted(jvm().guarded(options).run("shop.Main"), code, words);
    }

    @Test
    void readsItsOptionsFromAFile() throws IOException {
        workshop.without("shop.TillPreceptGuard");
        Path file = Files.writeString(folder.resolve("precept.yaml"), "require-adapters: [langchain4j]\nlog: quiet\n");

        assertNotStarted(jvm().guarded("config=" + file).run("shop.Main"), "PRE-0714");
        assertRefused(jvm().guarded("failure-policy=refuse,config=" + file).run("shop.Main"), "PRE-0714");
        Files.writeString(file, "failure-policy: [\n");
        assertNotStarted(jvm().guarded("config=" + file).run("shop.Main"), "PRE-0711", "precept.yaml:2");
    }

    @Test
    void refusesAToolThatNoProcessorSaw() throws IOException {
        workshop.without("shop.TillPreceptGuard");
        Files.delete(workshop.classes().resolve("META-INF/precept/tools/shop.Till"));

        assertRefused(jvm().guarded().run("shop.Main"), "PRE-0717");
    }

    @Test
    void refusesAnOverrideThatNoProcessorSaw() {
        workshop.compile(
                "shop/Other",
                "package shop; public class Other extends Till {"
                        + " @Override public void pay() { Effects.count++; } }");
        workshop.compile("shop/Main", MAIN.replace("new Till()", "new Other()"));

        assertRefused(jvm().guarded().run("shop.Main"), "PRE-0718");
    }

    @Test
    void doesNotStartWhenAnotherAgentLoadedAToolFirst() throws IOException {
        workshop.compile(
                "early/Agent",
                "package early; public class Agent {"
                        + " public static void premain(String options) throws Exception { Class.forName(\"shop.Till\"); } }");
        Path early = Jars.of(
                folder.resolve("early.jar"),
                workshop.classes(),
                "early",
                manifest -> manifest.putValue("Premain-Class", "early.Agent"));

        Outcome outcome = jvm().option("-javaagent:" + early).guarded().run("shop.Main");
        assertNotStarted(outcome, "PRE-0722", "shop.Till");
        Outcome refusing = jvm().option("-javaagent:" + early)
                .guarded("failure-policy=refuse")
                .run("shop.Main");
        assertNotStarted(refusing, "PRE-0722", "AOT cache");
        assertThat(jvm().guarded()
                        .option("-javaagent:" + early)
                        .run("shop.Main")
                        .out())
                .isEqualTo("paid 1\n");
    }

    @Test
    void doesNotStartWhenTheAgentIsNamedTwice() throws IOException {
        Outcome outcome =
                jvm().guarded("log=quiet").guarded("failure-policy=refuse").run("shop.Main");

        assertNotStarted(outcome, "PRE-0724", "more than once");
    }

    @Test
    void stopsTheJvmWhenStandardErrorThrows() throws IOException {
        workshop.compile(
                "early/Agent",
                "package early; public class Agent { public static void premain(String options) {"
                        + " System.setErr(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()) {"
                        + " @Override public void println(String line) { throw new IllegalStateException(); } }); } }");
        Path early = Jars.of(
                folder.resolve("early.jar"),
                workshop.classes(),
                "early",
                manifest -> manifest.putValue("Premain-Class", "early.Agent"));

        Outcome outcome =
                jvm().option("-javaagent:" + early).guarded("polcy=halt").run("shop.Main");
        assertThat(outcome.exit()).isEqualTo(78);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void guardsAnExecutableJarWithItsClassPath() throws IOException {
        Path tools = Jars.of(folder.resolve("lib/tools.jar"), workshop.classes(), "", manifest -> {});
        Path app = Jars.of(folder.resolve("app.jar"), workshop.classes(), "none", manifest -> {
            manifest.putValue("Main-Class", "shop.Main");
            manifest.putValue(
                    "Class-Path",
                    String.join(
                            " ",
                            "lib/" + tools.getFileName(),
                            ForkedJvm.jar("runtime").toUri().toString(),
                            ForkedJvm.jar("annotations").toUri().toString()));
        });

        Outcome outcome = new ForkedJvm().guarded().runJar(app);
        assertThat(outcome.out()).isEqualTo("paid 1\n");
        assertThat(outcome.err()).contains("tool-classes=1 tools=1");
    }

    @Test
    void refusesInALoaderThatTheStartCannotSee() throws IOException {
        workshop.without("shop.TillPreceptGuard");
        Path tools = Jars.of(folder.resolve("lib/tools.jar"), workshop.classes(), "", manifest -> {});
        Workshop launcher = new Workshop(folder.resolve("launcher"));
        launcher.compile(
                "start/Start",
                "package start; public class Start { public static void main(String[] jar) throws Exception {"
                        + " java.net.URL url = new java.io.File(jar[0]).toURI().toURL();"
                        + " ClassLoader loader = new java.net.URLClassLoader(new java.net.URL[] {url}, new ClassLoader() {"
                        + "   protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {"
                        + "     if (name.startsWith(\"shop.\")) throw new ClassNotFoundException(name);"
                        + "     return super.loadClass(name, resolve); } });"
                        + " loader.loadClass(\"shop.Main\").getMethod(\"main\", String[].class).invoke(null, (Object) new String[0]); } }");

        assertRefused(
                new ForkedJvm().with(launcher.classes()).guarded().run("start.Start", tools.toString()), "PRE-0714");
    }

    @Test
    void doesNotStartWhenARequiredAdapterCannotWork() throws IOException {
        assertThat(jvm().guarded("require-adapters=langchain4j")
                        .run("shop.Main")
                        .out())
                .isEqualTo("paid 1\n");

        workshop.compile(
                "dev/langchain4j/service/tool/ToolService",
                "package dev.langchain4j.service.tool; public class ToolService {}");
        assertNotStarted(jvm().guarded("require-adapters=langchain4j").run("shop.Main"), "PRE-0721", "ToolService");
        assertThat(jvm().guarded().run("shop.Main").out()).isEqualTo("paid 1\n");
    }

    private void assertNotStarted(Outcome outcome, String... words) throws IOException {
        assertThat(outcome.exit()).isEqualTo(78);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(words)
                .contains("Fix: ", "See docs/errors/PRE-07")
                .doesNotContain("\tat ", "Exception", "assert");
        OperationsPage.assertQuotes(outcome.err(), folder);
    }

    private static void assertRefused(Outcome outcome, String code) {
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).isEqualTo("ToolRefusedException 0\n");
        assertThat(outcome.err()).contains(code);
    }
}
