package dev.precept.processor.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How the request gate finds a phrase in a request. A copy of the rule of the runtime, which the processor must not
 * depend on; a test compares the two. The words of both are folded; a character that cannot be seen may stand inside a
 * word of the request, or in the place of a space.
 */
final class PhraseWords {

    private PhraseWords() {}

    /** Whether a phrase stands in a text. */
    static boolean standsIn(String text, String phrase) {
        List<String> wanted = words(phrase, false);
        return !wanted.isEmpty()
                && (Collections.indexOfSubList(words(text, false), wanted) >= 0
                        || Collections.indexOfSubList(words(text, true), wanted) >= 0);
    }

    private static List<String> words(String text, boolean unseenSeparates) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        folded.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else if (separates(point, unseenSeparates)) {
                add(word, words);
            }
        });
        add(word, words);
        return words;
    }

    private static boolean separates(int point, boolean unseenSeparates) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            case Character.FORMAT -> unseenSeparates;
            default -> true;
        };
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
