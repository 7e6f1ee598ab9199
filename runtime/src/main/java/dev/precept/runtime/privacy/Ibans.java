package dev.precept.runtime.privacy;

import dev.precept.runtime.SensitiveData.Finding;
import java.util.List;

/** International bank account numbers (ISO 13616-1): a country, check digits, and up to 30 letters and digits. */
final class Ibans {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;

    private Ibans() {}

    /** Adds what is in a text. Each beginning of a word is looked at once, and no further than an IBAN is long. */
    static void find(String text, List<Finding> findings) {
        int at = 0;
        while (at + SHORTEST <= text.length()) {
            int end = begins(text, at) ? end(text, at) : -1;
            if (end > 0) {
                findings.add(new Finding("IBAN", at, end));
            }
            at = Math.max(at + 1, end);
        }
    }

    private static boolean begins(String text, int at) {
        return isLetter(text.charAt(at))
                && isLetter(text.charAt(at + 1))
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    /** Where the longest one ends; what follows it may look like more of it, so every length is tried. */
    private static int end(String text, int start) {
        StringBuilder iban = new StringBuilder(LONGEST);
        int found = -1;
        int last = start;
        for (int at = start; at < text.length() && iban.length() < LONGEST; at++) {
            char next = text.charAt(at);
            if (isDigit(next) || isLetter(next)) {
                if ((iban.length() == 2 || iban.length() == 3) && !isDigit(next)) {
                    return -1;
                }
                iban.append(Character.toUpperCase(next));
                last = at + 1;
                boolean ends = last == text.length() || !Character.isLetterOrDigit(text.charAt(last));
                if (ends && iban.length() >= SHORTEST && CheckDigits.iban(iban)) {
                    found = last;
                }
            } else if (!Separators.between(text, last, at + 1)) {
                break;
            }
        }
        return found;
    }

    private static boolean isLetter(char at) {
        return (at >= 'A' && at <= 'Z') || (at >= 'a' && at <= 'z');
    }

    private static boolean isDigit(char at) {
        return at >= '0' && at <= '9';
    }
}
