package dev.precept.sample;

import dev.precept.Action;
import dev.precept.AgentContract;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.InScope;
import dev.precept.Invariant;
import dev.precept.OutOfScope;
import dev.precept.Preference;
import dev.precept.SuccessCriterion;
import dev.precept.sample.tools.MailTools;
import dev.precept.sample.tools.OrderTools;
import dev.precept.sample.tools.RefundTools;
import dev.precept.sample.tools.TicketTools;

/** The agent that talks to customers: what it may call, what it is not for, and what happens at its edges. */
@AgentContract(
        id = "support-resolution",
        version = "2026-11-01",
        tools = {OrderTools.class, TicketTools.class, RefundTools.class, MailTools.class},
        routes = {"human-support", "legal", "refund-approvers", "payments-oncall", "oncall-support", "billing-disputes"
        })
@InScope("Order status")
@InScope(value = "Refunds for orders younger than 30 days", examples = "I want my money back")
@SuccessCriterion(
        id = "young-order-refunded",
        given = "a customer wants the money back for an order younger than 30 days",
        expect = "the refund is confirmed",
        calls = "issueRefund",
        neverCalls = "closeAccount")
@Preference("A colleague who takes over, rather than a guess")
@OutOfScope(
        value = "Closing an account",
        route = "human-support",
        message = "Closing an account is nothing that I can do. A colleague takes over and writes to you.",
        phrases = {"close my account", "delete my account"})
@OutOfScope(
        value = "Legal questions",
        route = "legal",
        message = "That is a matter for our lawyers. They write to you.",
        phrases = {"my lawyer", "sue you"})
@Invariant(
        rule = "Never changes an account",
        withheld = {"closeAccount", "account*"})
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.CLARIFY_ONCE, route = "human-support")
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.ESCALATE, route = "human-support")
@FailureMode(
        on = Condition.TOOL_FAILURE,
        then = Action.HALT,
        route = "human-support",
        message = "Something went wrong; a colleague takes over.")
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT, route = "oncall-support")
public interface SupportAgent {}
