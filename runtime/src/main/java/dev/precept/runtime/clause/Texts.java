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

    /** For a fact whose parameter is a {@code char}. */
    public static char single(String text) {
        if (text.length() != 1) {
            throw new NotEvaluable("the text is not one character");
        }
        return text.charAt(0);
    }
}
