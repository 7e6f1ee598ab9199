package dev.precept.runtime;

import dev.precept.runtime.contract.Verdict;
import java.util.List;

/**
 * A call that a contract did not let through, or whose result it withheld.
 *
 * <p>The message is made of the rule's text and fixed phrases: one line, no argument values, no class names, so that a
 * model may read it. There is never a cause, since frameworks show {@code getCause().getMessage()} to their models.
 */
public abstract sealed class ContractException extends RuntimeException
        permits ToolRefusedException, ApprovalPendingException, OutcomeUncertainException, AgentHaltedException {

    private static final long serialVersionUID = 1L;

    // The lists are made by List.copyOf, which is serializable; the type does not say so.

    private final String tool;
    private final Verdict verdict;

    @SuppressWarnings("serial")
    private final List<String> rules;

    @SuppressWarnings("serial")
    private final List<String> routes;

    ContractException(Refusal refusal) {
        super(refusal.message(), null, false, true);
        this.tool = refusal.tool();
        this.verdict = refusal.verdict();
        this.rules = refusal.rules();
        this.routes = refusal.routes();
    }

    /** Name of the tool, as the model knows it; empty when the session itself refused. */
    public String tool() {
        return tool;
    }

    /** The strictest verdict of the rules that did not hold. */
    public Verdict verdict() {
        return verdict;
    }

    /** Ids of all rules that did not hold. */
    public List<String> rules() {
        return rules;
    }

    /** Who was named as deciding or taking over. */
    public List<String> routes() {
        return routes;
    }
}
