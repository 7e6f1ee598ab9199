package shop;

import dev.precept.*;

/** May use some tools of the shop. */
@AgentContract(
        id = "clerk",
        version = "1",
        tools = {Till.class, Vault.class, Budget.class, Payout.class},
        routes = "people")
@InScope("Work")
@OutOfScope(value = "Loans", route = "people")
@FailureMode(on = Condition.AMBIGUOUS_REQUEST, then = Action.HALT)
@FailureMode(on = Condition.OUT_OF_SCOPE, then = Action.HALT)
@FailureMode(on = Condition.TOOL_FAILURE, then = Action.HALT)
@FailureMode(on = Condition.PII_DETECTED, then = Action.FLAG_AND_REDACT)
@FailureMode(on = Condition.BUDGET_EXCEEDED, then = Action.HALT)
public interface Clerk {}
