package dev.precept.runtime.privacy;

/** What people and programs put between the groups of a number. */
final class Separators {

    private static final int MOST = 3;

    private Separators() {}

    /** Whether there is nothing but such characters, and few of them, between two places. */
    static boolean between(String text, int from, int to) {
        if (to - from > MOST) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (!is(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** A space, a dash, a dot, or a character that cannot be seen; no line ends in the middle of a number. */
    static boolean is(char at) {
        return switch (Character.getType(at)) {
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.FORMAT -> true;
            default -> at == '.' || at == '\u2212';
        };
    }
}
