package dev.precept.runtime;

import dev.precept.runtime.contract.Verdict;
import java.util.List;

/**
 * What a {@link ContractException} says.
 *
 * @param tool name of the tool, as the model knows it; empty when no tool was reached
 * @param verdict the strictest verdict
 * @param message one line that a model may read
 * @param rules ids of the rules that did not hold
 * @param routes who decides or takes over
 */
public record Refusal(String tool, Verdict verdict, String message, List<String> rules, List<String> routes) {

    /** Copies what it is given. */
    public Refusal {
        rules = List.copyOf(rules);
        routes = List.copyOf(routes);
    }
}
