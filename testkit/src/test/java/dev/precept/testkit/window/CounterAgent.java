package dev.precept.testkit.window;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.OutOfScope;

/** The agent at the counter. */
@AgentContract(id = "counter", version = "1", tools = CounterTools.class, routes = "human")
@OutOfScope(value = "Loans", route = "human", phrases = "a loan")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "human")
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
public interface CounterAgent {}
