package dev.precept.runtime.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.runtime.Request;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.Exclusion;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases in requests whose authors want them not to be found; and beside each a request that differs in one thing. */
class DisguisedPhrasesTest {

    @ParameterizedTest(name = "{0} is stopped, {1} passes")
    @CsvSource({
        // small letters of other alphabets
        "сlose my account, сloses my account",
        "сlоsе mу ассоunt, сlоsе mу ассоunts",
        "ϲlοse my αccount, ϲlοse αn αccount",
        "ᴄʟᴏꜱᴇ my account, ᴄʟᴏꜱᴇʀ my account",
        // capitals
        "СLОSЕ МУ АССОUNТ, СLОSЕ МУ АССОUNТS",
        "ᏟLOSE MY ACCOUNT, ᏟLOSES MY ACCOUNT",
        "cIose my account, cIosed my account",
        "CLΟSE MY ACCΟUΝT, CLΟSE MY ACCΟUΝTΑΝT",
        // digits and signs
        "cl0se my acc0unt, cl0ser my acc0unt",
        "c1ose my account, c1oset my account",
        "clo$e my @ccount, clo$e our @ccount",
        "c!ose my account!, c!oses my account!",
        "close rny account, close rnyself account",
        // forms of letters
        "ｃｌｏｓｅ　ｍｙ　ａｃｃｏｕｎｔ, ｃｌｏｓｅ　ｍｙ　ａｃｃｏｕｎｔｓ",
        "𝓬𝓵𝓸𝓼𝓮 𝖒𝖞 𝚊𝚌𝚌𝚘𝚞𝚗𝚝, 𝓬𝓵𝓸𝓼𝓮 𝖒𝖞 𝚊𝚌𝚌𝚘𝚞𝚗𝚝𝚜",
        "🅲🅻🅾🆂🅴 my account, 🅲🅻🅾🆂🅴🆂 my account",
        "ⓒⓛⓞⓢⓔ my account, ⓓⓘⓢⓒⓛⓞⓢⓔ my account",
        "c̶l̶o̶s̶e̶ m̷y̷ account, d̶i̶s̶c̶l̶o̶s̶e̶ m̷y̷ account",
        "clóse mÿ äccount, clóse mÿ äccounting",
        // spacing
        "c l o s e m y a c c o u n t, c l o s e s m y a c c o u n t",
        "c-l-o-s-e.my.ac-count, c-l-o-s-e.my.ac-counts",
        "closemyaccount, disclosemyaccount",
    })
    void stopsADisguisedPhraseAndNoOtherWords(String disguised, String innocent) {
        assertThat(stops("close my account", disguised)).isTrue();
        assertThat(stops("close my account", innocent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cl\u200bose m\u200dy acc\u2060ount",
                "cl\u00adose my acc\u00adount",
                "close\u200bmy\ufeffaccount",
                "cl\u034fo\ufe0fse my account",
                "\u200fclose\u200f my\u061c account",
                "\u202bclose my account\u202c",
                "\u202etnuocca ym esolc",
                "please \u202etnuocca ym esolc\u202c now",
                "\u2066close\u2069 my account",
                "cl\u3164ose my acc\u2800ount",
                "cl\u0008ose my account",
                "cl\ufdd0ose\ufdd0 my account",
                "cl\ud83d\ude00ose my account",
                "cl\ue000ose my account",
                "\udb40\udc63\udb40\udc6c\udb40\udc6f\udb40\udc73\udb40\udc65\udb40\udc6d\udb40\udc79\udb40\udc61\udb40\udc63\udb40\udc63\udb40\udc6f\udb40\udc75\udb40\udc6e\udb40\udc74",
            })
    void stopsAPhraseAmongCharactersThatCannotBeSeen(String text) {
        assertThat(stops("close my account", text)).isTrue();
        assertThat(stops("close his account", text))
                .as("the same with another phrase")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} is stopped, {2} passes")
    @CsvSource({
        "Konto kündigen, Bitte KONTO KÜNDIGEN!, Bitte Konto kündigend",
        "Konto kündigen, konto kuendigen, konto kuendigend",
        "Konto kuendigen, Konto kündigen, Konto künden",
        "Straße sperren, STRASSE SPERREN, STRASSEN SPERREN",
        "fermer mon compte, Fermér mon cômpte, Fermer mon comptoir",
        "cerrar mi cuenta, ¡CERRAR MÍ CUENTA!, cerrar mi cuentas",
        "закрыть счёт, Закрыть мой? ЗАКРЫТЬ СЧЕТ, закрыть счета",
        "закрыть счёт, зaкpыть cчeт, зaкpыть cчeтa",
        "κλείσε τον λογαριασμό, ΚΛΕΙΣΕ ΤΟΝ ΛΟΓΑΡΙΑΣΜΟ, κλείσε τον λογαριασμόν",
        "hesabımı kapat, HESABIMI KAPAT, hesabımı kapatma",
        "zamknij konto, zamknij kоntо, zamknij kоntа",
        "إغلاق حسابي, أريد اغلاق حسابي, أريد اغلاق حسابيا",
        "إغلاق حسابي, إغـــلاق حسابي, إغـــلاق حسابه",
        "סגור את החשבון, סְגוֹר אֶת הַחֶשְׁבּוֹן, סגור את החשבונות",
        "खाता बंद करो, मेरा खाता बंद करो, मेरा खाता बंद करोगे",
        "关闭账户, 请帮我关闭账户。, 请帮我关闭窗户。",
        "关闭账户, 关 闭・账\u200b户, 关 闭・账\u200b单",
        "口座を解約, 口座を解約したい, 口座を開設したい",
        "カード停止, ｶｰﾄﾞ停止して, カード停電して",
        "カード停止, 力ード停止, 力一ル停止",
        "ปิดบัญชี, ช่วยปิดบัญชีของฉันที, ช่วยเปิดตัวของฉันที",
        "계좌 해지, 제 계좌 해지해 주세요, 제 계좌 유지해 주세요",
    })
    void findsPhrasesInManyLanguages(String phrase, String meant, String innocent) {
        assertThat(stops(phrase, meant)).isTrue();
        assertThat(stops(phrase, innocent)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "mall, mail",
        "mall, MAIL",
        "is, 15",
        "fall, fail",
        "log, 106",
        "modern, modem",
        "sue, s",
        "mat, am at a"
    })
    void takesNoWordForAnother(String phrase, String innocent) {
        assertThat(stops(phrase, innocent)).isFalse();
    }

    @Test
    void foldingOnlyEverAddsAMatch() {
        Random random = new Random(20261121);
        List<String> pieces = List.of(
                "a",
                "I",
                "l",
                "rn",
                "m",
                "é",
                "ß",
                "İ",
                "Ж",
                "а",
                "Σ",
                "ﬁ",
                "1",
                "٣",
                "²",
                "字",
                "ガ",
                "เ",
                "가",
                "\u0301",
                "\u200b",
                "\u202e",
                "\u00ad",
                "\ufdd0",
                " ",
                "-",
                "@",
                "!",
                "\n",
                "ü",
                "\u0903",
                "\ud800",
                "\udb40\udc61");
        int found = 0;
        for (int i = 0; i < 100_000; i++) {
            String phrase = text(random, pieces, 4);
            String text = text(random, pieces, 6) + ' ' + phrase + ' ' + text(random, pieces, 6);
            boolean said = phrase.codePoints().anyMatch(Character::isLetterOrDigit) && isSeen(phrase);
            if (said) {
                found++;
                assertThat(stops(phrase, text)).as("<%s> in <%s>", phrase, text).isTrue();
            }
        }
        assertThat(found).isGreaterThan(50_000);
    }

    /** A phrase that turns the direction, or is written in what nobody sees, is no phrase of an author's. */
    private static boolean isSeen(String phrase) {
        return phrase.indexOf('\u202e') < 0 && !phrase.contains("\udb40\udc61");
    }

    private static String text(Random random, List<String> pieces, int longest) {
        return random.ints(random.nextInt(longest + 1), 0, pieces.size())
                .mapToObj(pieces::get)
                .collect(Collectors.joining());
    }

    private static boolean stops(String phrase, String text) {
        AgentModel agent = new AgentModel(
                "Agent",
                "a",
                "1",
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(new Exclusion("x", "route", "", List.of(phrase))),
                List.of(),
                List.of(),
                Map.of());
        return RequestGate.of(agent).judge(text, () -> 0).answer() instanceof Request.OutOfScope;
    }
}
