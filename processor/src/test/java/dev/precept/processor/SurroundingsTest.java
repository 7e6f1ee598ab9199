package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.precept.runtime.ContractException;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clauses know besides arguments, in generated guards on the real runtime. */
class SurroundingsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private static final Compiled SHOP = Compiled.of(Fixture.HEAD + """
                    @Invariant(rule = "No tool but these at night", require = "tool == 'find' || now.getHours() >= 6")
                    @OutOfScope(value = "Long sessions", when = "session != null && session.calls >= 2", route = "people")
                    public class OrderTools {
                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Young", require = "now - placedAt <= duration('24h') && now == now")
                        public void cancel(java.time.Instant placedAt) {}

                        @Tool @Effect(READ_ONLY)
                        public String find(String now) { return now; }

                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Known", require = "caller.tier >= Authority.STANDARD || caller.subject == 'ann'")
                        public void pay() {}

                        @Tool @Effect(IRREVERSIBLE)
                        @Invariant(rule = "Nobody", require =
                            "caller.tier == Authority.PUBLIC && caller.subject == null && !('role' in caller.claims)")
                        public void greet() {}

                        @Tool @Effect(READ_ONLY)
                        @Invariant(rule = "In a session", require = "size(session.id) > 0", ensure = "session.calls == 1")
                        public void look() {}
                    }
                    """);

    private final Loaded loaded = new Loaded(SHOP.succeeds().generated());
    private final Object tools;
    private Instant clock = NOON;
    private int asked;
    private final LiveSession session = new LiveSession(
            new AgentModel(
                    "shop.Agent",
                    "a",
                    "1",
                    Set.of("shop.OrderTools"),
                    Set.of(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of()),
            () -> {
                asked++;
                return clock;
            });

    SurroundingsTest() throws ReflectiveOperationException {
        tools = loaded.type("shop.OrderTools").getConstructor().newInstance();
        Current.get().open(session);
    }

    @AfterEach
    void close() {
        Current.get().frame(null);
        session.close();
    }

    @Test
    void nowIsTheTimeOfTheSessionsClock() {
        assertThatCode(() -> enter("cancel", NOON.minusSeconds(86_400))).doesNotThrowAnyException();
        assertThat(refusal("cancel", NOON.minusSeconds(86_401))).containsExactly("young");
    }

    @Test
    void nowIsReadOnceInAJudgement() throws Throwable {
        enter("cancel", NOON);

        assertThat(asked).isOne();
    }

    @Test
    void whatNoClauseReadsIsNotFetched() {
        assertThat(Compiled.of(Fixture.HEAD + """
                                public class Plain {
                                    @Tool @Effect(IRREVERSIBLE)
                                    @Invariant(rule = "Small", require = "n > 0 && n < 5")
                                    public void go(int n) {}
                                }
                                """).succeeds().source("shop.PlainPreceptGuard"))
                .doesNotContain("frame.");
    }

    @Test
    void aRuleOfAClassJudgesEveryToolByItsName() {
        clock = Instant.parse("2026-01-01T05:59:59Z");

        assertThat(refusal("cancel", clock)).containsExactly("no-tool-but-these-at-night");
        assertThatCode(() -> enter("find", "anything")).doesNotThrowAnyException();
    }

    @Test
    void aSessionCountsTheCallsThatItMade() throws Throwable {
        assertThat(session.calls()).isZero();
        leave("cancel", enter("cancel", NOON), NOON);
        refusal("cancel", NOON.minusSeconds(86_401));
        leave("cancel", enter("cancel", NOON), NOON);

        assertThat(session.calls()).isEqualTo(2);
        assertThat(refusal("cancel", NOON)).containsExactly("long-sessions");
    }

    @Test
    void aCallKnowsItsSessionBeforeAndAfterTheBody() throws Throwable {
        Object frame = enter("look");

        assertThatCode(() -> leave("look", frame)).doesNotThrowAnyException();
    }

    @Test
    void withoutASessionWhatNeedsOneIsRefused() {
        session.close();

        // without a session it is as late as it is on the wall, so a rule about the night may be broken, too
        assertThat(refusal("look")).contains("in-a-session");
    }

    @Test
    void withoutAGrantTheCallerIsNobody() {
        assertThatCode(() -> enter("greet")).doesNotThrowAnyException();
        assertThat(refusal("pay")).containsExactly("known");
    }

    @Test
    void aNameThatIsAlsoAParameterIsNeither() {
        for (String parameter : List.of("String now", "java.time.Instant now")) {
            assertThat(Fixture.tools("""
                                    @Tool @Effect(IRREVERSIBLE)
                                    @Invariant(rule = "Late", require = "now > timestamp('2026-01-01T00:00:00Z')")
                                    public void go(%s) {}
                                    """.formatted(parameter))
                            .compile()
                            .refuses("PRE-0202")
                            .message())
                    .contains("now is a parameter and the time of the call", "rename the parameter");
        }
    }

    @Test
    void aFactOfSuchANameIsCalledWithItsArguments() {
        String tool = """
                @Fact String caller(String id) { return id; }
                @Tool @Effect(IRREVERSIBLE) @Exclusive("id")
                @Invariant(rule = "Known", require = "%s == 'ann'")
                public void go(String id) {}
                """;
        Fixture.tools(tool.formatted("caller(id)")).compile().succeeds();
        assertThat(Fixture.tools(tool.formatted("caller"))
                        .compile()
                        .refuses("PRE-0202")
                        .message())
                .contains("caller is a fact and", "call it with its arguments");
    }

    @Test
    void aRuleOfAClassSeesNoArguments() {
        String source = """
                @Invariant(rule = "Small", require = /*!*/"amount <= 500")
                public class PayTools {
                    @Fact int age(int amount) { return amount; }
                    @Tool @Effect(IRREVERSIBLE) public void pay(BigDecimal amount) {}
                    @Tool @Effect(IRREVERSIBLE) public void refund(BigDecimal amount) {}
                }
                """;
        Fixture.of(source).provokes("PRE-0202");
        assertThat(Fixture.of(source).compile().message())
                .contains("move one over arguments or facts to each tool method");
    }

    @Test
    void aRuleOfAClassIsInherited() {
        Fixture.of("""
                @Invariant(rule = "By day", require = "now.getHours('Europe/Berlin') >= 6")
                public class Base { @Tool @Effect(IRREVERSIBLE) public void pay() {} }
                """, "public class Heir extends Base { @Override public void pay() {} }")
                .compile()
                .succeeds();
    }

    private List<String> refusal(String tool, @Nullable Object... arguments) {
        ContractException refusal = catchThrowableOfType(ContractException.class, () -> enter(tool, arguments));
        assertThat(refusal).isNotNull();
        return refusal.rules();
    }

    private Object enter(String tool, @Nullable Object... arguments) throws Throwable {
        Method enter = loaded.guard("shop.OrderToolsPreceptGuard", tool + "_enter");
        return Loaded.call(
                enter,
                java.util.stream.Stream.concat(java.util.stream.Stream.of(tools), java.util.Arrays.stream(arguments))
                        .toArray());
    }

    private void leave(String tool, Object frame, @Nullable Object... arguments) throws Throwable {
        Method leave = loaded.guard("shop.OrderToolsPreceptGuard", tool + "_leave");
        Loaded.call(
                leave,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(frame, tools), java.util.Arrays.stream(arguments))
                        .toArray());
    }
}
