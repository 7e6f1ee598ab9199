package dev.precept.testkit.springai;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.Invariant;

/** The agent of these tests. */
@AgentContract(id = "spring-cashier", version = "1", tools = Till.class, routes = "manager")
@Invariant(rule = "Never opens the safe", withheld = "openSafe")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.ESCALATE, route = "manager")
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "manager")
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
public interface Cashier {}
