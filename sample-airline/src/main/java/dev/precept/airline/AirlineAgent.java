package dev.precept.airline;

import static dev.precept.Action.CLARIFY_ONCE;
import static dev.precept.Action.ESCALATE;
import static dev.precept.Action.FLAG_AND_REDACT;
import static dev.precept.Action.HALT;
import static dev.precept.Condition.AMBIGUOUS_REQUEST;
import static dev.precept.Condition.BUDGET_EXCEEDED;
import static dev.precept.Condition.OUT_OF_SCOPE;
import static dev.precept.Condition.PII_DETECTED;
import static dev.precept.Condition.TOOL_FAILURE;

import dev.precept.AgentContract;
import dev.precept.FailureMode;
import dev.precept.InScope;
import dev.precept.OutOfScope;

/** The agent at the airline's desk. */
@AgentContract(id = "airline-desk", version = "2024-05-15", tools = AirlineTools.class, routes = "human-agents")
@InScope("Booking, changing and cancelling flights, and gestures for flights that went wrong")
@OutOfScope(value = "Changing the number of passengers of a reservation", route = "human-agents")
@FailureMode(on = AMBIGUOUS_REQUEST, then = CLARIFY_ONCE, route = "human-agents")
@FailureMode(on = OUT_OF_SCOPE, then = ESCALATE, route = "human-agents")
@FailureMode(on = TOOL_FAILURE, then = ESCALATE, route = "human-agents")
@FailureMode(on = PII_DETECTED, then = FLAG_AND_REDACT)
@FailureMode(on = BUDGET_EXCEEDED, then = HALT)
public interface AirlineAgent {}
