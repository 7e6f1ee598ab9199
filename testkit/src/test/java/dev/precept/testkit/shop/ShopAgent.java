package dev.precept.testkit.shop;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.Invariant;
import dev.precept.OutOfScope;

/** The agent of these tests. */
@AgentContract(
        id = "shop",
        version = "7",
        tools = {RefundTools.class, MailTools.class},
        routes = {"approvers", "human"})
@OutOfScope(value = "Closing an account", route = "human", phrases = "close my account")
@Invariant(rule = "Never changes an account", withheld = "closeAccount")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.CLARIFY_ONCE, route = "human")
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "human")
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.ESCALATE, route = "human")
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT, route = "human")
public interface ShopAgent {}
