package dev.precept.testkit.contract.shapes;

import dev.precept.Enforcer;
import dev.precept.ProposedCall;

/** Code of the application's own. */
final class Never implements Enforcer {

    @Override
    public boolean permits(ProposedCall call) {
        return false;
    }
}
