package dev.precept.runtime.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener.Subscription;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.store.MemoryStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteHandlersTest {

    private static final ClassLoader BARE = ClassLoader.getPlatformClassLoader();

    private final Signer anna = Signer.of("anna", "https://login.example.com");
    private final Signer carla = Signer.of("carla", "https://login.example.com");

    @TempDir
    private Path folder;

    @Test
    void refusesAnAgentWhoseRouteHasNoHandler() {
        try (Subscription approvers = Precept.route("approvers", request -> {})) {
            assertThat(approvers).isNotNull();
            assertThatThrownBy(() -> Approvals.require(Bank.AGENT, BARE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("PRE-0752")
                    .hasMessageContaining("the route \"lawyers\" has no handler")
                    .hasMessageContaining("Precept.route(\"lawyers\", handler)");
            try (Subscription lawyers = Precept.route("lawyers", request -> {})) {
                assertThat(lawyers).isNotNull();
                assertThatCode(() -> Approvals.require(Bank.AGENT, BARE)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void takesOneHandlerForAllRoutes() {
        RouteHandler all = request -> {};
        RouteHandler own = request -> {};
        try (Subscription registered = Precept.routes(all);
                Subscription lawyers = Precept.route("lawyers", own)) {
            assertThat(List.of(registered, lawyers)).hasSize(2);
            assertThatCode(() -> Approvals.require(Bank.AGENT, BARE)).doesNotThrowAnyException();
            assertThat(RouteHandlers.of("lawyers")).isSameAs(own);
            assertThat(RouteHandlers.of("approvers")).isSameAs(all);
            assertThatThrownBy(() -> Precept.routes(own)).hasMessageContaining("PRE-0756");
            assertThatThrownBy(() -> Precept.route("lawyers", all)).hasMessageContaining("PRE-0756");
        }
        assertThat(RouteHandlers.of("lawyers")).isNull();
    }

    @Test
    void wantsASignedChannelWhereUsersAreAsked() {
        AgentModel asksUsers = new AgentModel(
                "bank.Agent",
                "bank",
                "1",
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(AgentModel.USER),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        assertThatCode(() -> Approvals.require(asksUsers, BARE)).doesNotThrowAnyException();
        try (Subscription approvers = Precept.approvals(approvers().build())) {
            assertThat(approvers).isNotNull();
            assertThatThrownBy(() -> Approvals.require(asksUsers, BARE)).hasMessageContaining("PRE-0753");
            assertThatThrownBy(() -> Precept.approvals(approvers().build())).hasMessageContaining("PRE-0756");
        }
        try (Subscription approvers = Precept.approvals(
                approvers().user(carla.key(), carla.issuer(), "carla").build())) {
            assertThat(approvers).isNotNull();
            assertThatCode(() -> Approvals.require(asksUsers, BARE)).doesNotThrowAnyException();
        }
    }

    @Test
    void hasADeskOnlyWithApproversAndAStore() {
        assertThatThrownBy(Precept::approvals).hasMessageContaining("PRE-0758").hasMessageContaining("no approvers");
        try (Subscription approvers = Precept.approvals(approvers().build())) {
            assertThat(approvers).isNotNull();
            assertThatThrownBy(Precept::approvals).hasMessageContaining("no store");
            try (MemoryStore memory = new MemoryStore();
                    Subscription store = Precept.store(memory)) {
                assertThat(store).isNotNull();
                assertThat(Precept.approvals().pending()).isEmpty();
                assertThatThrownBy(() -> Precept.approvals().answer("nothing", "yes"))
                        .isInstanceOf(AnswerRefusedException.class)
                        .hasMessageContaining("PRE-0755");
            }
        }
    }

    @Test
    void saysWhatIsWrongWithApprovers() throws Exception {
        String twice = Signer.set(anna, new Signer("other", anna.issuer(), "anna", anna.pair()));
        Path empty = Files.writeString(folder.resolve("keys"), "{}");
        for (Object[] wrong : new Object[][] {
            {(Runnable) () -> Approvers.jwks("nothing"), "no JSON Web Key Set"},
            {(Runnable) () -> Approvers.jwks(twice), "under another name"},
            {(Runnable) () -> Approvers.jwks(Signer.set(anna, anna)), "two keys are called"},
            {(Runnable) () -> Approvers.jwks(Signer.set(anna).replace("\"kid\":\"anna-key\",", "")), "no name"},
            {(Runnable) () -> Approvers.file(empty), "PRE-0754"},
            {(Runnable) () -> Approvers.file(folder.resolve("missing")), "cannot be read"},
            {(Runnable) () -> Approvers.jwks(Signer.set(anna)).build(), "there is nobody"},
            {(Runnable) () -> approvers().approver("anna-key", "x", "bob", "approvers"), "two persons"},
            {(Runnable) () -> approvers().approver("none", "x", "bob", "approvers"), "there is no key none"},
            {(Runnable) () -> approvers().approver("carla-key", "x", "carla"), "no route"},
            {(Runnable) () -> approvers().approver("carla-key", " ", "carla", "approvers"), "no issuer"},
            {(Runnable) () -> approvers().answersWithin(Duration.ofDays(8)), "seven days"},
            {(Runnable) () -> approvers().answersWithin(Duration.ZERO), "seven days"},
        }) {
            assertThatThrownBy(() -> ((Runnable) wrong[0]).run())
                    .as(String.valueOf(wrong[1]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PRE-0754")
                    .hasMessageContaining(String.valueOf(wrong[1]));
        }
    }

    private Approvers.Builder approvers() {
        return Approvers.jwks(Signer.set(anna, carla)).approver(anna.key(), anna.issuer(), "anna", "approvers");
    }
}
