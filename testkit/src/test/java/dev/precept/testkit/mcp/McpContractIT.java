package dev.precept.testkit.mcp;

import static dev.precept.testkit.mcp.Servers.offering;
import static dev.precept.testkit.mcp.Servers.tool;
import static dev.precept.testkit.script.Turn.call;
import static dev.precept.testkit.script.Turn.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.AgentSession;
import dev.precept.testkit.AgentUnderTest;
import dev.precept.testkit.script.ModelMessage;
import dev.precept.testkit.script.Script;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Contracts on the server's side, without an adapter: what a client's model reads, and which threads have a session. */
@AgentUnderTest(VaultKeeper.class)
class McpContractIT {

    private final Vault vault = new Vault();

    @Test
    void runsWhatTheContractAllows(AgentSession session) {
        Script script = Script.of(call("pay", Map.of("amount", 500)), say("done"));

        play(script, in(session, vault::pay), vault::empty);

        assertThat(script.request(2).results())
                .containsExactly(ModelMessage.tool("pay", "call_1_1", "payment 1", false));
        assertThat(vault.bodies).hasValue(1);
        assertThat(session.calls()).isEqualTo(1);
    }

    /** A refusal is an exception in the handler, and the SDK makes an error of the protocol of it. */
    @Test
    void refusesWithAnErrorOfTheProtocol(AgentSession session) {
        Script script = Script.of(call("pay", Map.of("amount", 501)), say("done"));

        play(script, in(session, vault::pay), vault::empty);

        assertThat(script.request(2).results())
                .containsExactly(ModelMessage.tool(
                        "pay",
                        "call_1_1",
                        "JSON-RPC error -32603: Refused by contract: pay was not run. Rule: At most 500. Do not retry"
                                + " unchanged.",
                        true));
        assertThat(vault.bodies).hasValue(0);
    }

    @Test
    void latchesTheSessionButCannotEndTheLoopOfAClient(AgentSession session) {
        Script script = Script.of(call("empty", Map.of("amount", 1)), call("pay", Map.of("amount", 1)), say("done"));

        play(script, in(session, vault::pay), in(session, vault::empty));

        assertThat(script.request(2).lastResult())
                .isEqualTo("JSON-RPC error -32603: Refused by contract: empty was not run. Rule: The vault is never"
                        + " emptied at once. This session has ended. Do not call any tool again.");
        assertThat(script.request(3).lastResult())
                .isEqualTo("JSON-RPC error -32603: Refused by contract: this session has ended. Do not call any tool"
                        + " again.");
        assertThat(vault.bodies).hasValue(0);
        assertThat(session.halted()).isTrue();
        assertThat(script.requestCount()).isEqualTo(3);
    }

    @Test
    void hasNoSessionOnTheThreadsOfTheServer(AgentSession session) {
        Script script = Script.of(call("pay", Map.of("amount", 1)), say("done"));

        play(script, vault::pay, vault::empty);

        assertThat(script.request(2).lastResult())
                .isEqualTo("JSON-RPC error -32603: Refused by contract: pay was not run. Rule: At most two payments. It"
                        + " cannot be judged with these arguments. Do not retry unchanged.");
        assertThat(vault.bodies).hasValue(0);
        assertThat(session.calls()).isZero();
    }

    private static void play(Script script, IntFunction<String> pay, IntFunction<String> empty) {
        try (McpPair pair = McpPair.join(offering(tool("pay", pay), tool("empty", empty)))) {
            pair.play(script, "hello");
        }
    }

    private static IntFunction<String> in(AgentSession session, IntFunction<String> body) {
        return amount -> {
            Callable<String> call = () -> body.apply(amount);
            try {
                return session.wrap(call).call();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Exception impossible) {
                throw new AssertionError("these tools throw no checked exception", impossible);
            }
        };
    }
}
