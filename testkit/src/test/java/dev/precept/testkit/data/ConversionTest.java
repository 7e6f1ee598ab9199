package dev.precept.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values of files become Java's, and nothing is guessed. */
class ConversionTest {

    enum Cabin {
        BASIC_ECONOMY,
        BUSINESS
    }

    record Leg(String flightNumber, LocalDate date) {}

    record Trip(List<Leg> legs, Cabin cabin, Optional<String> note) {}

    @SuppressWarnings("unused") // its parameters are types to convert to
    private static void types(
            List<Integer> numbers,
            Set<Cabin> cabins,
            Map<String, BigDecimal> prices,
            Optional<Duration> time,
            int[] counts,
            List<Leg>[] legs,
            List<? extends Number> some) {}

    private static Type type(int index) {
        return Arrays.stream(ConversionTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("types"))
                .findFirst()
                .orElseThrow()
                .getGenericParameterTypes()[index];
    }

    private static Object read(String yaml, Type type) {
        return new Conversion(Conversion.Words.EXACT).convert(YamlReader.read(yaml, "f"), type);
    }

    private static Object recorded(String yaml, Type type) {
        return new Conversion(Conversion.Words.RECORDED).convert(YamlReader.read(yaml, "f"), type);
    }

    @Test
    void wordsOfAllKinds() {
        assertThat(read("7", int.class)).isEqualTo(7);
        assertThat(read("7.50", BigDecimal.class)).isEqualTo(new BigDecimal("7.50"));
        assertThat(read("0.1", double.class)).isEqualTo(0.1);
        assertThat(read("\"7\"", String.class)).isEqualTo("7");
        assertThat(read("true", boolean.class)).isEqualTo(true);
        assertThat(read("x", char.class)).isEqualTo('x');
        assertThat(read("null", String.class)).isNull();
        assertThat(read("2030-01-01T00:00:00Z", Instant.class)).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(read("BUSINESS", Cabin.class)).isEqualTo(Cabin.BUSINESS);
    }

    @Test
    void listsSetsMapsArraysAndOptionals() {
        assertThat(read("[1, 2]", type(0))).isEqualTo(List.of(1, 2));
        assertThat(read("[BUSINESS]", type(1))).isEqualTo(Set.of(Cabin.BUSINESS));
        assertThat(read("{a: 1.5}", type(2))).isEqualTo(Map.of("a", new BigDecimal("1.5")));
        assertThat(read("PT1H", type(3))).isEqualTo(Optional.of(Duration.ofHours(1)));
        assertThat(read("null", type(3))).isEqualTo(Optional.empty());
        assertThat(read("[1, 2]", type(4))).isEqualTo(new int[] {1, 2});
        assertThat((List<?>[]) read("[[{flightNumber: X, date: 2030-01-01}]]", type(5)))
                .containsExactly(List.of(new Leg("X", LocalDate.parse("2030-01-01"))));
        assertThat(read("[1]", type(6))).isEqualTo(List.of(BigDecimal.ONE));
    }

    @Test
    void recordsWithinRecords() {
        assertThat(read("{legs: [{flightNumber: X, date: 2030-01-01}], cabin: BUSINESS}", Trip.class))
                .isEqualTo(new Trip(
                        List.of(new Leg("X", LocalDate.parse("2030-01-01"))), Cabin.BUSINESS, Optional.empty()));
    }

    @Test
    void aTextIsNoNumberAndHalfIsNoWhole() {
        refuses("\"7\"", int.class, "f:1:1: the text \"7\" is no int. Fix: write a whole number without quotes");
        refuses("7.5", int.class, "the number 7.5 is no int");
        refuses("3000000000", int.class, "the number 3000000000 is no int");
        refuses("7", String.class, "the number 7 is no text. Fix: write a text in quotes.");
        refuses("null", int.class, "null is no int");
        refuses("yes", boolean.class, "the text \"yes\" is no boolean. Fix: write true or false.");
        refuses("tomorrow", Instant.class, "is no point in time. Fix: write 2030-03-10T12:00:00Z.");
        refuses("[1]", String.class, "a list is no text");
        refuses("1", type(0), "a list is expected here, and this is the number 1");
        refuses(".nan", double.class, "\".nan\" is no decimal number");
    }

    @Test
    void namesOfRecordsAreChecked() {
        refuses("{flightNumber: X}", Leg.class, "\"date\" of Leg is missing");
        refuses("{flightNumber: X, dat: 1}", Leg.class, "Leg has no \"dat\". Fix: did you mean \"date\"?");
    }

    @Test
    void whatNoFileCanSayIsSaid() {
        refuses("x", Thread.class, "a value of the type java.lang.Thread cannot be written in a file");
        refuses("[x]", java.util.Deque.class, "a value of the type java.util.Deque cannot be written in a file");
    }

    @Test
    void recordingsWriteNamesInTheirOwnWay() {
        assertThat(recorded("basic economy", Cabin.class)).isEqualTo(Cabin.BASIC_ECONOMY);
        assertThat(recorded("{flight_number: X, date: 2030-01-01, price: 7}", Leg.class))
                .isEqualTo(new Leg("X", LocalDate.parse("2030-01-01")));
        assertThat(recorded("yes", boolean.class)).isEqualTo(true);
        assertThat(recorded("no", boolean.class)).isEqualTo(false);
        assertThatThrownBy(() -> recorded("perhaps", boolean.class)).isInstanceOf(BadInput.class);
        refuses("basic economy", Cabin.class, "did you mean \"BASIC_ECONOMY\"?");
    }

    private static void refuses(String yaml, Type type, String message) {
        assertThatThrownBy(() -> read(yaml, type)).isInstanceOf(BadInput.class).hasMessageContaining(message);
    }
}
