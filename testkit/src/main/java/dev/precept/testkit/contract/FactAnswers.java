package dev.precept.testkit.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the facts of a tool class answer in one test. A question without an answer fails, as a lookup may fail. */
public final class FactAnswers {

    private record Question(String fact, List<@Nullable Object> arguments) {
        @Override
        public String toString() {
            return arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", fact + '(', ")"));
        }
    }

    private final Map<Question, @Nullable Object> answers = new HashMap<>();
    private final List<String> unanswered = new ArrayList<>();

    /** No answers. */
    public FactAnswers() {}

    /** Answers one question; the arguments are compared with {@code equals}. */
    public FactAnswers answer(String fact, @Nullable Object answer, @Nullable Object... arguments) {
        answers.put(question(fact, arguments), answer);
        return this;
    }

    /**
     * The answer to a question.
     *
     * @throws NoSuchElementException if the test gives none
     */
    public @Nullable Object ask(String fact, @Nullable Object... arguments) {
        Question question = question(fact, arguments);
        if (!answers.containsKey(question)) {
            unanswered.add(question.toString());
            throw new NoSuchElementException("the test gives no answer to " + question);
        }
        return answers.get(question);
    }

    /** The questions that were asked and had no answer. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    private static Question question(String fact, @Nullable Object[] arguments) {
        return new Question(fact, Arrays.asList(arguments.clone()));
    }
}
