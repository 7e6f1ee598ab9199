package dev.precept.sample;

import static dev.precept.sample.FakeModelServer.calls;
import static dev.precept.sample.FakeModelServer.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.sample.SampleRun.Result;
import org.junit.jupiter.api.Test;

class LiveModelIT {

    private static final String REFUND = "{\"ticketId\": \"T-2\", \"orderId\": \"1002\", \"amount\": 750}";

    @Test
    void talksToAnyServerThatSpeaksTheProtocol() {
        try (FakeModelServer server = FakeModelServer.answering(says("Hello Ben, what can I do for you?"))) {
            Result result = run(server, "Hi!\nquit\n");

            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(result.out()).contains("Hello Ben, what can I do for you?");
            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("Hi!")
                    .contains("\"fake-model\"");
        }
    }

    @Test
    void guardsARealModelAsItGuardsTheScript() {
        try (FakeModelServer server =
                FakeModelServer.answering(calls("issueRefund", REFUND), says("A colleague has to decide."))) {
            Result result = run(server, "I want my 750 dollars back.\n\n");

            assertThat(result.out())
                    .contains("ESCALATE: issueRefund was not run")
                    .contains("A colleague has to decide.")
                    .contains("refunds issued: 0");
            assertThat(server.requests().get(1)).contains("Refused by contract: issueRefund was not run.");
        }
    }

    @Test
    void sendsTheCustomersWordsAsTheyAre() {
        try (FakeModelServer server = FakeModelServer.answering(says("?"))) {
            run(server, "What does {{ticket}} mean, and {{this}}?\n");

            assertThat(server.requests())
                    .singleElement()
                    .asString()
                    .contains("What does {{ticket}} mean, and {{this}}?");
        }
    }

    @Test
    void endsAfterAHalt() {
        try (FakeModelServer server =
                FakeModelServer.answering(calls("closeAccount", "{\"ticketId\": \"T-2\"}"), says("never said"))) {
            Result result = run(server, "Wipe me.\nAre you there?\n");

            assertThat(result.exit()).isZero();
            assertThat(result.out())
                    .contains("HALT")
                    .doesNotContain("never said")
                    .contains("accounts closed: 0");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void goesOnAfterAServerError() {
        try (FakeModelServer server = FakeModelServer.answering()) {
            Result result = run(server, "Hi!\nquit\n");

            assertThat(result.exit()).isZero();
            assertThat(result.out()).contains("The model gave no answer");
            assertThat(result.err()).doesNotContain("\tat ");
        }
    }

    private static Result run(FakeModelServer server, String typed) {
        return SampleRun.withAgent()
                .with("OPENAI_BASE_URL", server.url())
                .with("OPENAI_API_KEY", "key")
                .with("MODEL", "fake-model")
                .typing(typed)
                .run();
    }
}
