package dev.precept.runtime.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    enum Cabin {
        ECONOMY,
        BUSINESS {
            @Override
            public String toString() {
                return "ECONOMY";
            }
        }
    }

    record Money(BigDecimal amount, String currency) {}

    record Node(String name, List<Node> below) {}

    @Test
    void writesEveryKindOfValueInAWayOfItsOwn() {
        List<@Nullable Object> different = Arrays.asList(
                null,
                "null",
                "",
                "1",
                1,
                1.0,
                1.0f,
                new BigDecimal("1"),
                '1',
                true,
                "true",
                Cabin.ECONOMY,
                "ECONOMY",
                List.of(),
                Set.of(),
                Map.of(),
                new int[0],
                Optional.empty(),
                OptionalInt.of(1),
                List.of(1),
                List.of("1"),
                Set.of(1),
                Optional.of("1"),
                new Object[] {1},
                List.of(List.of(1), List.of()),
                List.of(List.of(), List.of(1)),
                List.of("a", "b"),
                List.of("a\",\"b"),
                List.of("a,b"),
                Map.of("a", "b"),
                new Money(new BigDecimal("1"), "EUR"),
                LocalDate.of(2026, 1, 1),
                "2026-01-01",
                Instant.EPOCH,
                Duration.ofSeconds(1),
                ZoneOffset.UTC,
                ZoneId.of("Europe/Paris"),
                URI.create("https://example.org"),
                "https://example.org",
                new UUID(0, 1),
                0.0,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                0.1,
                0.1f,
                CallForm.INJECTED,
                "injected");

        assertThat(different.stream().map(CanonicalTextTest::text)).doesNotHaveDuplicates();
    }

    @Test
    void tellsNeighboursBeyondTwoToThe53() {
        assertThat(text(9_007_199_254_740_992L)).isNotEqualTo(text(9_007_199_254_740_993L));
        assertThat(text(new BigDecimal("9007199254740992"))).isNotEqualTo(text(new BigDecimal("9007199254740993")));
        assertThat(text(0.1)).isNotEqualTo(text(Math.nextUp(0.1)));
    }

    @Test
    void writesNumbersByValueWhateverTheirWidthOrScale() {
        assertThat(text((short) 5)).isEqualTo(text(5L)).isEqualTo(text(BigInteger.valueOf(5)));
        assertThat(text(new BigDecimal("500"))).isEqualTo(text(new BigDecimal("500.00")));
        assertThat(text(new BigDecimal("0E+9"))).isEqualTo(text(new BigDecimal("0.00")));
        assertThat(text(new BigDecimal("500"))).isEqualTo("{\"decimal\":\"500\"}");
        assertThat(text(500.0)).isEqualTo("{\"double\":\"500\"}");
    }

    @Test
    void writesAHugeExponentShortly() {
        assertThat(text(new BigDecimal("1E+1000000000"))).isEqualTo("{\"decimal\":\"1E+1000000000\"}");
    }

    @Test
    void keepsTheOrderOfListsAndSortsSetsAndMaps() {
        Map<String, Integer> oneWay = new LinkedHashMap<>();
        oneWay.put("a", 1);
        oneWay.put("b", 2);
        assertThat(text(List.of(1, 2))).isNotEqualTo(text(List.of(2, 1)));
        assertThat(text(new LinkedHashSet<>(List.of("b", "a")))).isEqualTo(text(new HashSet<>(List.of("a", "b"))));
        assertThat(text(oneWay)).isEqualTo(text(new TreeMap<>(Collections.unmodifiableMap(new HashMap<>(oneWay)))));
        assertThat(text(Map.of("a", "b"))).isNotEqualTo(text(Map.of("b", "a")));
    }

    @Test
    void writesRecordsByComponentAndEnumsByName() {
        assertThat(text(new Money(new BigDecimal("5.0"), "EUR")))
                .isEqualTo("{\"record:dev.precept.runtime.digest.CanonicalTextTest$Money\":"
                        + "{\"amount\":{\"decimal\":\"5\"},\"currency\":\"EUR\"}}");
        assertThat(text(Cabin.BUSINESS))
                .isEqualTo("{\"enum:dev.precept.runtime.digest.CanonicalTextTest$Cabin\":\"BUSINESS\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"})
    void refusesTextThatIsNoText(String illFormed) {
        refused(illFormed);
        refused(Map.of(illFormed, 1));
        refused(illFormed.charAt(0) == 'a' ? '\ud83d' : illFormed.charAt(0));
        assertThat(text("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
    }

    @Test
    void refusesWhatHasNoFormOfItsOwn() {
        refused(new Object());
        refused(new StringBuilder("mutable"));
        refused(List.of(new java.util.Date()));
        refused(java.time.Clock.systemUTC());
        refused(new BigDecimal("5") {
            private static final long serialVersionUID = 1L;

            @Override
            public BigDecimal stripTrailingZeros() {
                return BigDecimal.ONE;
            }
        });
    }

    @Test
    void refusesWhatIsTooDeepOrTooLarge() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        refused(itself);
        refused("a".repeat(Form.LONGEST));
        refused(Set.of("a".repeat(Form.LONGEST - 2)));
        refused(BigInteger.TWO.pow(1 << 20));
        Node deep = new Node("leaf", List.of());
        for (int i = 0; i < 40; i++) {
            deep = new Node("n", List.of(deep));
        }
        refused(deep);
        List<Object> doubling = List.of();
        for (int i = 0; i < 30; i++) {
            doubling = List.of(doubling, doubling);
        }
        refused(doubling);
    }

    private static String text(@Nullable Object value) {
        try {
            return CanonicalText.of(value);
        } catch (NoCanonicalForm none) {
            throw new AssertionError(none);
        }
    }

    private static void refused(Object value) {
        assertThatThrownBy(() -> CanonicalText.of(value)).isInstanceOf(NoCanonicalForm.class);
    }
}
