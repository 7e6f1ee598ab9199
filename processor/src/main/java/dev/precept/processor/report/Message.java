package dev.precept.processor.report;

import java.util.Locale;

/**
 * Everything that the processor says, with its code. Several constants may share a code: they are one fault in several
 * shapes, and one page of {@code docs/errors} explains it. Codes never change their meaning. {@code %1$s} and so on stand
 * for names in the words of the source.
 */
public enum Message {
    NO_MECHANISM(
            101,
            "the invariant \"%1$s\" names no enforcement mechanism",
            "name one of require, ensure, limit, enforcedBy, withheld; a rule that nothing enforces is only a wish"),
    ROUTE_MISSING(102, "%1$s names no route, but %2$s needs somebody who takes over", "add route = \"…\""),
    ACTION_NOT_ACCEPTED(
            103,
            "otherwise = %1$s is the answer to a failure, not to a broken rule",
            "use BLOCK, CONFIRM, ESCALATE or HALT"),
    LIMIT_COUNTS_NOTHING(
            104, "the limit counts neither calls nor a sum", "write calls = 3, or sum = \"amount\" with max = \"500\""),
    LIMIT_WITHOUT_MAX(104, "the limit sums %1$s, but names no max", "add max = \"500\""),
    LIMIT_WITHOUT_SUM(
            104, "the limit names a max, but no sum that it bounds", "add sum = \"amount\", or use calls = 3"),
    LIMIT_MAX(
            104,
            "max = \"%1$s\" is no decimal number of at least zero",
            "write digits, and a point where needed: max = \"500\" or max = \"0.5\""),
    LIMIT_CALLS(
            104,
            "calls = %1$s allows no call at all",
            "write a number of at least 1; a tool that is never to be called belongs into the agent's withheld"),
    WITHHELD_NOT_HERE(
            105,
            "withheld belongs on the agent, and this is %1$s",
            "move the rule to the type with @AgentContract, or name require, ensure, limit or enforcedBy"),
    CLAUSE_NOT_HERE(
            105,
            "%1$s sees the arguments of one tool, and this is %2$s",
            "move the rule to the tool methods that it is about"),
    SUM_NOT_HERE(
            105,
            "a limit with %1$s sees the arguments of one tool, and this is %2$s",
            "count calls here, or move the rule to the tool methods that it is about"),
    ENFORCER_NOT_HERE(
            105,
            "enforcedBy is called by the guard of a tool, and this is an agent",
            "move the rule to the tool class"),
    ENFORCER_ABSTRACT(106, "%1$s cannot be instantiated: it is abstract", "name a class that implements Enforcer"),
    ENFORCER_INNER(106, "%1$s cannot be instantiated: it is an inner class", "make it static, or a class of its own"),
    ENFORCER_HIDDEN(
            106,
            "%1$s is not visible to the guard, which stands in %2$s",
            "make it public, or put it into that package without private"),
    ENFORCER_CONSTRUCTOR(
            106,
            "%1$s has no constructor without parameters that the guard can call",
            "add one that is not private and declares no checked exception"),
    RULE_ID_TWICE(
            107,
            "two rules of %1$s have the id \"%2$s\"",
            "give one of them an id of its own, with id = \"…\" or another text"),
    TEXT_BLANK(108, "%1$s is blank", "write what is meant, or leave the member out"),
    RULE_TEXT_BLANK(108, "%1$s says nothing", "write the rule as a person would say it"),
    FAILURE_ACTION(109, "%1$s cannot be answered with %2$s", "use %3$s"),
    FAILURE_NOT_HERE(
            110,
            "%1$s concerns the agent as a whole, and this is %2$s",
            "move it to the type with @AgentContract; a tool answers TOOL_FAILURE, PII_DETECTED and BUDGET_EXCEEDED"),
    FAILURE_TWICE(111, "%1$s is answered twice here", "keep one of the two answers"),
    CONTRACT_LOST(
            112,
            "%2$s has contracts through @%1$s, which the compiler drops: the agent could not see them",
            "give @%1$s @Retention(RetentionPolicy.CLASS) or RUNTIME"),

    CLAUSE_SYNTAX(201, "%1$s", "%2$s"),
    CLAUSE_NAME(202, "%1$s", "%2$s"),
    CLAUSE_TYPE(203, "%1$s", "%2$s"),
    CLAUSE_UNSUPPORTED(204, "%1$s", "%2$s"),
    CLAUSE_FACT(205, "%1$s", "%2$s"),
    FACT_PRIVATE(205, "the fact %1$s is private, so that no clause can call it", "leave private out"),
    FACT_VOID(205, "the fact %1$s returns nothing that a clause could use", "return the value that it looks up"),
    FACT_ASYNC(
            205,
            "the fact %1$s answers later, but a clause is judged before the call goes on",
            "wait for the answer inside of the fact, with a deadline, and return the value itself"),
    FACT_GENERIC(205, "the fact %1$s has type parameters of its own", "write the types out"),
    FACT_FINAL(
            205,
            "the fact %1$s is final, but its class is not: a proxy of the class would run it on null fields",
            "leave final out, or make the class final"),
    FACT_HIDDEN_TYPE(
            205,
            "the fact %1$s names a type that its guard cannot name",
            "make the type visible in the package, without private"),
    FACT_OUT_OF_REACH(
            205,
            "the fact %1$s is inherited from another package, where only public methods are in reach of the guard",
            "make it public, or override it here"),
    FACT_INSTANCE(
            205,
            "the fact %1$s belongs to an object, but the tool %2$s is static and has none",
            "make the fact static, or the tool an instance method"),

    TOOL_WITHOUT_CONTRACT(
            301,
            "the tool %1$s has no contract",
            "say what it does to the world with @Effect, and unless it only reads, what must hold with @Invariant"),
    EFFECT_MISSING(
            302,
            "the tool %1$s does not say what it does to the world",
            "add @Effect with READ_ONLY, REVERSIBLE, PARTIALLY_REVERSIBLE or IRREVERSIBLE"),
    NO_INVARIANT(
            303,
            "the tool %1$s %2$s, but no invariant bounds it",
            "add an @Invariant with require, ensure, limit or enforcedBy to the method or its class"),
    STRAY_ON_METHOD(
            304,
            "@%1$s is on %2$s, which is no tool: nothing would enforce it",
            "add the tool annotation of your framework or @Tool, or take the contract away"),
    STRAY_ON_TYPE(
            304,
            "@%1$s is on %2$s, which %3$s: nothing would enforce it",
            "move it to the tool class or to the type with @AgentContract"),
    TOOL_ABSTRACT(
            305,
            "the tool %1$s is abstract: there is no body that a guard could stand before",
            "put the annotations on the methods that implement it"),
    TOOL_NATIVE(
            305,
            "the tool %1$s is native: there is no body that a guard could stand before",
            "call the native method from a tool method in Java"),
    TOOL_CLASS_HIDDEN(
            305,
            "%1$s is private, so that its guard cannot name it",
            "leave private out: visible in the package is enough"),
    TOOL_TYPE_HIDDEN(
            305,
            "the tool %1$s has %2$s in its signature, which its guard cannot name",
            "make the type visible in the package, without private"),
    TOOL_VARIABLE_SHADOWED(
            305,
            "the type parameter %2$s of the tool %1$s hides the one of its class",
            "give one of the two another name"),
    TOOL_PARAMETER_TAKEN(
            305,
            "a parameter of the tool %1$s is named facts, which is how its guard calls the facts of the class",
            "give the parameter another name"),
    RESULT_LATER(
            306,
            "%1$s of the rule \"%2$s\" needs the outcome of %3$s, which arrives after the method has returned",
            "return the value itself, or bound the call with require"),
    OVERRIDE_WITHOUT_CONTRACT(
            307,
            "%1$s takes the place of the tool %2$s, but repeats no contract",
            "repeat the tool's annotations on it; contracts are not inherited yet"),
    GENERATED_NAME_TAKEN(
            308, "%1$s needs a class named %2$s beside it, and there is one already", "rename one of the two"),
    RUNTIME_MISSING(
            309,
            "the guard of %1$s needs precept-runtime, which this compilation does not see",
            "add dev.precept:precept-runtime to the dependencies, and where there is a module-info, requires dev.precept.runtime"),
    RECOGNISED_TOOL(
            316,
            "%1$s is recognised as a tool by @%2$s, but has no contract: nothing is enforced when it is called",
            "put @Effect on it, and an @Invariant if it changes something or sends data out"),
    PROGRAMMATIC_TOOL(
            317,
            "%1$s is a %2$s, which a model can call, but no contract can stand on it",
            "let it call a method with @Tool and a contract; that method's guard judges every call"),

    FAILURE_OPEN(
            401,
            "the agent %1$s does not say what it does on %2$s",
            "add a @FailureMode for each: on = …, then = ESCALATE or HALT, route = \"…\""),
    CLASS_WITHOUT_TOOLS(
            402,
            "%1$s is in the agent's tools, but neither declares nor inherits a tool",
            "take it out, or annotate its tools"),
    ONLY_UNKNOWN(
            403,
            "only names \"%1$s\", but none of the agent's tools has that name",
            "use the name of a tool, or take it out"),
    WITHHELD_PROVIDED(
            404,
            "the agent withholds \"%1$s\", but is also given the tool %2$s",
            "take the tool out of tools or only, or narrow the pattern"),
    ROUTE_UNDECLARED(
            405,
            "the route \"%1$s\" is not among the routes of the agent %2$s",
            "add it to routes of @AgentContract, or use one of them: %3$s"),
    ROUTE_UNDECLARED_ELSEWHERE(
            405,
            "%4$s uses the route \"%1$s\", which is not among the routes of the agent %2$s",
            "add it to routes of @AgentContract; declared are: %3$s"),

    INTERNAL(
            901,
            "the processor failed on %1$s; this is our fault, not yours",
            "send us this text and, if you can, the source of the type. Until then the type does not compile:\n%2$s"),
    OPTION_UNKNOWN(902, "there is no option %1$s", "take -A%1$s away; the processor has no options so far");

    private final Code code;
    private final String text;
    private final String fix;

    Message(int number, String text, String fix) {
        this.code = Code.of(number);
        this.text = text;
        this.fix = fix;
    }

    /** What kind of fault it is. */
    public Code code() {
        return code;
    }

    String text(Object... names) {
        return String.format(Locale.ROOT, text, names);
    }

    String fix(Object... names) {
        return String.format(Locale.ROOT, fix, names);
    }
}
