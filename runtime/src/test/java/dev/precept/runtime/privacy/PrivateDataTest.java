package dev.precept.runtime.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.SensitiveData.Finding;
import dev.precept.runtime.privacy.PrivateData.Inspection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try") // what is registered is only there
class PrivateDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "card 4111 1111 1111 1111, thanks | card [payment card removed], thanks",
                "4111-1111-1111-1111 | [payment card removed]",
                "4111111111111111 | [payment card removed]",
                "4111\u200b111111111111 | [payment card removed]",
                "４１１１１１１１１１１１１１１１ | [payment card removed]",
                "3782 822463 10005 | [payment card removed]",
                "order 7 5555555555554444 | order 7 [payment card removed]",
                "IBAN: DE89 3704 0044 0532 0130 00. | IBAN: [IBAN removed].",
                "gb82west12345698765432 | [IBAN removed]",
                "NO93 8601 1117 947 is it | [IBAN removed] is it",
                "SSN 123-45-6789 | SSN [social security number removed]",
                "write to ada.l+x@mail.example.org. | write to [e-mail address removed].",
                "<müller@straße.de> | <[e-mail address removed]>",
                "a@b.org c@d.org | [e-mail address removed] [e-mail address removed]",
            })
    void removesWhatItFinds(String text, String redacted) {
        assertThat(PrivateData.in(text))
                .isInstanceOfSatisfying(
                        Inspection.Found.class,
                        found -> assertThat(found.redacted()).isEqualTo(redacted));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no number at all",
                "4111 1111 1111 1112",
                "41111111111111111111",
                "x4111111111111111",
                "4111111111111111x",
                "1700000000000",
                "4444444444444444",
                "4111\n1111\n1111\n1111",
                "DE88 3704 0044 0532 0130 00",
                "XDE89370400440532013000",
                "123-456-789",
                "000-12-3456",
                "666-12-3456",
                "912-12-3456",
                "123-00-6789",
                "123-45-0000",
                "1-123-45-6789",
                "123456789",
                "@home and you@work",
                "a@b",
                "2 apples, 30 pears, 2026-11-21, 10:15:30.123456789",
            })
    void leavesWhatDiffersInOneThing(String text) {
        assertThat(PrivateData.in(text)).isInstanceOf(Inspection.Clean.class);
    }

    @Test
    void saysEachKindOnce() {
        assertThat(PrivateData.in("a@b.org c@d.org 4111111111111111"))
                .isInstanceOfSatisfying(
                        Inspection.Found.class,
                        found -> assertThat(found.kinds()).containsExactly("e-mail address", "payment card"));
    }

    @Test
    void removesWhatARegisteredDetectorFindsAndWhatOverlaps() {
        try (PreceptListener.Subscription detector =
                Precept.sensitiveData(text -> List.of(new Finding("name", 0, 3), new Finding("name", 2, 6)))) {
            assertThat(PrivateData.in("ada l.: fine"))
                    .isInstanceOfSatisfying(
                            Inspection.Found.class,
                            found -> assertThat(found.redacted()).isEqualTo("[name removed]: fine"));
        }
        assertThat(PrivateData.in("ada l.: fine")).isInstanceOf(Inspection.Clean.class);
    }

    @Test
    void doesNotKnowWhereADetectorFails() {
        try (PreceptListener.Subscription detector = Precept.sensitiveData(text -> {
            throw new java.io.IOException("no model");
        })) {
            assertThat(PrivateData.in("hello")).isInstanceOf(Inspection.Unknown.class);
        }
    }

    @Test
    void doesNotKnowWhereADetectorHangs() {
        CountDownLatch never = new CountDownLatch(1);
        try (PreceptListener.Subscription detector = Precept.sensitiveData(text -> {
            never.await();
            return List.of();
        })) {
            assertThat(PrivateData.in("hello")).isInstanceOf(Inspection.Unknown.class);
        }
    }

    @Test
    void doesNotKnowWhereADetectorFindsSomethingOutsideTheText() {
        try (PreceptListener.Subscription detector =
                Precept.sensitiveData(text -> List.of(new Finding("name", 0, 6)))) {
            assertThat(PrivateData.in("hello")).isInstanceOf(Inspection.Unknown.class);
        }
    }

    @Test
    void looksThroughALongTextOfDigitsInTime() {
        String digits = "1234567890 ".repeat(100_000) + "4".repeat(1_000_000) + "a@".repeat(100_000);

        assertThat(PrivateData.in(digits)).isNotNull();
    }
}
