package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Variable;
import dev.precept.processor.clause.ClauseFault.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every part of one parsed clause its type and its meaning. The parts that need more than a line each have a class:
 * {@link Selects}, {@link Operators}, {@link Functions}, {@link Macros}, {@link FactCalls}.
 */
final class Typer {

    /** Why the rule of a class or an agent does not know a name. */
    static final String ONE_TOOL = "a rule over several tools sees caller, now, session and tool;"
            + " move one over arguments or facts to each tool method that it is about";

    /** {@code java.util.stream.Stream<java.lang.String>}, of which the last word is what a list would hold. */
    private static final Pattern ONE_ARGUMENT = Pattern.compile("[\\w.]+<(?:\\w+\\.)*(\\w+)>");

    private final Spans spans;
    private final Names names;
    private final JavaTypes java;
    private final Locals locals = new Locals();
    private final Selects selects;
    private final Operators operators;
    private final Functions functions;
    private final FactCalls factCalls;

    Typer(Spans spans, Names names, JavaTypes java, Members members) {
        this.spans = spans;
        this.names = names;
        this.java = java;
        this.factCalls = new FactCalls(this, names, java);
        this.selects = new Selects(this, names, java, members);
        Macros macros = new Macros(this, selects);
        OptionalFunctions optionals = new OptionalFunctions(this, selects, macros);
        this.operators = new Operators(this, java, optionals);
        this.functions =
                new Functions(this, selects, factCalls, new FunctionCalls(this, names, java), macros, optionals);
    }

    ClauseExpr type(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> Literals.of(expr, span(expr), text(span(expr)));
            case IDENT -> name(expr);
            case SELECT -> selects.select(expr);
            case CALL -> operators.isOperator(expr.call().function()) ? operators.type(expr) : functions.type(expr);
            case LIST -> list(expr);
            case MAP -> new MapLiterals(this).type(expr);
            default ->
                throw new Refusal(
                        Kind.UNSUPPORTED,
                        span(expr),
                        "clauses build no objects",
                        "compare the parts one by one, or look them up in a @Fact");
        };
    }

    private ClauseExpr name(CelExpr expr) {
        String name = expr.ident().name();
        Span span = span(expr);
        return locals.find(name, span)
                .or(() -> names.ambient(name, span))
                .or(() -> names.variable(name, span).map(this::usable))
                .or(() -> names.fact(name).map(fact -> factCalls.bare(fact, span)))
                .orElseThrow(() -> unknown(name, span));
    }

    /** Whether a name stands for a value, so that {@code name.x} is a member and no enum constant. */
    boolean isKnown(String name) {
        return locals.has(name) || names.all().contains(name);
    }

    boolean judgesManyTools() {
        return names.scope().manyTools();
    }

    boolean mayAskThePast() {
        return names.scope().past();
    }

    <S extends ClauseExpr.Stored> S usable(S stored) {
        String type = " is of the type " + stored.held().javaType();
        if (java.isReadOnce(stored.held())) {
            boolean result = stored instanceof Variable variable && variable.role() == Variable.Role.RESULT;
            throw new Refusal(
                    Kind.READ_ONCE,
                    stored.span(),
                    words(stored) + type + ": reading it here would leave nothing for the "
                            + (result ? "caller" : "body"),
                    instead(stored, result) + ", which can be read again");
        } else if (java.isLater(stored.held())) {
            throw new Refusal(
                    Kind.UNSUPPORTED,
                    stored.span(),
                    words(stored) + type + ", which cannot be looked at without waiting for it",
                    "return the finished value, or check it in a class that implements Enforcer");
        }
        return stored;
    }

    /** What to declare in the place of something that can be read once. */
    private static String instead(ClauseExpr.Stored stored, boolean result) {
        Matcher element = ONE_ARGUMENT.matcher(stored.held().javaType());
        String list = element.matches() ? "a List<" + element.group(1) + ">" : "a List";
        if (result || stored instanceof ClauseExpr.FactCall) {
            return "return " + list;
        }
        return stored instanceof Variable variable && variable.role() == Variable.Role.PARAMETER
                ? "change the parameter '" + variable.javaName() + "' to " + list
                : "take " + list;
    }

    private Refusal unknown(String name, Span span) {
        Set<String> known = new TreeSet<>(names.all());
        known.addAll(locals.names());
        Optional<String> nearest = Nearest.to(name, known);
        if (name.equals("result") && nearest.isEmpty()) {
            return new Refusal(
                    Kind.UNKNOWN_NAME,
                    span,
                    "there is no result here",
                    "use result in ensure of a tool that returns one");
        }
        String fix = nearest.map(n -> "write " + n)
                .orElse(names.scope().manyTools() ? ONE_TOOL : "use one of " + String.join(", ", known));
        return new Refusal(new ClauseFault(
                Kind.UNKNOWN_NAME, span.offset(), span.length(), "there is no name '" + name + "' here", fix, nearest));
    }

    private ClauseExpr list(CelExpr expr) {
        if (!expr.list().optionalIndices().isEmpty()) {
            throw unsupported(
                    span(expr), "optional elements of lists are not part of clauses", "write orValue(…) for each");
        }
        List<ClauseExpr> elements =
                expr.list().elements().stream().map(this::type).toList();
        return Literals.list(span(expr), elements, this);
    }

    Locals locals() {
        return locals;
    }

    /** Types a part that must be true or false. */
    ClauseExpr condition(CelExpr expr) {
        ClauseExpr typed = type(expr);
        if (typed.type() != ClauseType.Basic.BOOL) {
            throw wrongType(typed.span(), describe(typed) + ", but true or false is needed here", comparing(typed));
        }
        return typed;
    }

    private static String comparing(ClauseExpr typed) {
        return typed.type().isNumber() ? "compare it, as in > 0" : "compare it, as in != null";
    }

    Refusal wrongType(Span span, String message, String fix) {
        return new Refusal(Kind.WRONG_TYPE, span, message, fix);
    }

    Refusal unsupported(Span span, String message, String fix) {
        return new Refusal(Kind.UNSUPPORTED, span, message, fix);
    }

    /** "amount is a decimal number" */
    String describe(ClauseExpr expr) {
        return words(expr) + " is " + expr.type().words();
    }

    /** What the author wrote there; a parameter that he left to a fact's short form has its own name. */
    String words(ClauseExpr expr) {
        String words = text(expr.span());
        return expr instanceof Variable variable
                        && !words.startsWith(variable.javaName())
                        && !(variable.role() == Variable.Role.ELEMENT
                                && variable.javaName().startsWith(words + "_"))
                ? variable.javaName()
                : words;
    }

    Span span(CelExpr expr) {
        return spans.of(expr);
    }

    /** Where the name of a member or method stands. */
    Span nameSpan(CelExpr expr) {
        return spans.name(expr);
    }

    String text(Span span) {
        return span.of(spans.text());
    }
}
