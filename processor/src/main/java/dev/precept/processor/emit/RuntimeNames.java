package dev.precept.processor.emit;

import com.palantir.javapoet.ClassName;

/** What generated code calls. By name: the processor does not depend on the runtime. */
final class RuntimeNames {

    private static final String GUARD = "dev.precept.runtime.guard";
    private static final String CONTRACT = "dev.precept.runtime.contract";

    static final ClassName TOOL_GATE = ClassName.get(GUARD, "ToolGate");
    static final ClassName CALL_FRAME = ClassName.get(GUARD, "CallFrame");
    static final ClassName BREACH = ClassName.get(GUARD, "Breach");
    static final ClassName FACT_MEMO = ClassName.get(GUARD, "FactMemo");
    static final ClassName FACT_ENTRY = FACT_MEMO.nestedClass("Entry");
    static final ClassName BOUND_CONTRACT = ClassName.get(GUARD, "BoundContract");
    static final ClassName BOUND_TOOL = ClassName.get(GUARD, "BoundTool");
    static final ClassName BOUND_FACT = ClassName.get(GUARD, "BoundFact");
    static final ClassName BOUND_PARENT = ClassName.get(GUARD, "BoundParent");
    static final ClassName BOUND_RULE = ClassName.get(GUARD, "BoundRule");
    static final ClassName BOUND_PAST = ClassName.get(GUARD, "BoundPast");
    static final ClassName BOUND_MILESTONE = ClassName.get(GUARD, "BoundMilestone");
    static final ClassName ENDED = ClassName.get("dev.precept.runtime.order", "Ended");
    static final ClassName BOUND_LIMIT = ClassName.get(GUARD, "BoundLimit");
    static final ClassName JUDGED_COPY = ClassName.get(GUARD, "JudgedCopy");
    static final ClassName TURN = ClassName.get(GUARD, "Turn");
    static final ClassName BOUND_FAILURE = ClassName.get(GUARD, "BoundFailure");
    static final ClassName TOOL_CONTRACT = ClassName.get(CONTRACT, "ToolContract");
    static final ClassName AGENT_MODEL = ClassName.get(CONTRACT, "AgentModel");
    static final ClassName AGENT_MODELS = ClassName.get("dev.precept.runtime.session", "AgentModels");
    static final ClassName AGENT_CLAUSES = ClassName.get(GUARD, "AgentClauses");
    static final ClassName WITHHELD = ClassName.get(CONTRACT, "Withheld");
    static final ClassName EXCLUSION = ClassName.get(CONTRACT, "Exclusion");
    static final ClassName RULE = ClassName.get(CONTRACT, "Rule");
    static final ClassName LIMIT_RULE = ClassName.get(CONTRACT, "LimitRule");
    static final ClassName FAILURE_RULE = ClassName.get(CONTRACT, "FailureRule");
    static final ClassName AGENT_SESSION = ClassName.get("dev.precept.runtime", "AgentSession");
    static final ClassName CALLER = ClassName.get("dev.precept.runtime", "Caller");
    static final ClassName CALL_FORM = ClassName.get("dev.precept.runtime.digest", "CallForm");
    static final ClassName TRUTH = ClassName.get("dev.precept.runtime.clause", "Truth");

    private RuntimeNames() {}
}
