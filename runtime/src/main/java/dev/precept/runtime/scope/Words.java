package dev.precept.runtime.scope;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text as words: compatibility forms, case, accents and punctuation do not count, and neither do characters that
 * cannot be seen. Folding may only ever find more exclusions, never fewer, so it may be generous (Unicode Standard Annex
 * 15, form KD).
 *
 * @param words the words in order
 */
record Words(List<String> words) {

    static Words of(String text) {
        return read(text, false);
    }

    /**
     * The ways to read a text: a character that cannot be seen may stand inside a word, or in the place of a space.
     */
    static List<Words> readings(String text) {
        return List.of(read(text, false), read(text, true));
    }

    private static Words read(String text, boolean unseenSeparates) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> !isMark(point) && (unseenSeparates || Character.getType(point) != Character.FORMAT))
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

    /** Behind which words a phrase ends, wherever it stands here. */
    IntStream ends(Words phrase) {
        return IntStream.rangeClosed(0, words.size() - phrase.words.size())
                .filter(at -> continues(at, phrase))
                .map(at -> at + phrase.words.size());
    }

    /** Whether the words of a phrase stand from this word on. */
    boolean continues(int at, Words phrase) {
        int end = at + phrase.words.size();
        return end <= words.size() && words.subList(at, end).equals(phrase.words);
    }

    /** A word, or an empty one behind the last. */
    String at(int index) {
        return index < words.size() ? words.get(index) : "";
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Accents stand on letters without being one. */
    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
