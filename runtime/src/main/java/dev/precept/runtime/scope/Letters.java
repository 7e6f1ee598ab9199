package dev.precept.runtime.scope;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A text as its letters and digits, with the places where a word begins or ends. Case, accents, forms of writing and
 * everything that is neither letter nor digit do not count (Unicode Standard Annex 15, form KD); so a phrase is found however
 * it is spaced, as long as it begins and ends where words do. In scripts that put no spaces between words, every letter may
 * be such a place.
 */
final class Letters {

    /** Before a sign that is to be read as the letter that it looks like; no text has this noncharacter from a person. */
    static final int AS_LETTER = 0xFDD0;

    private static final int KASHIDA = 0x0640;
    private static final int LONG_VOWEL = 0x30FC;

    /** Scripts without spaces between words; and Korean, which hangs its endings on them. */
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

    /**
     * One letter.
     *
     * @param plain folded: what counts
     * @param written as it was written, in its case and without its accents: what it looks like
     * @param begins whether a word begins here, or another one ends before it
     */
    private record Letter(int plain, int written, boolean begins) {

        boolean is(Letter phrase) {
            if (plain == phrase.plain) {
                return true;
            }
            if (written >= 'a' && written <= 'z' && phrase.plain < 0x80) {
                return false;
            }
            return Lookalikes.share(written, phrase.plain)
                    || Lookalikes.share(plain, phrase.plain)
                    || Lookalikes.share(plain, Character.toUpperCase(phrase.plain));
        }

        boolean isDigit() {
            return Character.isDigit(plain);
        }
    }

    private final List<Letter> letters;

    private Letters(List<Letter> letters) {
        this.letters = letters;
    }

    /** The letters of a normalized text. */
    static Letters of(String text) {
        List<Letter> letters = new ArrayList<>(text.length());
        boolean begins = true;
        int before = 0;
        int last = 0;
        for (int point : text.codePoints().toArray()) {
            if (isMark(point) || point == KASHIDA || point == AS_LETTER) {
                before = point;
                continue;
            }
            boolean sign = before == AS_LETTER;
            before = point;
            if (!sign && !isLetter(point)) {
                begins = true;
                last = 0;
                continue;
            }
            boolean alone = !sign && isWithoutSpaces(point);
            int size = letters.size();
            if (alone || sign) {
                letters.add(new Letter(point, point, begins || alone));
            } else {
                fold(point, begins, last, letters);
            }
            begins = alone || (begins && letters.size() == size);
            last = point;
        }
        return new Letters(List.copyOf(letters));
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }

    /** Whether a phrase stands here, from the beginning of a word to the end of one. */
    boolean contain(Letters phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        for (int at = 0; at < letters.size(); at++) {
            if (letters.get(at).begins() && standsAt(at, phrase.letters)) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(int start, List<Letter> phrase) {
        int at = start;
        boolean seen = false;
        for (Letter wanted : phrase) {
            int next = after(at, wanted);
            if (next < 0) {
                return false;
            }
            seen |= letters.get(at).plain() == wanted.plain()
                    || !letters.get(at).isDigit();
            at = next;
        }
        // A number is no word, though each of its digits may look like a letter.
        return seen && (at == letters.size() || letters.get(at).begins());
    }

    /** Where a letter that is wanted here ends: two together may look like one. */
    private int after(int at, Letter wanted) {
        if (at >= letters.size()) {
            return -1;
        }
        if (letters.get(at).is(wanted)) {
            return at + 1;
        }
        return pair(at, wanted.plain(), 'm', 'r', 'n') || pair(at, wanted.plain(), 'w', 'v', 'v') ? at + 2 : -1;
    }

    private boolean pair(int at, int wanted, char one, char first, char second) {
        return wanted == one
                && at + 1 < letters.size()
                && letters.get(at).plain() == first
                && letters.get(at + 1).plain() == second
                && !letters.get(at + 1).begins();
    }

    private static void fold(int point, boolean begins, int last, List<Letter> letters) {
        if (point < 0x80) {
            // A capital I looks like a small l only where a capital is out of place.
            int written = point == 'I' && !Character.isLowerCase(last) ? 'i' : point;
            letters.add(new Letter(Character.toLowerCase(point), written, begins));
            return;
        }
        boolean first = begins;
        for (int written : decomposed(Character.toString(point))) {
            String folded = Character.toString(written).toUpperCase(Locale.ROOT);
            for (int upper : decomposed(folded)) {
                letters.add(new Letter(plain(upper), written, first));
                first = false;
            }
        }
    }

    private static int plain(int upper) {
        int digit = Character.digit(upper, 10);
        return Character.isDigit(upper) && digit >= 0 ? '0' + digit : Character.toLowerCase(upper);
    }

    private static int[] decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Letters::isLetter)
                .toArray();
    }

    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isWithoutSpaces(int point) {
        return point == LONG_VOWEL || (point >= 0x0E00 && WITHOUT_SPACES.contains(UnicodeScript.of(point)));
    }

    /** Accents stand on letters without being one. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
