package dev.precept.processor.option;

import dev.precept.processor.report.Message;
import java.util.List;

/**
 * An option that is not understood.
 *
 * @param message what is wrong
 * @param names what the message's placeholders stand for
 */
public record OptionProblem(Message message, List<String> names) {

    /** Copies what it is given. */
    public OptionProblem {
        names = List.copyOf(names);
        message.checkNames(names);
    }

    static OptionProblem of(Message message, String... names) {
        return new OptionProblem(message, List.of(names));
    }
}
