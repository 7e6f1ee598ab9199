package dev.precept.runtime.clause;

/** Text as CEL sees it: a row of Unicode code points. Called by generated guards. */
public final class Texts {

    private Texts() {}

    /** The number of code points. */
    public static long size(String text) {
        return text.codePointCount(0, text.length());
    }

    /** By code points: Java's own order puts the signs beyond the basic plane before some within it. */
    public static int compare(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                boolean beyond = Character.isSurrogate(left);
                return beyond == Character.isSurrogate(right) ? Character.compare(left, right) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** With the letters A to Z made small; all other characters stay. */
    public static String lowerAscii(String text) {
        StringBuilder lower = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower = lower == null ? new StringBuilder(text) : lower;
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower == null ? text : lower.toString();
    }

    /** With the letters a to z made capital; all other characters stay. */
    public static String upperAscii(String text) {
        StringBuilder upper = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper = upper == null ? new StringBuilder(text) : upper;
                upper.setCharAt(i, (char) (c - ('a' - 'A')));
            }
        }
        return upper == null ? text : upper.toString();
    }

    /** Without the white space of Unicode at both ends. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhite(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhite(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The property White_Space of Unicode, all of whose characters are in the basic plane. */
    private static boolean isWhite(char c) {
        return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || Character.isSpaceChar(c);
    }

    /** For a fact whose parameter is a {@code char}. */
    public static char single(String text) {
        if (text.length() != 1) {
            throw new NotEvaluable("the text is not one character");
        }
        return text.charAt(0);
    }
}
