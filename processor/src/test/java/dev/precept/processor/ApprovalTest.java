package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.Authority;
import dev.precept.runtime.ApprovalPendingException;
import dev.precept.runtime.Caller;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Verdict;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code approval} on a method, a class and an agent, as it is generated, on the real runtime. */
class ApprovalTest {

    private static final Compiled SHOP = Shapes.strictly(
            Fixture.HEAD + """
                    @AgentContract(id = "desk", version = "1", tools = TillTools.class, routes = {"people", "lawyers"})
                    @Invariant(rule = "The agent is watched", approval = Approval.ROUTE, route = "people")
                    @OutOfScope(value = "Lottery", route = "people", phrases = "lottery")
                    %spublic interface DeskAgent {}
                    """.formatted(AgentFixtures.BARE_ANSWERS.replace("staff-login", "people")),
            Fixture.HEAD + """
                    @Invariant(rule = "The user agrees", approval = Approval.USER)
                    public class TillTools {
                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "A lawyer looks", approval = Approval.ROUTE, route = "lawyers",
                            require = "amount > 0 && amount <= 500")
                        public void pay(BigDecimal amount) {}
                    }
                    """);

    private final Loaded loaded = new Loaded(SHOP.generated());
    private final Object tools;
    private final AgentModel model;
    private final LiveSession session;

    ApprovalTest() throws Throwable {
        tools = loaded.type("shop.TillTools").getConstructor().newInstance();
        model = (AgentModel)
                Objects.requireNonNull(Loaded.call(loaded.guard("shop.DeskAgentPreceptContract", "model")));
        session = new LiveSession(model, () -> Instant.EPOCH, new Caller("ann", Authority.STANDARD, Map.of()));
        Current.get().open(session);
    }

    @AfterEach
    void close() {
        Current.get().frame(null);
        session.close();
    }

    @Test
    void asksForTheAgentTheClassAndTheMethodTogether() {
        ContractException refused = refused("500");

        assertThat(refused).isInstanceOf(ApprovalPendingException.class);
        assertThat(refused.verdict()).isEqualTo(Verdict.ESCALATE);
        assertThat(refused.rules())
                .containsExactlyInAnyOrder("the-agent-is-watched", "a-lawyer-looks", "the-user-agrees");
    }

    @Test
    void asksNobodyWhileAnotherMechanismBlocks() {
        assertThat(refused("501")).isInstanceOf(ToolRefusedException.class);
    }

    @Test
    void tellsTheRuntimeThatUsersAreAsked() {
        assertThat(model.routes()).containsExactlyInAnyOrder("people", "lawyers", AgentModel.USER);
    }

    @Test
    void doesNotConcernCodeInItsOwnName() {
        assertThatCode(() -> Precept.<Object, Exception>asApplication("batch", () -> {
                    try {
                        return enter("500");
                    } catch (Throwable refused) {
                        throw new IllegalStateException(refused);
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void cannotBeJudgedWithoutASession() {
        session.close();

        assertThat(refused("500")).isInstanceOf(ToolRefusedException.class);
    }

    @Test
    void isInTheBoundContract() {
        assertThat(SHOP.source("shop.TillToolsPreceptGuard"))
                .contains("approval = Approval.ROUTE")
                .contains("approval = Approval.USER");
    }

    private ContractException refused(String amount) {
        return Objects.requireNonNull(catchThrowableOfType(ContractException.class, () -> enter(amount)));
    }

    private Object enter(String amount) throws Throwable {
        return Objects.requireNonNull(
                Loaded.call(loaded.guard("shop.TillToolsPreceptGuard", "pay_enter"), tools, new BigDecimal(amount)));
    }
}
