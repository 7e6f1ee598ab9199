package dev.precept.testkit.scenario;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.Conversion;
import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.Near;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is so in a scenario: the answers that its facts give. A test makes its tool objects from it:
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
    public <T> @Nullable T answer(Class<T> type, String fact, Object... arguments) {
        for (Answer answer : answers) {
            if (answer.fact().text().equals(fact) && fits(answer, arguments)) {
                return type.cast(EXACT.convert(answer.is(), type));
            }
        }
        if (!answers.isEmpty() && answers.stream().noneMatch(answer -> answer.fact().text().equals(fact))) {
            List<String> known = answers.stream().map(answer -> answer.fact().text()).toList();
            throw BadInput.at(
                    answers.get(0).fact().place(),
                    "the fact \"" + fact + "\" was asked, and this world has none of that name.",
                    Near.to(fact, known).isEmpty()
                            ? "add it to the world."
                            : "add it to the world, or " + Near.fix(fact, known));
        }
        return null;
    }

    private static boolean fits(Answer answer, Object[] arguments) {
        if (answer.of().size() != arguments.length) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!Objects.equals(answer.of().get(i).text(), String.valueOf(arguments[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return answers.stream()
                .map(answer -> answer.fact().text()
                        + answer.of().stream().map(Datum::text).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
    }
}
