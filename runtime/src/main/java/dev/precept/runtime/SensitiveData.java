package dev.precept.runtime;

import java.util.List;

/**
 * Finds private data in a text that a model is about to read. An application registers detectors with {@link
 * Precept#sensitiveData}; those for payment cards, IBANs, US social security numbers and e-mail addresses are always there.
 *
 * <p>It is asked on a thread without a session, until a deadline. Where it throws or is late, the text is withheld.
 */
@FunctionalInterface
public interface SensitiveData {

    /**
     * Looks for private data.
     *
     * @return what was found, in any order
     * @throws Exception if it cannot
     */
    List<Finding> find(String text) throws Exception;

    /**
     * A part of a text.
     *
     * @param kind what it is, in a word that a model may read, such as {@code "phone number"}
     * @param start index of its first character
     * @param end index behind its last character
     */
    record Finding(String kind, int start, int end) {

        /** Checks what it is given. */
        public Finding {
            if (kind.isBlank() || start < 0 || end <= start) {
                throw new IllegalArgumentException("[PRE-0763] A detector found \"" + kind + "\" from " + start + " to "
                        + end + ". Fix: name what was found, and where it begins and ends, as indexes of the text. See"
                        + " docs/errors/PRE-0763.md");
            }
        }
    }
}
