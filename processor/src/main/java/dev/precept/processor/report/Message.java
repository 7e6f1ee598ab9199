package dev.precept.processor.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Everything that the processor says, with its code. Several constants may share a code: they are one fault in several
 * shapes, and one page of {@code docs/errors} explains it. Codes never change their meaning. {@code %1$s} and so on stand
 * for names in the words of the source.
 */
public enum Message {
    NO_MECHANISM(
            101,
            "the invariant \"%1$s\" names no enforcement mechanism",
            "%2$s; a rule that nothing enforces is only a wish"),
    ROUTE_MISSING(102, "%1$s names no route, but %2$s needs somebody who takes over", "add route = %3$s"),
    ACTION_NOT_ACCEPTED(
            103,
            "otherwise = %1$s is the answer to a failure, not to a broken rule",
            "use BLOCK, CONFIRM, ESCALATE or HALT"),
    AUTHORITY_OF_ANYBODY(
            101,
            "authority = PUBLIC asks nothing of the caller, so that it enforces nothing of the invariant \"%1$s\"",
            "write authority = STANDARD for a caller whom a grant names, or ELEVATED for one with more, or take it away"),
    APPROVAL_OF_NOBODY(
            101,
            "approval = NOBODY asks nobody, so that it enforces nothing of the invariant \"%1$s\"",
            "write approval = ROUTE with a route, or approval = USER for the session's own user, or take it away"),
    APPROVAL_HALTS(
            120,
            "the invariant \"%1$s\" asks somebody on every call, and otherwise = HALT would end the session over it instead",
            "take otherwise away; what is to halt goes into a rule of its own without approval"),
    APPROVAL_OF_TWO(
            120,
            "the invariant \"%1$s\" has approval = %2$s and otherwise = %3$s, which name two different people for the same question",
            "take otherwise away, or write approval = %4$s"),
    AUTHORITY_APPROVED(
            103,
            "otherwise = %1$s asks somebody to agree, but nobody's consent gives the caller of \"%2$s\" the authority that he lacks",
            "use BLOCK or HALT, and put what somebody may agree to into a rule of its own without authority"),
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
            "write a number of at least 1, which counts the calls of one session unless per says otherwise; to forbid a tool altogether, name it in"
                    + " withheld of the agent"),
    LIMIT_EACH_ALONE(
            114,
            "each = %1$s says whose account counts over time, but this limit counts in one session only",
            "add per = Per.DAY, or leave each away"),
    LIMIT_BUDGET_BLANK(
            114,
            "budget is blank, so that it names no account that limits could share",
            "give it a name, such as budget = \"refunds\", or leave it away"),
    BUDGET_TWICE(
            115,
            "%2$s would count twice in the budget \"%1$s\"",
            "write calls and sum into one @Limit, or give one of the two another budget"),
    BUDGET_CONTRADICTED(
            115,
            "the budget \"%1$s\" has %2$s here, and %3$s on %4$s",
            "say the same on both, or give one of them another budget"),
    ARGUMENT_WITHOUT_COPY(
            116,
            "the tool '%1$s' acts on its parameter '%2$s', and no copy can be made of a %3$s that nobody could change"
                    + " between the judgement and the body",
            "declare it as List, Set or Map, or as an array"),
    ORDER_NOT_HERE(
            117,
            "%1$s works only on tools, and this is an agent: its first call would already need it",
            "write it as a clause that lets the establishing tool pass: require = \"%2$s\""),
    MILESTONE_BLANK(117, "a milestone has no name", "write its name, such as \"identified\""),
    WITHIN_UNREADABLE(
            117,
            "within = \"%1$s\" is no duration of more than nothing",
            "write an ISO-8601 duration, such as \"PT15M\" for fifteen minutes or \"PT24H\" for a day"),
    SUCCESS_UNSAID(
            118,
            "%1$s returns %2$s, which may say that it did not succeed, and '%3$s' is established whatever it says",
            "add when, such as when = \"%4$s\""),
    SUCCESS_OF_TOOL_UNSAID(
            118,
            "the rule asks for the success of the tool %1$s, which returns %2$s and may say so that it did not succeed",
            "add @Establishes(value = \"%1$s\", when = \"%3$s\") to the tool"),
    SUCCESS_LATE(
            119,
            "%1$s returns %2$s later, when nothing can judge whether it says that it succeeded, and '%3$s' would be established either way",
            "complete the result exceptionally where the call did not succeed and return the value itself, or return when it is there"),
    MILESTONE_UNSEEN(
            119,
            "%1$s returns %2$s, and nothing here can see whether that ever succeeds: '%3$s' would never be established",
            "return a CompletionStage, or return when the result is there"),
    WITHHELD_NOT_HERE(
            105,
            "withheld works only on an agent, and this is %1$s",
            "move the rule to the type with @AgentContract, or use require, ensure, limit or enforcedBy here"),
    ENSURE_NOT_HERE(
            105,
            "ensure looks at what a tool returned, and this is an agent, whose rules see no result",
            "write require with caller, now, session and tool, or move the rule to each tool method that it is about"),
    SUM_NOT_HERE(
            105,
            "a limit with %1$s judges the calls of one class of tools, and this is %2$s",
            "use calls = … here, or move the rule to each tool class or tool method that it is about"),
    ENFORCER_NOT_HERE(
            105,
            "enforcedBy works only on tools, and this is an agent",
            "move the rule to the tool class, or to each tool method that it is about"),
    ENFORCER_ABSTRACT(
            106,
            "the guard cannot make an instance of %1$s: it is abstract",
            "name a class that implements Enforcer and is not abstract"),
    ENFORCER_INNER(
            106,
            "the guard cannot make an instance of %1$s: it is an inner class",
            "make the class static, or move it to a file of its own"),
    ENFORCER_HIDDEN(
            106,
            "%1$s is not visible to the guard, which stands in %2$s",
            "make the class public, or move it to that package and delete private"),
    ENFORCER_CONSTRUCTOR(106, "the generated guard cannot make an instance of %1$s: %2$s", "%3$s"),
    RULE_ID_TWICE(
            107,
            "two rules of %1$s have the id \"%2$s\"",
            "give one of them an id of its own, with id = \"…\" or another text"),
    TEXT_BLANK(108, "the text of %1$s is blank", "write something between the quotes, or delete the blank text"),
    RULE_TEXT_BLANK(108, "the text of %1$s has neither letters nor digits", "write the rule as a person would say it"),
    FAILURE_ACTION(109, "%1$s cannot be answered with %2$s", "use %3$s"),
    FAILURE_NOT_HERE(
            110,
            "%1$s concerns the agent as a whole, and this is %2$s",
            "move it to the type with @AgentContract; a tool can answer TOOL_FAILURE, PII_DETECTED and BUDGET_EXCEEDED only"),
    FAILURE_TWICE(111, "%1$s is answered twice here", "keep one of the two answers"),
    CONTRACT_LOST(
            112,
            "%2$s has contracts through @%1$s, which the compiler drops: the agent could not see them",
            "give @%1$s @Retention(RetentionPolicy.CLASS) or RUNTIME"),
    TEXT_TOO_LONG(
            113,
            "%1$s is %2$s bytes long in a class file, of which the guard's constants can hold %3$s",
            "write what the model and the customer need to read, and keep the rest where people look it up"),

    CLAUSE_SYNTAX(201, "%1$s", "%2$s"),
    CLAUSE_NAME(202, "%1$s", "%2$s"),
    CLAUSE_TYPE(203, "%1$s", "%2$s"),
    CLAUSE_UNSUPPORTED(204, "%1$s", "%2$s"),
    CLAUSE_FACT(205, "%1$s", "%2$s"),
    FACT_PRIVATE(
            205,
            "the fact '%1$s' is private, so no clause can call it",
            "delete private; visible in the package is enough"),
    FACT_VOID(205, "the fact '%1$s' returns nothing that a clause could use", "return the value that it looks up"),
    FACT_ASYNC(
            205,
            "the fact '%1$s' answers later, but a clause is judged before the call goes on",
            "wait for the answer inside of the fact, with a deadline, and return the value itself"),
    FACT_GENERIC(
            205, "the fact '%1$s' has type parameters of its own", "delete them, and write real types in their place"),
    FACT_FINAL(
            205,
            "the fact '%1$s' is final, but its class is not: in a subclass that a framework makes, it would find every field null",
            "take final off the fact, or make the class final, too"),
    FACT_HIDDEN_TYPE(
            205,
            "the fact '%1$s' takes or returns a type that its guard, a class in the same package, cannot see",
            "delete private from the type, or make it public where it is in another package"),
    FACT_OUT_OF_REACH(
            205,
            "the fact '%1$s' is inherited from another package, and its guard can call only public methods of that package",
            "make it public, or override it here"),
    FACT_INSTANCE(
            205,
            "the fact '%1$s' belongs to an object, but the tool '%2$s' is static and has none",
            "make the fact static, or the tool an instance method"),

    CLAUSE_READS_ONCE(206, "%1$s", "%2$s"),
    CLAUSE_FUNCTION(210, "%1$s", "%2$s"),
    FUNCTION_INSTANCE(
            210,
            "the clause function %1$s belongs to an object, and a clause has none",
            "make it static, or a @Fact if it looks something up"),
    FUNCTION_OUT_OF_REACH(
            210,
            "the guard, a class beside the tool class, cannot call the clause function %1$s",
            "make the method public, and its class where that is in another package"),
    FUNCTION_VOID(210, "the clause function %1$s returns nothing that a clause could use", "return what it computes"),
    FUNCTION_ASYNC(
            210,
            "the clause function %1$s answers later, but a clause is judged before the call goes on",
            "return the value itself; what has to be waited for is a @Fact with a deadline"),
    FUNCTION_GENERIC(210, "the clause function %1$s has type parameters of its own", "write real types in their place"),
    FUNCTION_THROWS(
            210,
            "the clause function %1$s declares a checked exception, as what only computes does not",
            "throw an unchecked one where there is no answer, or make it a @Fact if it looks something up"),
    FUNCTION_HIDDEN_TYPE(
            210,
            "the clause function %1$s takes or returns a type that the guard cannot see",
            "delete private from the type, or make it public where it is in another package"),
    FUNCTION_NAME_TAKEN(
            210,
            "%1$s is the name of a fact or of a function that clauses have already",
            "give the function another name"),
    FUNCTION_TWICE(
            210,
            "the clauses of the class see two functions with the name %1$s, and could not tell them apart",
            "give one of them another name"),
    CLAUSE_COST(211, "%1$s", "%2$s"),

    CLAUSE_ALWAYS_TRUE(
            220,
            "the clause \"%1$s\" is never false%2$s: it refuses nothing but what cannot be evaluated",
            "write the bound that is meant, or remove the clause"),
    EXCLUSION_NEVER(
            220,
            "the exclusion's clause \"%1$s\" is never true%2$s: it excludes nothing",
            "write the case that is meant, or remove the clause"),
    CLAUSE_NEVER_TRUE(
            221,
            "the clause \"%1$s\" is never true%2$s: every call is refused",
            "write the bound that is meant; to forbid a tool altogether, name it in withheld of the agent"),
    EXCLUSION_ALWAYS(
            221,
            "the exclusion's clause \"%1$s\" is never false%2$s: every call is refused",
            "write the case that is meant; to forbid a tool altogether, name it in withheld of the agent"),
    CLAUSES_CONTRADICT(
            221,
            "no call of %1$s can satisfy both \"%2$s\" and \"%3$s\"%4$s",
            "mend one of the two, or join what either allows with ||"),
    CLAUSES_TOGETHER(
            221,
            "no call of %1$s can satisfy all of its clauses: %2$s",
            "mend one of them, or join two of them with ||"),
    RULE_IMPLIED(
            222, "the rule \"%1$s\" follows from the rule \"%2$s\"%3$s", "remove it, or write the bound that is meant"),
    LOWER_BOUND_MISSING(
            223,
            "%1$s has an upper bound, but no lower one: %2$s passes every clause of %3$s",
            "say what is the least, too, as in %4$s"),
    PATTERN_UNANCHORED(
            224,
            "the pattern %1$s is searched for anywhere in the text: %2$s passes",
            "write ^ before it and $ behind it; if a part is meant, say so with .* or contains(…)"),
    PATTERN_DOT(
            224,
            "the dot in the host name %1$s stands for any character: %2$s matches, too",
            "write \\. for a dot, in a plain literal \\\\., or use == and in instead of a pattern"),
    PATTERN_RANGE(224, "A-z in %1$s is more than letters: %2$s matches, too", "write A-Za-z"),
    FACT_MAY_CHANGE(
            227,
            "the tool '%1$s' cannot be taken back, and between its judgement and its body another call may change what"
                    + " the fact %2$s says",
            "add @Exclusive(\"%3$s\") with what the fact is about, unless nothing can change what it says"),
    EXCLUSIVE_BLANK(
            228,
            "the key that is to keep the calls of '%1$s' apart is blank",
            "name what two calls must not act on at once: @Exclusive(\"%2$s\")"),
    EXCLUSIVE_READS(
            228,
            "the key %1$s reads %2$s, but a key is held before anything is looked up",
            "name an argument, or what follows from arguments: @Exclusive(\"%3$s\")"),
    EXCLUSIVE_CHANGED(
            228,
            "the calls of '%1$s' are kept apart by %2$s, but those of %3$s, whose place it takes, by %4$s",
            "write the same key with the same parameter names, or leave @Exclusive away, since it is inherited"),
    EXCLUSIVE_LATER(
            228,
            "the result of '%1$s' arrives later, and its type does not say when: a key could only be held until the"
                    + " method returns",
            "return a CompletionStage, or wait for the result in the method"),
    ELEMENT_SHADOWS(225, "the element %1$s of the macro hides %2$s", "give the element another name"),
    FACT_SHADOWED(
            225,
            "%1$s is the parameter here, which hides the fact %1$s",
            "rename one of the two, or write %1$s(…) where the fact is meant"),
    CLAUSE_TOOL_UNKNOWN(
            226,
            "no tool of %2$s is named '%1$s': comparing with it decides nothing",
            "write the name of one of its tools, as models know it, or remove the comparison"),
    MILESTONE_UNKNOWN(
            230,
            "%2$s asks for '%1$s', which nothing establishes: no tool has @Establishes(\"%1$s\"), and none has this name",
            "write the name of a milestone, or of a tool as models know it; or add @Establishes(\"%1$s\") to the tool that reaches it"),
    MILESTONE_WITHOUT_KEY(
            231,
            "the rule asks for '%1$s' about %2$s, but %3$s establishes it about nothing in particular",
            "say there what it is about: @Establishes(value = \"%1$s\", of = \"…\"), or ask for it without that"),
    MILESTONE_KEY_TYPE(
            231,
            "the rule asks for '%1$s' about %2$s, which is %3$s, but %4$s establishes it about %5$s",
            "compare values of one type on both sides"),
    KEY_NOT_ASKED(
            231,
            "the rule asks for '%1$s' about anything, but %2$s establishes it about %3$s: for one is not for all",
            "say what this call is about: %4$s"),
    ORDER_CONTRADICTS(
            232,
            "%1$s must come after '%2$s' and must not come after it: no call can",
            "remove one of the two, or tell them apart by what they are about or by within"),

    TOOL_WITHOUT_CONTRACT(
            301,
            "the tool '%1$s' has no contract",
            "add @Effect with the worst that it can do (IRREVERSIBLE, PARTIALLY_REVERSIBLE, REVERSIBLE or READ_ONLY),"
                    + " and what bounds it: %2$s"),
    EFFECT_MISSING(
            302,
            "the tool '%1$s' does not say what it does to the world",
            "add @Effect with the worst that it can do: IRREVERSIBLE, PARTIALLY_REVERSIBLE, REVERSIBLE or READ_ONLY"),
    NO_INVARIANT(303, "the tool '%1$s' %2$s, but no invariant bounds it", "add what bounds it: %3$s"),
    STRAY_ON_METHOD(
            304,
            "@%1$s is on %2$s, which is no tool: nothing would enforce it",
            "if it is a tool, add @Tool or the tool annotation of your framework; otherwise delete the contract"),
    STRAY_ON_TYPE(
            304,
            "@%1$s is on %2$s, which %3$s: nothing would enforce it",
            "move it to the tool class or to the type with @AgentContract"),
    TOOL_NATIVE(
            305,
            "the tool '%1$s' is native: there is no body that a guard could stand before",
            "call the native method from a tool method in Java"),
    TOOL_CLASS_HIDDEN(
            305,
            "%1$s is private, so that its guard, a class beside it, cannot see it",
            "delete private; visible in the package is enough"),
    TOOL_TYPE_HIDDEN(
            305,
            "the tool '%1$s' takes or returns %2$s, which its guard, a class in the same package, cannot see",
            "delete private from %2$s, or make it public where it is in another package"),
    TOOL_VARIABLE_SHADOWED(
            305,
            "the type parameter '%2$s' of the tool '%1$s' hides the one of its class",
            "rename one of the two type parameters"),
    TOOL_PARAMETER_TAKEN(
            305,
            "a parameter of the tool '%1$s' is named 'facts', a name that its guard needs for itself",
            "rename the parameter"),
    RESULT_LATER(
            306,
            "%1$s of the rule \"%2$s\" needs the outcome of %3$s, which arrives after the method has returned",
            "return the value itself, or bound the call with require"),
    OVERRIDE_WITHOUT_CONTRACT(
            307,
            "%1$s takes the place of the tool '%2$s', which has no contract to inherit",
            "put @Effect on it, and its rules"),
    BODY_WITHOUT_CONTRACT(
            307,
            "%1$s runs in the place of the tool '%2$s', but inherits nothing from it",
            "override it in %3$s and call super: the override inherits the contract"),
    GENERATED_NAME_TAKEN(
            308, "%1$s needs a class named %2$s beside it, and there is one already", "rename one of the two"),
    RULE_REPLACED(
            311,
            "%1$s has the rule \"%2$s\", and so has %3$s, but not the same one",
            "leave it out, since the inherited rule holds anyway, or give it an id of its own"),
    RULES_COLLIDE(
            311,
            "%1$s inherits two different rules \"%2$s\", from %3$s and from %4$s",
            "give one of the two an id of its own"),
    ANSWERS_COLLIDE(
            311,
            "%1$s inherits two different answers to %2$s, from %3$s and from %4$s",
            "say on the method itself which, with @FailureMode"),
    EFFECT_WIDER(
            312,
            "'%1$s' is %2$s, but overrides '%3$s', which is only %4$s",
            "if it is %2$s, declare the method in %5$s so, too, since callers rely on that one; do not claim less than it"
                    + " does, but make it do no more than %4$s allows"),
    EFFECTS_COLLIDE(
            312,
            "%1$s inherits two different effects, from %2$s and from %3$s",
            "put @Effect on it, no wider than either"),
    CLASS_RULE_LOOSE(
            313, "the rules on %1$s would not hold for %2$s, which it inherits", "override it in %1$s and call super"),
    PARENT_WITHOUT_GUARD(
            318,
            "%1$s inherits from %2$s, whose class file has no guard beside it",
            "compile %3$s with the processor of Precept"),
    PARENT_GUARD_DIFFERS(
            318,
            "%1$s inherits from %2$s, whose guard was made from another version of its contract",
            "compile %3$s again, with the processor of Precept"),
    INHERITED_CLAUSE(
            318,
            "%1$s inherits a clause of %2$s that its own guard cannot judge: %3$s",
            "make what the clause uses public, or write the clause without it"),
    INHERITED_ENFORCER(
            318,
            "%1$s inherits the enforcer '%3$s' of %2$s, which its own guard cannot make",
            "make the enforcer and its constructor public"),
    RUNTIME_MISSING(
            309,
            "the guard of %1$s needs precept-runtime, which this compilation does not see",
            "add dev.precept:precept-runtime to the dependencies, and where there is a module-info, requires dev.precept.runtime"),
    UNCOVERED_PROJECT(310, "none of the %1$s tools in %2$s has a contract yet; the first of them:\n%3$s", """
            annotate class by class; the compiler wrote what helps beside the generated sources:
              precept-proposals/uncovered-tools.json        every one of them
              precept-proposals/<class>.java.txt            a proposal for each class, to be judged by you
            Until that is done, -Aprecept.profile=lenient makes tools without a contract warnings, with a count at the end.
            docs/guide/adopting.md goes through it step by step"""),
    EGRESS_UNBOUND(
            314,
            "the tool '%1$s' sends data out, and no clause bounds its parameter '%2$s'",
            "add @Invariant(rule = \"…\", require = \"%3$s\") with your own condition on '%2$s'%4$s"),
    ARGUMENT_WITHOUT_FORM(
            315,
            "a call of '%1$s' may have to be approved by a person, but its argument '%2$s' is %3$s, which has no canonical"
                    + " form that an approval could be bound to",
            "make it a record of numbers, texts, enums, dates, lists and maps, or take its parts as parameters of their own"),
    AGENT_ARGUMENT_WITHOUT_FORM(
            315,
            "the rule \"%1$s\" may have a person approve a call of '%2$s', but that tool's argument '%3$s' is %4$s, which has"
                    + " no canonical form that an approval could be bound to",
            "make it a record of numbers, texts, enums, dates, lists and maps, or take its parts as parameters of their own;"
                    + " or leave the tool out of the rule, as in require = \"tool == '%2$s' || …\""),
    RECOGNISED_TOOL(
            316,
            "%1$s is recognised as a tool by @%2$s, but has no contract: nothing is enforced when it is called",
            "put @Effect on it, and an @Invariant if it changes something or sends data out"),
    PROGRAMMATIC_TOOL(
            317,
            "%1$s is a %2$s, which a model can call, but no contract can stand on it",
            "let it call a method with @Tool and a contract; that method's guard judges every call"),

    FOREIGN_METHOD(
            320, "%1$s has no method %2$s", "repeat name and parameter types of a method of the class, or take it out"),
    FOREIGN_MODIFIER(
            320, "%1$s is %2$s, so that it is called on no object from outside", "take the method out of the contract"),
    FOREIGN_RESULT(320, "%1$s returns %2$s, which is no %3$s", "declare the method with the result that it has"),
    FOREIGN_NO_INTERFACE(
            321, "%1$s has @ContractFor, but is no interface", "make it one: a contract for others has no code"),
    FOREIGN_BODY(
            321,
            "the tool '%1$s' has a body, but stands in a contract for others",
            "make it abstract, or move it to a class"),
    FOREIGN_TWICE(
            321, "the contract is for a class already", "keep either the class, or server with schema: two interfaces"),
    FOREIGN_NOBODY(
            321, "the contract says neither class nor server", "write the library's class, or server with schema"),
    FOREIGN_UNPINNED(
            321,
            "the contract for the server \"%1$s\" pins no schema, so that its tools may change unseen",
            "add schema = \"…\", the SHA-256 of the tools' schemas"),
    FOREIGN_SCHEMA(321, "schema = \"%1$s\" is no SHA-256", "write its 64 hexadecimal digits"),
    FOREIGN_NOT_ENFORCED(
            322,
            "the contract %1$s is checked, but nothing enforces it at run time yet",
            "guard such tools by hand until then: call them from an annotated tool method of your own"),

    FAILURE_OPEN(
            401,
            "the agent '%1$s' does not say what it does on %2$s",
            "add to it the following, or instead of HALT, which ends the session, then = ESCALATE with route = %4$s:\n  %3$s"),
    CLASS_WITHOUT_TOOLS(
            402,
            "%1$s is in the agent's tools, but neither declares nor inherits a tool",
            "remove it from tools, or add @Tool and a contract to the methods that the agent may call"),
    ONLY_UNKNOWN(
            403,
            "only names \"%1$s\", but none of the agent's tools has that name",
            "use the name of one of its tools, or remove it from only"),
    WITHHELD_PROVIDED(
            404,
            "withheld = \"%1$s\" forbids the agent '%3$s' the tool '%2$s', and '%4$s' in its tools gives it that tool",
            "if the rule is right, %5$s; if it means another tool, %6$s"),
    ROUTE_UNDECLARED(405, "the route \"%1$s\" is not among the routes of the agent '%2$s'", "%3$s"),
    ROUTE_UNDECLARED_ELSEWHERE(
            405, "%4$s uses the route \"%1$s\", which is not among the routes of the agent '%2$s'", "%3$s"),
    TOOL_UNLISTED(
            406,
            "the tool '%1$s' of %2$s is in no agent's allowlist: every agent compiled here would be refused it",
            "add it to tools or only of an agent that needs it, or to an agent's withheld, or take its tool annotation away"),
    NO_EXCLUSION(
            407,
            "the agent '%1$s' says nowhere what it is not for",
            "add an @OutOfScope(value = \"…\", route = \"…\"), or a rule with withheld = \"…\""),
    EXAMPLE_SWALLOWED(
            408,
            "the phrase \"%1$s\" of the exclusion \"%2$s\" stands in the example \"%3$s\" of what %4$s is for",
            "make the phrase longer, so that it means the exclusion only; as it is, the request is refused unread"),
    EXAMPLE_SWALLOWED_ELSEWHERE(
            408,
            "the example \"%3$s\" of what %4$s is for holds the phrase \"%1$s\" of the exclusion \"%2$s\" of its tools",
            "take the example away, or the tool that excludes it; as it is, the request is refused unread"),
    CRITERION_OBSERVES_NOTHING(
            409,
            "the success criterion \"%1$s\" names nothing that could be observed",
            "say what is then to be seen: calls = \"%2$s\" or neverCalls = \"%2$s\" (tools by name),"
                    + " expect = \"…\" (what a test looks for, in words), or maxSteps = 5 (tool calls at most)"),
    CRITERION_STEPS(409, "maxSteps = %1$s bounds nothing", "write a number of at least 0, or leave the member out"),
    CRITERION_ID_TWICE(410, "two success criteria of %1$s have the id \"%2$s\"", "give one of them an id of its own"),
    AGENT_ID_TWICE(410, "the agents '%2$s' and '%3$s' have the same id \"%1$s\"", "give one of them an id of its own"),
    TOOL_NAME_TWICE(
            410,
            "the agent '%1$s' has two tools named \"%2$s\", which its model could not tell apart: %3$s and %4$s",
            "name one of the two with name = \"…\" in its tool annotation, or narrow tools"),
    CRITERION_TOOL_UNKNOWN(
            411,
            "the success criterion \"%1$s\" names the tool \"%2$s\", which the agent does not have",
            "use the name of one of the agent's tools, or give it that tool"),
    CRITERION_CALLS_WITHHELD(
            411,
            "the success criterion \"%1$s\" expects a call of \"%2$s\", which the agent withholds",
            "take it out of calls, or out of withheld"),
    CRITERION_CONTRADICTS(
            411,
            "the success criterion \"%1$s\" has \"%2$s\" both in calls and in neverCalls",
            "take it out of one of the two"),
    CRITERION_TOO_FEW_STEPS(
            411,
            "the success criterion \"%1$s\" expects %2$s different calls, but allows %3$s",
            "raise maxSteps, or take calls out"),

    TESTS_OF_NO_AGENT(
            501,
            "contract tests are asked for %1$s, which is no agent: it does not carry @AgentContract",
            "name the type that carries @AgentContract"),
    TESTS_OF_NOTHING(
            501, "contract tests are asked for, but for no agent", "name the type that carries @AgentContract"),
    TESTS_WITHOUT_GUARD(
            502,
            "%1$s has no guard that was made from the contract that it has now",
            "compile it with precept-processor on the processor path, without errors, before the tests"),
    TESTS_WITHOUT_CONTRACT_CLASS(
            502,
            "the agent %1$s has no contract class, which is written when it is compiled",
            "compile it with precept-processor on the processor path, without errors, before the tests"),
    CRITERION_UNPROVEN(
            503,
            "no test proves the success criterion \"%1$s\" of %2$s: given %3$s%4$s",
            "write a test and put @Proves(\"%1$s\") on it, or extend %5$s"),
    CONTROL_UNPROVEN(
            503,
            "no test proves the outside control \"%1$s\", which holds the rule \"%2$s\" of %3$s",
            "write a test that shows it at work, and put @Proves(\"%1$s\") on it"),
    PROOF_UNKNOWN(
            504,
            "neither a success criterion of %2$s has the id \"%1$s\", nor an outside control of its rules",
            "use the id of a criterion or of a control, or delete the test together with what it proved"),
    PROOF_BY_NO_TEST(
            504,
            "@Proves(\"%1$s\") stands on a method without @Test, which nobody runs",
            "put it on a method with @Test or another annotation of a test, or on the class of the tests"),
    CONDITIONS_UNTESTED(
            505,
            "%2$s of %1$s could not be generated: %3$s",
            "add what is missing to supply, or test these cases by hand; the comment of the generated class %4$s names each"),
    AGENT_UNTESTED(
            506,
            "no file below %2$s asks for the contract tests of %1$s",
            "annotate a class of the tests with @GenerateContractTests(%1$s.class)"),
    TEST_SOURCES_UNREADABLE(
            506,
            "the test sources %2$s cannot be read, so that nobody knows whether %1$s is tested",
            "name the directory of the test sources in -Aprecept.testSources"),

    INTERNAL(
            901,
            "the processor failed on %1$s; this is our fault, not yours",
            "send us this text and, if you can, the source. Until then it does not compile:\n%2$s"),
    OPTION_UNKNOWN(
            902,
            "there is no option %1$s",
            "take -A%1$s away; there are precept.profile, precept.report, precept.export, precept.docs, precept.toolAnnotations and a name for each code, see docs/errors/index.md"),
    OPTION_MISTYPED(902, "there is no option %1$s", "write -A%2$s, if that is what you mean, or take it away"),
    OPTION_VALUE(903, "%1$s=%2$s is not understood", "write %3$s"),
    SEVERITY_FIXED(
            903,
            "%1$s=%2$s would let %3$s pass (%4$s), but without it a guard would be missing or wrong",
            "take the option away, and mend what the message names"),
    SEVERITY_STRICT(
            903,
            "%1$s=%2$s would make %3$s milder, and this build is strict",
            "take the option away, or leave precept.profile=strict out where you do not build a release"),
    REPORT_UNWRITABLE(
            904,
            "the report %1$s cannot be written: %2$s",
            "name a file in a folder that exists or can be made, as in -Aprecept.report=target/precept.sarif"),
    EXPORT_UNWRITABLE(
            904,
            "the export %1$s cannot be written: %2$s",
            "name a file in a folder that exists or can be made, as in -Aprecept.export=target/precept.cedar"),
    EXPORT_INCOMPLETE(
            905,
            "%1$s leaves out what %2$s cannot express, so that the policy never permits it: %3$s",
            "leave these tools to their guards, or write the rules with what the page names"),
    UNCOVERED_COUNT(
            301,
            "%1$s let pass without a contract: %2$s",
            "give them contracts, class by class; until then the running agent refuses their calls");

    private static final Pattern PLACEHOLDER = Pattern.compile("%([0-9]+)\\$s");

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

    /** How many names it needs at least. */
    public int placeholders() {
        return PLACEHOLDER
                .matcher(text + fix)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    /** Refuses too few names where they are put together: later, nobody could tell who was at fault. */
    public void checkNames(List<String> names) {
        if (names.size() < placeholders()) {
            throw new IllegalArgumentException(name() + " has " + placeholders() + " placeholders, but only " + names);
        }
    }

    /** What is wrong. */
    public String text(Object... names) {
        return String.format(Locale.ROOT, text, names);
    }

    /** What mends it. */
    public String fix(Object... names) {
        return String.format(Locale.ROOT, fix, names);
    }
}
