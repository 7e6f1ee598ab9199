package dev.precept.sample;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.InScope;
import dev.precept.OutOfScope;
import dev.precept.sample.tools.AccountTools;

/** Another agent, for which {@link AccountTools} were written. It does not appear in the eight conversations. */
@AgentContract(id = "back-office", version = "2026-11-01", tools = AccountTools.class, routes = "operations")
@InScope("Closing accounts that a colleague has checked")
@OutOfScope(value = "Closing an account that still has open orders", route = "operations")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.ESCALATE, route = "operations")
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "operations")
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
public interface BackOfficeAgent {}
