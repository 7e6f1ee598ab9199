package dev.precept.testkit.contract.shapes;

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
import dev.precept.Invariant;
import dev.precept.Limit;
import dev.precept.OutOfScope;

/** An agent with rules of its own for all of its tools. */
@AgentContract(
        id = "shapes",
        version = "1",
        tools = ShapeTools.class,
        only = {"base", "facts", "adult", "seven", "all", "times", "fly", "spend", "same", "legs", "enforced"},
        routes = "people")
@InScope(value = "Shapes", examples = "hello there")
@OutOfScope(value = "Bad things", route = "people", phrases = "bad thing")
@Invariant(rule = "Never deletes", withheld = "delete*")
@Invariant(rule = "Office hours", require = "now.getHours('UTC') >= 8")
@Invariant(rule = "Thirty calls", limit = @Limit(calls = 30))
@FailureMode(on = AMBIGUOUS_REQUEST, then = CLARIFY_ONCE, route = "people")
@FailureMode(on = OUT_OF_SCOPE, then = ESCALATE, route = "people")
@FailureMode(on = TOOL_FAILURE, then = HALT, route = "people")
@FailureMode(on = PII_DETECTED, then = FLAG_AND_REDACT)
@FailureMode(on = BUDGET_EXCEEDED, then = HALT, route = "people")
interface ShapeAgent {}
