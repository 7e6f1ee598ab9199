package dev.precept.containers;

/** The steps that every container takes, and what has to become of them. */
final class Judged {

    /** Allowed; below and above what the contract allows; allowed for code; halted for both. */
    static final String[] STEPS = {"20", "-1", "900", "code=20", "code=900", "halt=tool:refund", "20", "code=20"};

    /** One effect for each call that was allowed, none for any other. */
    static final String[] OUTCOMES = {
        "20: refunded, effects 1",
        "-1: ToolRefusedException, effects 1",
        "900: ToolRefusedException, effects 1",
        "code=20: refunded, effects 2",
        "code=900: ToolRefusedException, effects 2",
        "halt=tool:refund: reaches THIS_JVM, effects 2",
        "20: AgentHaltedException, effects 2",
        "code=20: AgentHaltedException, effects 2"
    };

    /** No session without the agent, and so no model that could call the tool. */
    static final String AGENT_OFF = "20: [PRE-0701], effects 0";

    private Judged() {}
}
