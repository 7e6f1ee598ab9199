package dev.precept.sample.langchain4j;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.OutOfScope;

/** The agent for which {@link Safe} was written. */
@AgentContract(id = "safe-keeper", version = "1", tools = Safe.class, routes = "manager")
@OutOfScope(value = "Lending money", route = "manager")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.ESCALATE, route = "manager")
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "manager")
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
public interface SafeKeeper {}
