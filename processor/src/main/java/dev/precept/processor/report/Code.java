package dev.precept.processor.report;

import com.google.common.base.CaseFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be wrong, one constant for each code. A code never changes its meaning; its {@link #option} is how a build
 * names it. The {@link Message}s that share a code are one fault in several shapes.
 */
public enum Code {
    UNENFORCED_RULE(101, "an invariant names no enforcement mechanism"),
    ROUTE_MISSING(102, "somebody has to take over, and nobody is named"),
    ACTION_NOT_ACCEPTED(103, "otherwise names an action that no broken rule can have"),
    LIMIT_WITHOUT_BOUND(104, "a limit bounds nothing"),
    MECHANISM_MISPLACED(105, "a mechanism stands where it cannot work"),
    ENFORCER_UNUSABLE(106, "an enforcer cannot be used"),
    RULE_ID_TWICE(107, "two rules of one tool have the same id"),
    TEXT_BLANK(108, "a text says nothing"),
    FAILURE_ACTION(109, "a condition cannot be answered like this"),
    FAILURE_MISPLACED(110, "a condition that concerns the agent is answered on a tool"),
    FAILURE_TWICE(111, "a condition is answered twice"),
    CONTRACT_LOST(112, "an annotation that carries contracts is gone from the class file"),
    TEXT_TOO_LONG(113, "a text is too long for a class file"),
    LIMIT_ACCOUNT(114, "a limit does not say on which account it counts"),
    BUDGET_CONTRADICTED(115, "the limits of one budget do not go together"),
    ARGUMENT_WITHOUT_COPY(116, "an argument that was judged could be changed before the body reads it"),
    ORDER_UNUSABLE(117, "an order rule that cannot be kept as it is written"),
    SUCCESS_UNSAID(118, "a result does not say by itself that the call was a success"),
    MILESTONE_LATE(119, "a milestone whose success nobody can see"),

    APPROVAL_CONTRADICTED(120, "a rule asks somebody and says something else at the same time"),

    CLAUSE_SYNTAX(201, "a clause cannot be read"),
    CLAUSE_NAME(202, "a clause uses a name that it cannot see"),
    CLAUSE_TYPE(203, "the types of a clause do not fit"),
    CLAUSE_UNSUPPORTED(204, "a clause uses what clauses do not offer"),
    FACT_UNUSABLE(205, "a fact cannot be used like this"),
    CLAUSE_READS_ONCE(206, "a clause would use up what the body is to read"),
    FUNCTION_UNUSABLE(210, "a clause function cannot be used like this"),
    CLAUSE_COST(211, "a clause that could be too much work"),

    CLAUSE_DECIDES_NOTHING(220, Severity.WARN, "a clause decides nothing"),
    CLAUSES_UNSATISFIABLE(221, Severity.ERROR, "no call can satisfy the clauses"),
    RULE_IMPLIED(222, Severity.WARN, "a rule follows from another one"),
    LOWER_BOUND_MISSING(223, Severity.WARN, "a number has an upper bound, but no lower one"),
    PATTERN_SUSPICIOUS(224, Severity.WARN, "a pattern lets through more than it seems to"),
    NAME_SHADOWED(225, Severity.WARN, "a name in a clause hides another one"),
    CLAUSE_TOOL_UNKNOWN(226, Severity.ERROR, "a clause of an agent names a tool that the agent does not have"),
    FACT_MAY_CHANGE(227, Severity.WARN, "a fact may have changed when the body acts on it"),
    EXCLUSIVE_KEY(228, "a key cannot keep calls apart"),
    MILESTONE_UNKNOWN(230, Severity.ERROR, "an order rule names a milestone that nothing establishes"),
    MILESTONE_KEY(231, Severity.ERROR, "an order rule and its milestone are not about the same"),
    ORDER_CONTRADICTS(232, Severity.ERROR, "order rules that no call can satisfy together"),

    UNCOVERED_TOOL(301, Severity.ERROR, "a tool has no contract"),
    EFFECT_MISSING(302, Severity.ERROR, "a tool does not say what it does to the world"),
    UNBOUNDED_TOOL(303, Severity.ERROR, "a tool that does something is bounded by no invariant"),
    STRAY_CONTRACT(304, "a contract stands where nothing enforces it"),
    UNGUARDABLE_TOOL(305, "a tool cannot be guarded"),
    LATE_RESULT(306, "a promise about an outcome that arrives later"),
    UNCOVERED_OVERRIDE(307, "a method takes the place of a tool without a contract"),
    GENERATED_NAME_TAKEN(308, "a generated class has no name left"),
    RUNTIME_MISSING(309, "the compilation does not see precept-runtime"),
    UNCOVERED_PROJECT(310, "no tool of the compilation has a contract yet"),
    INHERITED_RULE_CHANGED(311, "a method changes what it inherits"),
    EFFECT_WIDENED(312, "a method does more to the world than the tool whose place it takes"),
    CLASS_RULE_LOOSE(313, "a rule of a class does not hold for a tool that the class inherits"),
    EGRESS_UNBOUND(314, Severity.ERROR, "an argument of a tool that sends data out is not bounded"),
    ARGUMENT_WITHOUT_FORM(315, "an argument that an approval cannot be bound to"),
    RECOGNISED_TOOL(316, Severity.WARN, "a method that a framework may call for a model has no contract"),
    PROGRAMMATIC_TOOL(317, Severity.WARN, "a class is a tool by itself, without a method that could have a contract"),
    CONTRACT_NOT_INHERITABLE(318, "a contract cannot be inherited"),

    FOREIGN_METHOD(320, "a contract for a library's class names a method that the class does not have"),
    FOREIGN_ADDRESSEE(321, "a contract for others does not say for whom"),
    FOREIGN_NOT_ENFORCED(322, Severity.WARN, "a contract for others is checked, but not enforced yet"),

    FAILURE_OPEN(401, "an agent leaves a failure condition open"),
    CLASS_WITHOUT_TOOLS(402, Severity.ERROR, "a class in the allowlist has no tools"),
    ONLY_UNKNOWN(403, "only names no tool"),
    WITHHELD_PROVIDED(404, "an agent is given what it withholds"),
    ROUTE_UNDECLARED(405, "a route that the agent does not declare"),
    UNLISTED_TOOL(406, Severity.ERROR, "a tool is in no agent's allowlist"),
    AGENT_WITHOUT_EXCLUSION(407, Severity.ERROR, "an agent excludes nothing"),
    SWALLOWED_EXAMPLE(408, "a phrase of an exclusion stands in an example of what the agent is for"),
    CRITERION_WITHOUT_OBSERVATION(409, "a success criterion observes nothing"),
    NAME_TWICE(410, "two things of one kind have the same name"),
    CRITERION_IMPOSSIBLE(411, "a success criterion that the agent cannot meet"),

    TESTS_OF_NO_AGENT(501, "contract tests are asked for a type that is no agent"),
    TESTS_WITHOUT_GUARD(502, "a tool class cannot be tested, since it has no guard of its own contract"),
    CRITERION_UNPROVEN(503, "a success criterion or an outside control is proven by no test"),
    PROOF_OF_NOTHING(504, Severity.ERROR, "a test says that it proves what nobody asks for"),
    CONDITION_UNTESTED(505, Severity.WARN, "something of a contract has no generated test"),
    AGENT_UNTESTED(506, Severity.WARN, "no test source asks for the contract tests of an agent"),

    INTERNAL_FAULT(901, "the processor itself failed"),
    OPTION_UNKNOWN(902, "an unknown option"),
    OPTION_VALUE(903, "an option with a value that is not understood"),
    REPORT_UNWRITABLE(904, "a report cannot be written"),
    EXPORT_INCOMPLETE(905, Severity.WARN, "a policy for another engine leaves a tool out");

    private static final Map<Integer, Code> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(code -> code.number, Function.identity()));

    private final int number;
    private final Severity severity;
    private final boolean adjustable;
    private final String meaning;

    /** A code that is always an error: without it a guard would be missing or wrong. */
    Code(int number, String meaning) {
        this(number, Severity.ERROR, false, meaning);
    }

    /** A code that a build may make milder or stricter: the guards are right either way, and refuse what they must. */
    Code(int number, Severity severity, String meaning) {
        this(number, severity, true, meaning);
    }

    Code(int number, Severity severity, boolean adjustable, String meaning) {
        this.number = number;
        this.severity = severity;
        this.adjustable = adjustable;
        this.meaning = meaning;
    }

    static Code of(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number))
                .orElseThrow(() -> new IllegalStateException("no code has the number " + number));
    }

    /** The code as people quote it: {@code PRE-0101}. */
    public String id() {
        return String.format(Locale.ROOT, "PRE-%04d", number);
    }

    /** How a build names it: {@code uncoveredTool} in {@code -Aprecept.uncoveredTool=warn}; javac takes no hyphens. */
    public String option() {
        return CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());
    }

    /** How serious it is unless the build says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** Whether a build may say otherwise. */
    public boolean isAdjustable() {
        return adjustable;
    }

    /** What it means, in half a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Where it is explained. */
    public String page() {
        return "docs/errors/" + id() + ".md";
    }
}
