package dev.precept.sample.script;

import java.util.List;

/**
 * What a customer says, and what the model does about it.
 *
 * @param insisting said only if the words before it never reached the model
 */
public record Exchange(String customer, boolean insisting, List<Line> model) {

    /** Copies what it is given. */
    public Exchange {
        model = List.copyOf(model);
    }
}
