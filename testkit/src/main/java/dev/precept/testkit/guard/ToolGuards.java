package dev.precept.testkit.guard;

import dev.precept.runtime.contract.ToolContract;
import java.util.List;

/**
 * What the guard of a tool class knows, without a call and without loading the tool class.
 *
 * @param hash of the contract's annotations
 * @param contracts of its tools
 */
public record ToolGuards(String hash, List<ToolContract> contracts) {

    /** Copies what it is given. */
    public ToolGuards {
        contracts = List.copyOf(contracts);
    }

    /**
     * Reads a guard. Its class is initialised, and with it what its rules need: enforcers, canaries.
     *
     * @throws IllegalArgumentException if it is not there or cannot be used, with what to do
     */
    public static ToolGuards of(String toolClass, ClassLoader loader) {
        return GuardReader.contracts(toolClass, loader);
    }
}
