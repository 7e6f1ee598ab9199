package dev.precept.runtime.guard;

import dev.precept.ProposedCall;
import dev.precept.runtime.contract.ToolContract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of a call under the names of its parameters. */
final class Proposal implements ProposedCall {

    private final ToolContract contract;
    private final @Nullable Object[] arguments;

    Proposal(ToolContract contract, @Nullable Object[] arguments) {
        this.contract = contract;
        this.arguments = arguments;
    }

    @Override
    public String tool() {
        return contract.name();
    }

    @Override
    public List<String> parameters() {
        return contract.parameters();
    }

    @Override
    public @Nullable Object argument(String parameter) {
        int index = contract.parameters().indexOf(parameter);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "The tool has no parameter \"" + parameter + "\"; it has " + contract.parameters());
        }
        return arguments[index];
    }
}
