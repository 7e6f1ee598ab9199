package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed approvals in front of a tool that asks for them: processor, agent and runtime as they ship. */
class ApprovalsIT {

    private static final String DESK = """
            package shop;
            import dev.precept.*;
            public class Desk {
                record Payment(String account, java.math.BigDecimal amount) {}

                @Fact int balance(String account) { return 1000; }

                @dev.langchain4j.agent.tool.Tool("Pay")
                @Effect(EffectClass.IRREVERSIBLE)
                @Exclusive("payment.account")
                @Invariant(rule = "Somebody agrees above 500", require = "payment.amount <= 500",
                    otherwise = Action.ESCALATE, route = "approvers")
                @Invariant(rule = "Covered", require = "payment.amount <= balance(payment.account)")
                public void pay(Payment payment) { Effects.count++; }

                @dev.langchain4j.agent.tool.Tool("Close an account")
                @Effect(EffectClass.IRREVERSIBLE)
                @Invariant(rule = "Each is looked at", approval = Approval.ROUTE, route = "approvers")
                public void close(String account) { Effects.count++; }
            }
            """;
    private static final String AGENT = """
            package shop;
            import dev.precept.*;
            @AgentContract(id = "desk", version = "1", tools = Desk.class, routes = {"people", "approvers"})
            @OutOfScope(value = "Letters", route = "people", phrases = "letters")
            @FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
            @FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
            @FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
            @FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
            @FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
            public interface Agent {}
            """;
    private static final String MAIN = """
            package shop;
            import dev.precept.runtime.*;
            import dev.precept.runtime.approval.*;
            import dev.precept.runtime.store.MemoryStore;
            import java.math.BigDecimal;
            import java.nio.charset.StandardCharsets;
            import java.security.*;
            import java.time.Instant;
            import java.util.*;
            public class Main {
                public static void main(String[] arguments) throws Exception {
                    KeyPair anna = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                    byte[] encoded = anna.getPublic().getEncoded();
                    String set = "{\\"keys\\":[{\\"kty\\":\\"OKP\\",\\"crv\\":\\"Ed25519\\",\\"kid\\":\\"k\\",\\"x\\":\\""
                        + base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)) + "\\"}]}";
                    Precept.store(new MemoryStore());
                    Precept.approvals(Approvers.jwks(set).approver("k", "login", "anna", "approvers").build());
                    Desk desk = new Desk();
                    try (AgentSession session = Precept.open(Agent.class)) {
                        say("pay", () -> desk.pay(new Desk.Payment("A1", new BigDecimal("900"))));
                        System.out.print(" shown=" + Precept.approvals().pending().get(0).shown().contains("\\"decimal\\": \\"900\\""));
                        System.out.print(" fact=" + Precept.approvals().pending().get(0).question().contains("{\\"fact\\":\\"balance(java.lang.String)\\",\\"of\\":[\\"A1\\"],\\"is\\":{\\"int\\":\\"1000\\"}}"));
                        answer(anna, true);
                        say("other", () -> desk.pay(new Desk.Payment("A1", new BigDecimal("900.01"))));
                        answer(anna, false);
                        say("blocked", () -> desk.pay(new Desk.Payment("A1", new BigDecimal("1001"))));
                        say("same", () -> desk.pay(new Desk.Payment("A1", new BigDecimal("900.00"))));
                        say("denied", () -> desk.pay(new Desk.Payment("A1", new BigDecimal("900.01"))));
                        say("close", () -> desk.close("A1"));
                        answer(anna, true);
                        say("closed", () -> desk.close("A1"));
                        say("again", () -> desk.close("A1"));
                        say("code", () -> Precept.asApplication("a test", () -> desk.close("A1")));
                    }
                    say("nobody", () -> desk.close("A1"));
                    System.out.println(" effects=" + Effects.count);
                }
                private static void answer(KeyPair anna, boolean yes) throws Exception {
                    ApprovalRequest asked = Precept.approvals().pending().get(0);
                    String signed = base64("{\\"alg\\":\\"EdDSA\\",\\"kid\\":\\"k\\",\\"typ\\":\\"precept-approval+jwt\\"}".getBytes(StandardCharsets.UTF_8))
                        + "." + base64(asked.claims(yes, "login", "anna", Instant.now()).getBytes(StandardCharsets.UTF_8));
                    Signature signature = Signature.getInstance("Ed25519");
                    signature.initSign(anna.getPrivate());
                    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
                    Precept.approvals().answer(asked.id(), signed + "." + base64(signature.sign()));
                }
                private static void say(String what, Runnable call) {
                    try {
                        call.run();
                        System.out.print(" " + what);
                    } catch (ContractException refused) {
                        System.out.print(" " + refused.verdict());
                    }
                }
                private static String base64(byte[] bytes) {
                    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void compile() {
        workshop = new Workshop(folder).process(Map.of("shop/Desk", DESK, "shop/Agent", AGENT, "shop/Main", MAIN));
    }

    @Test
    void theSameCallRunsOnceAfterASignedYesAndNoOtherDoes() {
        Outcome outcome =
                new ForkedJvm().with(workshop.classes()).guarded("log=quiet").run("shop.Main");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        " ESCALATE shown=true fact=true ESCALATE BLOCK same BLOCK ESCALATE closed ESCALATE code BLOCK"
                                + " effects=3\n");
    }
}
