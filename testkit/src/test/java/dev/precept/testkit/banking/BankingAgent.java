package dev.precept.testkit.banking;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.OutOfScope;

/** An assistant for one customer's account. */
@AgentContract(
        id = "banking",
        version = "1",
        tools = BankingTools.class,
        routes = {"desk", "human"})
@OutOfScope(value = "Advice on investments", route = "human", phrases = "which shares should i buy")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.CLARIFY_ONCE, route = "human")
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "human")
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "human")
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT, route = "human")
public interface BankingAgent {}
