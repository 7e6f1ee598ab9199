package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.Authority;
import dev.precept.runtime.AgentHaltedException;
import dev.precept.runtime.Caller;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code authority} on a method, a class and an agent, as it is generated, on the real runtime. */
class AuthorityTest {

    private static final Compiled SHOP =
            Shapes.strictly(Fixture.HEAD + """
                    @AgentContract(id = "desk", version = "1", tools = StaffTools.class, routes = "staff-login")
                    @Invariant(rule = "Only for those we know", authority = Authority.STANDARD, route = "staff-login")
                    @OutOfScope(value = "Lottery", route = "staff-login", phrases = "lottery")
                    %spublic interface DeskAgent {}
                    """.formatted(AgentFixtures.BARE_ANSWERS), Fixture.HEAD + """
                    @Invariant(rule = "Paying customers", authority = Authority.STANDARD)
                    public class StaffTools {
                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Staff pays", authority = Authority.ELEVATED, route = "staff-login",
                            require = "amount > 0 && amount <= 500")
                        public void pay(BigDecimal amount) {}

                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Staff closes", authority = Authority.ELEVATED, otherwise = HALT,
                            route = "staff-login")
                        public void close() {}
                    }
                    """);

    private final Loaded loaded = new Loaded(SHOP.generated());
    private final Object tools;
    private LiveSession session;

    AuthorityTest() throws Throwable {
        tools = loaded.type("shop.StaffTools").getConstructor().newInstance();
        session = opened(Authority.ELEVATED);
    }

    private LiveSession opened(Authority tier) throws Throwable {
        AgentModel model = (AgentModel)
                Objects.requireNonNull(Loaded.call(loaded.guard("shop.DeskAgentPreceptContract", "model")));
        if (session != null) {
            session.close();
        }
        session = new LiveSession(model, () -> Instant.EPOCH, new Caller("ann", tier, Map.of()));
        Current.get().open(session);
        return session;
    }

    @AfterEach
    void close() {
        Current.get().frame(null);
        session.close();
    }

    @Test
    void letsACallerThroughWhoHasIt() {
        assertThatCode(() -> pay("500")).doesNotThrowAnyException();
    }

    @Test
    void refusesACallerOfTheTierBelowAndNamesWhereMoreIsGiven() throws Throwable {
        opened(Authority.STANDARD);

        ContractException refused = refused("500");
        assertThat(refused.rules()).containsExactly("staff-pays");
        assertThat(refused.routes()).containsExactly("staff-login");
        assertThat(refused.getMessage())
                .isEqualTo("Refused by contract: pay was not run. Rule: Staff pays. It needs a caller with ELEVATED"
                        + " authority, which nothing said in the conversation can give. Such authority comes from"
                        + " staff-login. Do not retry unchanged.");
    }

    @Test
    void refusesForTheAgentTheClassAndTheMethodTogether() throws Throwable {
        opened(Authority.PUBLIC);

        assertThat(refused("501").rules()).containsExactly("only-for-those-we-know", "staff-pays", "paying-customers");
    }

    @Test
    void haltsWhereTheRuleSaysSo() throws Throwable {
        opened(Authority.STANDARD);

        assertThatCode(() -> enter("close")).isInstanceOf(AgentHaltedException.class);
    }

    @Test
    void cannotBeJudgedWithoutASession() {
        session.close();

        assertThat(refused("500").rules()).containsExactly("staff-pays", "paying-customers");
    }

    @Test
    void doesNotConcernCodeInItsOwnName() {
        assertThatCode(() -> Precept.<Object, Exception>asApplication("batch", () -> {
                    try {
                        return enter("pay", new BigDecimal(500));
                    } catch (Throwable refused) {
                        throw new IllegalStateException(refused);
                    }
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void isJudgedBeforeAnyClause() {
        String guard = SHOP.source("shop.StaffToolsPreceptGuard");

        assertThat(guard).contains("breach = frame.authority(breach, 0, Authority.ELEVATED);");
        assertThat(guard.indexOf("frame.authority(")).isLessThan(guard.indexOf("Breach.unless("));
        assertThat(guard).doesNotContain("caller.tier");
    }

    @Test
    void standsInTheBoundContract() {
        assertThat(SHOP.source("shop.StaffToolsPreceptGuard"))
                .contains("authority = Authority.ELEVATED")
                .contains("mechanisms = {\"require\", \"authority\"}");
    }

    @Test
    void isNotLoweredByAnOverride() {
        Fixture.of("""
                        public class Base {
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Staff", authority = Authority.ELEVATED, route = "staff")
                            public void pay() {}
                        }
                        """, """
                        public class Heir extends Base {
                            @Override @Tool @Effect(IRREVERSIBLE)
                            /*!*/@Invariant(rule = "Staff", authority = Authority.STANDARD, route = "staff")
                            public void pay() {}
                        }
                        """).provokes("PRE-0311");
    }

    @Test
    void needsARouteWhereItIsElevated() {
        Fixture.refund("@Invariant(rule = \"Staff\", authority = Authority/*!*/.ELEVATED)")
                .provokes("PRE-0102");
        Fixture.refund("@Invariant(rule = \"Staff\", authority = Authority.STANDARD)")
                .compile()
                .succeeds();
    }

    private ContractException refused(String amount) {
        ContractException refused = catchThrowableOfType(ContractException.class, () -> pay(amount));
        assertThat(refused).isNotNull();
        return refused;
    }

    private void pay(String amount) throws Throwable {
        Object frame = enter("pay", new BigDecimal(amount));
        Loaded.call(loaded.guard("shop.StaffToolsPreceptGuard", "pay_leave"), frame, tools, new BigDecimal(amount));
    }

    private Object enter(String tool, Object... arguments) throws Throwable {
        Object[] all = new Object[arguments.length + 1];
        all[0] = tools;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Objects.requireNonNull(Loaded.call(loaded.guard("shop.StaffToolsPreceptGuard", tool + "_enter"), all));
    }
}
