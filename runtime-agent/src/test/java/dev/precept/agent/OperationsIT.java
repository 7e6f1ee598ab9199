package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told, and what he can and cannot say, in JVMs of their own with the jars as they ship. */
class OperationsIT {

    private static final String MAIN = """
            package shop;
            import dev.precept.runtime.*;
            import dev.precept.runtime.status.*;
            import java.lang.management.ManagementFactory;
            import java.math.BigDecimal;
            import javax.management.ObjectName;
            public class Operated {
                public static void main(String[] unused) throws Exception {
                    Precept.listen(event -> {
                        if (event.phase() == PreceptEvent.Phase.START) System.out.println("START " + event.tool() + " " + event.verdict() + " " + event.detail());
                    });
                    System.out.println(ContractRuntime.status().health());
                    try (AgentSession session = Precept.open(Agent.class)) {
                        new Till().refund("a", BigDecimal.ONE);
                        try { new Till().refund("b\\nevent=start", new BigDecimal(-1)); } catch (ContractException refused) { System.out.println("refused"); }
                    }
                    try (AgentSession session = Precept.open(Agent.class)) { System.out.println("again"); }
                    RuntimeStatus status = ContractRuntime.status(Agent.class);
                    System.out.println(status.health() + " " + status.reasons() + " " + status.store());
                    status.tools().forEach(tool -> System.out.println(tool.line()));
                    AgentStatus agent = status.agent().orElse(null);
                    System.out.println(agent == null ? "no agent" : agent.configuration().get("halt-file") + " " + agent.loosened() + " " + agent.line());
                    ObjectName bean = ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName("dev.precept:type=Status,*"), null).iterator().next();
                    for (String each : new String[] {"Health", "Agent", "Tools", "ConfigurationHash"}) {
                        Object value = ManagementFactory.getPlatformMBeanServer().getAttribute(bean, each);
                        System.out.println("jmx " + (value instanceof String[] lines ? String.join("|", lines) : value));
                    }
                    Precept.halt(dev.precept.runtime.halt.HaltTarget.parse("*"), "drill");
                    System.out.println(ContractRuntime.status().health());
                    System.out.println(Effects.count);
                }
            }
            """;

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void openTheShop() {
        workshop = new Workshop(folder);
    }

    private ForkedJvm jvm() {
        return new ForkedJvm().with(workshop.classes());
    }

    @Test
    void tellsWhatBecameOfEachTool() {
        RefundShop.compile(workshop);
        workshop.process(Map.of("shop/Operated", MAIN));
        Path halts = folder.resolve("halt");

        Outcome outcome = jvm().guarded("refusal-log=stderr,halt-file=" + halts).run("shop.Operated");

        assertThat(outcome.out().lines())
                .as(outcome.err())
                .anySatisfy(line -> assertThat(line).startsWith("START  ALLOW event=agent version="))
                .anySatisfy(line -> assertThat(line).contains("event=tool class=shop.Till", "guarding=EXPECTED"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("START refund ALLOW event=tool class=shop.Till method=refund(")
                        .containsPattern("tool=refund loader=app hash=[0-9a-f]{64} guarding=AGENT why=\"\""))
                .contains("SERVING", "SERVING [] false", "STOPPED", "jmx SERVING", "refused", "1")
                .anySatisfy(line -> assertThat(line).startsWith(halts + " [] event=agent version="))
                .anySatisfy(line -> assertThat(line).matches("jmx [0-9a-f]{64}"));
        assertThat(outcome.out().lines().filter(line -> line.startsWith("START") && line.contains("guarding=AGENT")))
                .hasSize(1);
        assertThat(outcome.err().lines().filter(line -> line.contains("event=start")))
                .hasSize(1);
        assertThat(outcome.err().lines().filter(line -> line.contains("event=refusal")))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("[precept] event=refusal tool=refund verdict=")
                        .contains("agent=shop")
                        .doesNotContainPattern("[ =\\\"(]-1\\b"));
    }

    @Test
    void saysThatThereIsNoAgent() {
        RefundShop.compile(workshop);
        workshop.process(Map.of("shop/Operated", MAIN));
        workshop.compile("shop/Asked", """
                package shop;
                public class Asked { public static void main(String[] unused) {
                    System.out.println(dev.precept.runtime.ContractRuntime.status().health());
                    System.out.println(dev.precept.runtime.ContractRuntime.status(Agent.class).health());
                    System.out.println(dev.precept.runtime.ContractRuntime.status().agent().isPresent()); } }
                """);

        assertThat(jvm().run("shop.Asked").out()).isEqualTo("UNKNOWN\nUNGUARDED\nfalse\n");
    }

    @Test
    void startsWithALoosenedFileOnlyWhenTheTrustedKeySignedIt() throws Exception {
        workshop.compile("shop/Main", "package shop; public class Main { public static void main(String[] a) {} }");
        Path config = Files.writeString(
                folder.resolve("precept.yaml"),
                "failure-policy: refuse\nlog: quiet\nloosened-until: " + nextWeek() + "\n");
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path key = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        String options = "config=" + config + ",config-key=" + key;
        assertNotStarted(jvm().guarded(options).run("shop.Main"), "PRE-0780", "precept.yaml.sig does not exist");

        String text = new ForkedJvm()
                .with(ForkedJvm.jar("agent"))
                .run("dev.precept.agent.config.SignedText", config.toString())
                .out();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                folder.resolve("precept.yaml.sig"), Base64.getEncoder().encodeToString(signature.sign()));

        Outcome started = jvm().guarded(options).run("shop.Main");
        assertThat(started.exit()).as(started.err()).isZero();
        assertThat(started.err()).contains("event=start", "loosened=\"failure-policy=refuse\"");
    }

    private static String nextWeek() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    }

    @Test
    void doesNotStartWithWhatItsConfigurationRefuses() throws IOException {
        workshop.compile("shop/Main", "package shop; public class Main { public static void main(String[] a) {} }");
        Path config = Files.writeString(
                folder.resolve("precept.yaml"), "attach: refuse\ndebugger: refuse\nother-agents: refuse\n");
        String options = "config=" + config;

        assertNotStarted(jvm().guarded(options).run("shop.Main"), "PRE-0783", "the option attach refuses");
        Outcome alone =
                jvm().option("-XX:+DisableAttachMechanism").guarded(options).run("shop.Main");
        assertThat(alone.exit()).as(alone.err()).isZero();
        assertThat(alone.err()).contains("attach=off");
        Outcome debugged = jvm().option("-XX:+DisableAttachMechanism")
                .option("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y,address=127.0.0.1:0")
                .guarded(options)
                .run("shop.Main");
        assertNotStarted(debugged, "PRE-0783", "the option debugger refuses");
    }

    @Test
    void doesNotStartWhenAnotherAgentSpoilsWhatItWove() throws IOException {
        workshop.compile("shop/Main", "package shop; public class Main { public static void main(String[] a) {} }");
        workshop.compile("early/Agent", """
                package early;
                import java.lang.instrument.*;
                import java.security.ProtectionDomain;
                public class Agent implements ClassFileTransformer {
                    public static void premain(String options, Instrumentation instrumentation) {
                        instrumentation.addTransformer(new Agent());
                    }
                    @Override public byte[] transform(ClassLoader loader, String name, Class<?> was, ProtectionDomain domain, byte[] bytes) {
                        return name != null && name.endsWith("Probe") ? new byte[] {1} : null;
                    }
                }
                """);
        Path early = Jars.of(
                folder.resolve("early.jar"),
                workshop.classes(),
                "early",
                manifest -> manifest.putValue("Premain-Class", "early.Agent"));

        Outcome outcome = jvm().option("-javaagent:" + early)
                .guarded("failure-policy=refuse")
                .run("shop.Main");

        assertNotStarted(outcome, "PRE-0782", "probe class");
    }

    private void assertNotStarted(Outcome outcome, String... words) throws IOException {
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(78);
        assertThat(outcome.out()).doesNotContain("main");
        assertThat(outcome.err()).contains(words).contains("Fix: ").doesNotContain("\tat ");
        OperationsPage.assertQuotes(outcome.err(), folder);
    }
}
