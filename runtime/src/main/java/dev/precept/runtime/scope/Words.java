package dev.precept.runtime.scope;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as words: compatibility forms, case, accents and punctuation do not count, and neither do characters that
 * cannot be seen. Folding may only ever find more exclusions, never fewer, so it may be generous (Unicode Standard Annex
 * 15, form KD).
 *
 * @param words the words in order
 */
record Words(List<String> words) {

    static Words of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Words::isSeen)
                .forEach(point -> {
                    if (Character.isLetterOrDigit(point)) {
                        word.appendCodePoint(point);
                    } else {
                        finish(word, words);
                    }
                });
        finish(word, words);
        return new Words(List.copyOf(words));
    }

    /** Whether the words of a phrase stand here one after the other. */
    boolean contains(Words phrase) {
        int last = words.size() - phrase.words.size();
        for (int at = 0; at <= last; at++) {
            if (words.subList(at, at + phrase.words.size()).equals(phrase.words)) {
                return !phrase.words.isEmpty();
            }
        }
        return false;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Accents, soft hyphens and zero-width characters stand inside words without being part of them. */
    private static boolean isSeen(int point) {
        int type = Character.getType(point);
        return type != Character.NON_SPACING_MARK && type != Character.FORMAT && type != Character.ENCLOSING_MARK;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
