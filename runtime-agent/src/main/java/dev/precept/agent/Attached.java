package dev.precept.agent;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Answers whoever attaches the agent to a JVM that runs. It weaves nothing: a class that is loaded cannot be given the
 * methods that a guard needs, so tools would stay bare while the JVM looked guarded. The JVM goes on as it was; it serves
 * somebody.
 */
public final class Attached {

    private Attached() {}

    /**
     * Called by the JVM on attaching.
     *
     * @throws FaultException always: the one who attaches is told that it failed, and standard error says why
     */
    public static void agentmain(@Nullable String argument) {
        Fault fault = new Fault(
                FaultCode.ATTACHED,
                "the agent was attached to a JVM that runs; nothing was woven",
                "precept-agent.jar");
        System.err.println("[precept] " + fault.line());
        throw new FaultException(fault);
    }
}
