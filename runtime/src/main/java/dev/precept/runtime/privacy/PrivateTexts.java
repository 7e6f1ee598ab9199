package dev.precept.runtime.privacy;

import dev.precept.runtime.privacy.PrivateData.Inspection;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for private data in the texts of arrays, collections, maps and Optionals, one in another. Records and other objects
 * are not looked into: what stands there has a name, which its author gave it for somebody to read.
 */
public final class PrivateTexts {

    /** Lists within lists that nobody writes, and a list that contains itself. */
    private static final int DEEPEST = 64;

    private final Set<String> kinds = new TreeSet<>();
    private @Nullable String unknown;

    private PrivateTexts() {}

    /**
     * What is in all of them.
     *
     * @param kinds what, in words, each once; empty for nothing
     * @param unknown why nobody knows whether there is more; null if it is known
     */
    public record Findings(Set<String> kinds, @Nullable String unknown) {

        /** Whether there is none. */
        public boolean isClean() {
            return kinds.isEmpty() && unknown == null;
        }
    }

    private static final Findings CLEAN = new Findings(Set.of(), null);

    /** Looks into a value; what cannot be walked through is not known. */
    public static Findings in(Object value) {
        PrivateTexts texts = new PrivateTexts();
        try {
            texts.look(value, 0);
        } catch (RuntimeException | LinkageError | StackOverflowError fault) {
            texts.unknown = "the result cannot be read: " + fault.getClass().getSimpleName();
        }
        return texts.kinds.isEmpty() && texts.unknown == null ? CLEAN : new Findings(texts.kinds, texts.unknown);
    }

    private void look(@Nullable Object value, int depth) {
        if (value == null || unknown != null) {
            return;
        }
        if (depth > DEEPEST) {
            unknown = "the result has more than " + DEEPEST + " containers within each other";
        } else if (value instanceof CharSequence text) {
            text(text.toString());
        } else if (value instanceof Object[] array) {
            for (Object element : array) {
                look(element, depth + 1);
            }
        } else if (value instanceof Collection<?> collection) {
            for (Object element : collection) {
                look(element, depth + 1);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> {
                look(key, depth + 1);
                look(entry, depth + 1);
            });
        } else if (value instanceof Optional<?> optional) {
            look(optional.orElse(null), depth + 1);
        }
    }

    private void text(String text) {
        Inspection inspection = PrivateData.in(text);
        if (inspection instanceof Inspection.Found found) {
            kinds.addAll(found.kinds());
        } else if (inspection instanceof Inspection.Unknown none) {
            unknown = none.reason();
        }
    }
}
