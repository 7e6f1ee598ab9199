package dev.precept.testkit.scenario;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Conversion;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Near;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is so in a scenario: the answers that its facts give. Guards are given them where the test makes no tool object; a
 * test that makes its own gives it what it needs, and then the object's facts are asked:
 *
 * <pre>{@code
 * Scenarios.in(path).agent(SupportAgent.class)
 *         .tools(world -> List.of(new RefundTools(id -> world.answer(Order.class, "order", id))))
 * }</pre>
 */
public final class World {

    record Answer(Datum fact, List<Datum> of, Datum is) {
        Answer {
            of = List.copyOf(of);
        }
    }

    private static final Conversion EXACT = new Conversion(Conversion.Words.EXACT);

    private final List<Answer> answers;

    World(List<Answer> answers) {
        this.answers = List.copyOf(answers);
    }

    List<Answer> answers() {
        return answers;
    }

    /**
     * What a fact answers to these arguments; null if the file says so, or says nothing of these arguments.
     *
     * @param type what the answer is to be
     * @param fact the fact's name, as the file writes it
     * @throws BadInput if the answer is not of that type, or if the file names no such fact at all
     */
    public <T> @Nullable T answer(Class<T> type, String fact, @Nullable Object... arguments) {
        Answer found = find(fact, Arrays.asList(arguments));
        if (found != null) {
            return type.cast(EXACT.convert(found.is(), type));
        }
        if (!answers.isEmpty()
                && answers.stream().noneMatch(answer -> answer.fact().text().equals(fact))) {
            List<String> known =
                    answers.stream().map(answer -> answer.fact().text()).toList();
            throw BadInput.at(
                    answers.get(0).fact().place(),
                    "the fact \"" + fact + "\" was asked, and this world has none of that name.",
                    Near.to(fact, known).isEmpty()
                            ? "add it to the world."
                            : "add it to the world, or " + Near.fix(fact, known));
        }
        return null;
    }

    /** The answer that a guard gets which asks this world itself: a question that the file does not answer fails. */
    @Nullable
    Object ask(String fact, List<@Nullable Object> arguments, Type type) {
        Answer found = find(fact, arguments);
        if (found == null) {
            throw new NoSuchElementException("the world of this scenario does not answer " + fact + arguments);
        }
        return EXACT.convert(found.is(), type);
    }

    private @Nullable Answer find(String fact, List<@Nullable Object> arguments) {
        return answers.stream()
                .filter(answer -> answer.fact().text().equals(fact)
                        && answer.of().stream().map(Datum::text).toList().equals(words(arguments)))
                .findFirst()
                .orElse(null);
    }

    private static List<String> words(List<@Nullable Object> arguments) {
        return arguments.stream()
                .map(argument ->
                        argument instanceof BigDecimal amount ? amount.toPlainString() : String.valueOf(argument))
                .toList();
    }

    @Override
    public String toString() {
        return answers.stream()
                .map(answer -> answer.fact().text()
                        + answer.of().stream().map(Datum::text).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
    }
}
