package dev.precept.processor.check;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How the request gate finds a phrase in a request. A copy of the rule of the runtime, which the processor must not
 * depend on; a test compares the two. Letters and digits count, folded, and where words begin and end; what separates them
 * does not. That letters may be disguised as others only the runtime knows: no author does so to his own examples, and their
 * generated tests ask the runtime itself.
 */
final class PhraseWords {

    private static final Set<Integer> BLANK =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0);

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN,
            UnicodeScript.JAVANESE,
            UnicodeScript.BALINESE,
            UnicodeScript.TAI_LE,
            UnicodeScript.NEW_TAI_LUE,
            UnicodeScript.TAI_THAM,
            UnicodeScript.TAI_VIET);

    private final StringBuilder letters = new StringBuilder();
    private final BitSet edges = new BitSet();

    private PhraseWords(String text, String unseen) {
        StringBuilder seen = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isUnseen(point)) {
                seen.append(unseen);
            } else {
                seen.appendCodePoint(point);
            }
        });
        Normalizer.normalize(seen, Normalizer.Form.NFKC).codePoints().forEach(this::read);
        edges.set(0);
        edges.set(letters.length());
    }

    /** Whether a phrase stands in a text. */
    static boolean standsIn(String text, String phrase) {
        String wanted = new PhraseWords(phrase, "").letters.toString();
        return !wanted.isEmpty()
                && (new PhraseWords(text, "").holds(wanted) || new PhraseWords(text, " ").holds(wanted));
    }

    private boolean holds(String wanted) {
        for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
            if (edges.get(at) && edges.get(at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    private void read(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || point == 0x0640) {
            return;
        }
        if (!isLetter(point)) {
            edges.set(letters.length());
        } else if (isWithoutSpaces(point)) {
            edges.set(letters.length());
            letters.appendCodePoint(point);
            edges.set(letters.length());
        } else {
            fold(point);
        }
    }

    private void fold(int point) {
        String upper = decomposed(Character.toString(point)).toUpperCase(Locale.ROOT);
        decomposed(upper).codePoints().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            letters.appendCodePoint(
                    Character.isDigit(letter) && digit >= 0 ? '0' + digit : Character.toLowerCase(letter));
        });
    }

    private static String decomposed(String text) {
        StringBuilder decomposed = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(PhraseWords::isLetter)
                .forEach(decomposed::appendCodePoint);
        return decomposed.toString();
    }

    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWithoutSpaces(int point) {
        return point == 0x30FC || (point >= 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(point)));
    }

    private static boolean isUnseen(int point) {
        return Character.getType(point) == Character.FORMAT
                || BLANK.contains(point)
                || (Character.isISOControl(point) && !Character.isWhitespace(point))
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xFFF0 && point <= 0xFFF8)
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point >= 0xE0000 && point <= 0xE0FFF);
    }
}
