package dev.precept.runtime.privacy;

import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.SensitiveData;
import dev.precept.runtime.SensitiveData.Finding;
import dev.precept.runtime.asking.Asking;
import dev.precept.runtime.asking.Asking.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Looks for private data in a text: with the detectors that are always there, then with those that are registered. */
public final class PrivateData {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Inspection CLEAN = new Inspection.Clean();
    private static final List<Registered> REGISTERED = new CopyOnWriteArrayList<>();

    /** Compared by identity: one of two equal registrations may end before the other. */
    private static final class Registered {
        private final SensitiveData detector;

        Registered(SensitiveData detector) {
            this.detector = detector;
        }
    }

    private PrivateData() {}

    /** What came of looking. */
    public sealed interface Inspection {

        /** There is none. */
        record Clean() implements Inspection {}

        /**
         * There is some.
         *
         * @param kinds what, in words, each once
         * @param redacted the text without it
         */
        record Found(List<String> kinds, String redacted) implements Inspection {}

        /**
         * Nobody knows: a detector gave no usable answer.
         *
         * @param reason for people
         */
        record Unknown(String reason) implements Inspection {}
    }

    /** Adds a detector until the result is closed. */
    public static PreceptListener.Subscription register(SensitiveData detector) {
        Registered registered = new Registered(Objects.requireNonNull(detector, "detector"));
        REGISTERED.add(registered);
        return () -> REGISTERED.remove(registered);
    }

    /** Looks into a text. Where there is nothing to find and nobody else to ask, it allocates nothing. */
    public static Inspection in(String text) {
        if (REGISTERED.isEmpty() && !hasSigns(text)) {
            return CLEAN;
        }
        List<Finding> findings = new ArrayList<>();
        Emails.find(text, findings);
        Ibans.find(text, findings);
        Numbers.find(text, findings);
        for (Registered registered : REGISTERED) {
            Answer<List<Finding>> answer = Asking.within(
                    DEADLINE, "a detector of private data", () -> List.copyOf(registered.detector.find(text)));
            if (answer instanceof Answer.None<List<Finding>> none) {
                return new Inspection.Unknown(none.reason());
            }
            findings.addAll(((Answer.Given<List<Finding>>) answer).value());
        }
        if (findings.stream().anyMatch(finding -> finding.end() > text.length())) {
            return new Inspection.Unknown("a detector of private data found something behind the end of the text");
        }
        return findings.isEmpty() ? CLEAN : found(text, findings);
    }

    /** Most texts have neither an at sign nor nine digits. */
    private static boolean hasSigns(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '@' || (Character.isDigit(at) && ++digits == 9)) {
                return true;
            }
        }
        return false;
    }

    private static Inspection found(String text, List<Finding> findings) {
        List<Finding> ordered = findings.stream()
                .sorted(Comparator.comparingInt(Finding::start)
                        .thenComparing(Comparator.comparingInt(Finding::end).reversed()))
                .toList();
        StringBuilder redacted = new StringBuilder(text.length());
        int done = 0;
        for (Finding finding : ordered) {
            if (finding.start() >= done) {
                redacted.append(text, done, finding.start())
                        .append('[')
                        .append(finding.kind())
                        .append(" removed]");
            }
            done = Math.max(done, finding.end());
        }
        redacted.append(text, done, text.length());
        List<String> kinds =
                ordered.stream().map(Finding::kind).distinct().sorted().collect(Collectors.toUnmodifiableList());
        return new Inspection.Found(kinds, redacted.toString());
    }
}
