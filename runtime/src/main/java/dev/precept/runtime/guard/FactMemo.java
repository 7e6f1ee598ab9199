package dev.precept.runtime.guard;

import dev.precept.runtime.digest.CallFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of one judgement answered, so that each is asked at most once for the same arguments. A failure is an
 * answer, too: a fact that failed is not asked again. Arguments are compared with {@code equals}, arrays by identity.
 *
 * <p>One judgement runs on one thread; a memo is not for several.
 */
public final class FactMemo {

    private final Map<Question, Entry> answers = new HashMap<>();

    /** The entry of a fact and its arguments; the same one for equal arguments. */
    public Entry entry(String fact, @Nullable Object... arguments) {
        // A copy: a varargs call hands over an array that its caller could still write to.
        return answers.computeIfAbsent(new Question(fact, Arrays.asList(arguments.clone())), unanswered -> new Entry());
    }

    /** The questions and answers as canonical text, for people who decide on what was looked up. */
    String written() {
        List<String> facts = new ArrayList<>();
        answers.forEach((question, entry) -> {
            if (entry.known) {
                facts.add(CallFacts.written(question.fact(), question.arguments(), entry.value, entry.failure != null));
            }
        });
        facts.sort(null);
        return CallFacts.all(facts);
    }

    /** The answer to one question, once it is there. */
    public static final class Entry {
        private boolean known;
        private @Nullable Object value;
        private @Nullable Throwable failure;

        private Entry() {}

        /** Whether the fact was asked before. */
        public boolean known() {
            return known;
        }

        /** Keeps what the fact returned. */
        public void found(@Nullable Object answer) {
            known = true;
            value = answer;
        }

        /** Keeps what the fact threw. */
        public void failed(Throwable thrown) {
            known = true;
            failure = thrown;
        }

        /**
         * What the fact returned.
         *
         * <p>Throws what the fact threw, as it is and even where it is a checked exception: the clause that asked names
         * its kind in the reason, and a wrapper would hide that.
         *
         * @throws IllegalStateException if the fact was not asked yet
         */
        public @Nullable Object value() {
            if (!known) {
                throw new IllegalStateException("the fact was not asked yet");
            }
            Throwable thrown = failure;
            if (thrown != null) {
                throw FactMemo.<RuntimeException>asIs(thrown);
            }
            return value;
        }
    }

    private record Question(String fact, List<@Nullable Object> arguments) {}

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> T asIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
