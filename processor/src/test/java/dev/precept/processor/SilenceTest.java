package dev.precept.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the compiler has no proof, or where both of two rules are needed, it says nothing about clauses. */
class SilenceTest {

    private static void isSilentOn(String rules) {
        Compiled.of(Fixture.HEAD + """
                public class PaymentTools {
                    public record Booking(String name, boolean open, int seats) {}
                    @Fact java.util.Optional<Booking> booking(String id) { return java.util.Optional.empty(); }
                    @Fact Booking found(String id) { return null; }
                    @Tool @Effect(IRREVERSIBLE) @Exclusive("id")
                    %s
                    public void pay(String id, int n, int m, java.util.List<String> names) {}
                }
                """.formatted(rules)).succeeds();
    }

    @Test
    void onARuleThatOnlyAsksWhetherSomethingIsThere() {
        isSilentOn("""
                @Invariant(rule = "Only bookings that exist", require = "booking(id).hasValue()")
                @Invariant(rule = "Only open bookings", require = "booking(id).value().open")
                @Invariant(rule = "Only what we found", require = "found(id) != null")
                @Invariant(rule = "Only with seats", require = "found(id).seats > 0")
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Invariant(rule = \"Ask\", require = \"n > 0 && n <= 100\", otherwise = ESCALATE, route = \"desk\")"
                        + "@Invariant(rule = \"Never\", require = \"n <= 500\")",
                "@Invariant(rule = \"Low\", require = \"n > 0\") @Invariant(rule = \"High\", require = \"n <= 500\")",
                "@Invariant(rule = \"Product\", require = \"n > 0 && m > 0 && n * m <= 100\")"
                        + "@Invariant(rule = \"Each\", require = \"n <= 100\")",
                "@Invariant(rule = \"Whole\", require = \"id.matches('^[A-Z]{3}$')\")",
                "@Invariant(rule = \"Names\", require = \"names.all(x, x.startsWith('a'))\")"
                        + "@Invariant(rule = \"Some\", require = \"names.exists(x, x == 'b')\")",
                "@Invariant(rule = \"Few\", require = \"n > 0 && n <= 5\")"
                        + "@OutOfScope(value = \"Large\", when = \"n > 5\", route = \"desk\")",
            })
    void onWhatItCannotProveOrWhatIsNeeded(String rules) {
        isSilentOn(rules);
    }
}
