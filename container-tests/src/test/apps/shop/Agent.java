package shop;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.InScope;
import dev.precept.OutOfScope;

@AgentContract(id = "shop", version = "1", tools = Till.class, routes = "people")
@InScope("Refunds")
@OutOfScope(value = "Loans", route = "people")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.ESCALATE, route = "people")
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "people")
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "people")
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
public interface Agent {}
