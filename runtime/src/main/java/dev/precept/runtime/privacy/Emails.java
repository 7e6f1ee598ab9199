package dev.precept.runtime.privacy;

import dev.precept.runtime.SensitiveData.Finding;
import java.util.List;

/** E-mail addresses as people write them: a local part and a domain with a dot (RFC 5322's dot-atoms, and RFC 6531's letters). */
final class Emails {

    /** The longest local part and the longest domain (RFC 5321, 4.5.3.1). */
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST_DOMAIN = 255;

    private Emails() {}

    /** Adds what is in a text. */
    static void find(String text, List<Finding> findings) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST_LOCAL && isLocal(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            while (end < text.length() && end - at <= LONGEST_DOMAIN && isDomain(text.charAt(end))) {
                end++;
            }
            while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            int dot = end - 1;
            while (dot > at && text.charAt(dot) != '.') {
                dot--;
            }
            if (start < at && dot > at + 1 && end - dot > 2 && Character.isLetter(text.charAt(end - 1))) {
                findings.add(new Finding("e-mail address", start, end));
            }
        }
    }

    private static boolean isLocal(char at) {
        return Character.isLetterOrDigit(at) || "!#$%&'*+-/=?^_`{|}~.".indexOf(at) >= 0;
    }

    private static boolean isDomain(char at) {
        return Character.isLetterOrDigit(at) || at == '.' || at == '-';
    }
}
