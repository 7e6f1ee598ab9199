package dev.precept.processor;

import dev.precept.runtime.guard.BoundContract;

/** What an earlier version of the tool class left behind. */
@BoundContract(
        format = 1,
        toolClass = "dev.precept.processor.StaleTools",
        hash = "0",
        tools = {})
final class StaleToolsPreceptGuard {

    private StaleToolsPreceptGuard() {}
}
