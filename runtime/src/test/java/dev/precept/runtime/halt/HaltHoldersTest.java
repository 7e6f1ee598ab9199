package dev.precept.runtime.halt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.Authority;
import dev.precept.runtime.Caller;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantRefusedException;
import dev.precept.runtime.GrantVerifier;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.store.HaltBook.Lifting;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HaltHoldersTest {

    private static final HaltTarget TARGET = new HaltTarget.Tool("of the holders' test");

    /** Believes a text of the form {@code name tier}. */
    private static final GrantVerifier READS = new GrantVerifier() {
        @Override
        public Answer verify(String text) {
            String[] words = text.split(" ", -1);
            return words.length != 2
                    ? new Refused("no grant")
                    : new Accepted(new Grant(
                            new Caller(words[0], Authority.valueOf(words[1]), Map.of()),
                            "issuer",
                            "id",
                            null,
                            Instant.MAX));
        }

        @Override
        public boolean stands(Grant grant) {
            return !"dora".equals(grant.caller().subject());
        }
    };

    @Test
    void onlyAHolderLifts() {
        PreceptListener.Subscription named = Precept.holders(HaltHolders.of(READS, "ada", "bob", "dora"));
        try {
            Precept.halt(TARGET, "a test");
            for (String grant : new String[] {"", "eve ELEVATED", "ada STANDARD", "dora ELEVATED", "forged"}) {
                assertThatThrownBy(() -> Precept.lift(TARGET, grant, "safe"))
                        .as(grant)
                        .isInstanceOf(GrantRefusedException.class);
            }
            assertThatThrownBy(() -> Precept.resume(TARGET, "ada", "safe"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("[PRE-0745]");
            assertThatThrownBy(() -> Precept.lift(TARGET, "ada ELEVATED", " "))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(Halts.here().of(TARGET)).isNotNull();

            assertThat(Precept.lift(TARGET, "ada ELEVATED", "safe")).isEqualTo(Lifting.LIFTED);
            assertThat(Halts.here().of(TARGET)).isNull();
        } finally {
            named.close();
        }
    }

    @Test
    void aGrantLiftsNothingWhereNobodyIsAHolder() {
        assertThatThrownBy(() -> Precept.lift(TARGET, "ada ELEVATED", "safe"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("[PRE-0745]");
    }

    @Test
    void oneHolderIsNoneAndSomeAreNotNamedTwice() {
        assertThatThrownBy(() -> HaltHolders.of(READS, "ada", "ada")).hasMessageStartingWith("[PRE-0745]");
        assertThatThrownBy(() -> HaltHolders.of(READS, "ada", " ")).hasMessageStartingWith("[PRE-0745]");
        PreceptListener.Subscription named = Precept.holders(HaltHolders.of(READS, "ada", "bob"));
        try {
            assertThatThrownBy(() -> Precept.holders(HaltHolders.of(READS, "ada", "bob")))
                    .hasMessageStartingWith("[PRE-0745]");
        } finally {
            named.close();
        }
    }
}
