package dev.precept.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.sample.SampleRun.Result;
import dev.precept.sample.SampleRun.Row;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WithoutPreceptIT {

    @Nested
    class WithoutTheAgent {

        private final Result result = SampleRun.withoutAgent().run();

        @Test
        void refusesToWork() {
            assertThat(result.exit()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
        }

        @Test
        void saysWhatToAdd() {
            assertThat(result.err())
                    .contains("[PRE-0701]")
                    .containsPattern("java -javaagent:\\S*precept-agent\\.jar -jar \\S*sample-agent\\.jar")
                    .doesNotContain("\tat ");
        }
    }

    @Nested
    class Unguarded {

        private final Result result = SampleRun.withoutAgent().run("--unguarded");

        @Test
        void doesWhateverTheModelAsksFor() {
            assertThat(result.exit()).as(result.err()).isZero();
            assertThat(result.out())
                    .contains("750.00 USD left the till for order 1002")
                    .contains("480.00 USD left the till for order 1009")
                    .contains("the account of Dan is closed")
                    .contains("refunds issued: 8, total 2820.00 USD; accounts closed: 1; mails: 1.");
        }

        @Test
        void judgesNothing() {
            assertThat(result.rows(2))
                    .extracting(Row::verdict, Row::rule)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("ran", "nobody judged it"));
        }

        @Test
        void losesAConversationToAWrongType() {
            assertThat(result.rows(7)).extracting(Row::verdict).containsExactly("failed");
        }

        @Test
        void warnsAboveEveryConversationAndTheTable() {
            assertThat(result.out().split("UNGUARDED: Precept is not on this class path", -1))
                    .hasSize(10);
        }
    }

    @Test
    void refusesToBeUnguardedWithTheAgent() {
        Result result = SampleRun.withAgent().run("--unguarded");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("contradict each other");
    }

    @Test
    void explainsItself() {
        Result result = SampleRun.withoutAgent().run("--help");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("--unguarded").contains("OPENAI_BASE_URL");
    }

    @Test
    void refusesAnOptionThatItDoesNotKnow() {
        Result result = SampleRun.withoutAgent().run("--verbose");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).startsWith("Unknown option \"--verbose\".");
    }

    @Test
    void missesTheNameOfTheModel() {
        Result result = SampleRun.withAgent()
                .with("OPENAI_BASE_URL", "http://localhost:1/v1")
                .run();

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("MODEL is not");
    }
}
