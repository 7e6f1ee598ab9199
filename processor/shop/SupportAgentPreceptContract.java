package shop;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.contract.FailureRule;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * The contract of {@link SupportAgent}. Generated from its annotations; do not edit.
 */
@Generated("dev.precept.processor.ContractProcessor")
@SuppressWarnings("exports")
public final class SupportAgentPreceptContract {
    private SupportAgentPreceptContract() {
    }

    /**
     * The contract, as sessions need it.
     */
    public static AgentModel model() {
        return new AgentModel(
                        "shop.SupportAgent",
                        "a",
                        "1",
                        Set.of("shop.RefundTools",
                        "shop.MoreTools"),
                        Set.of(),
                        List.of(),
                        Set.of("people"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(Condition.AMBIGUOUS_REQUEST, new FailureRule(Action.HALT, "", ""),
                        Condition.OUT_OF_SCOPE, new FailureRule(Action.HALT, "", ""),
                        Condition.TOOL_FAILURE, new FailureRule(Action.HALT, "", ""),
                        Condition.PII_DETECTED, new FailureRule(Action.FLAG_AND_REDACT, "", ""),
                        Condition.BUDGET_EXCEEDED, new FailureRule(Action.HALT, "", "")));
    }
}
