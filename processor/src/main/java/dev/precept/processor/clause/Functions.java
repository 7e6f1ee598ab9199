package dev.precept.processor.clause;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelExpr;
import dev.precept.processor.clause.ClauseExpr.Call;
import dev.precept.processor.clause.ClauseExpr.Function;
import dev.precept.processor.clause.ClauseExpr.Literal;
import dev.precept.processor.clause.ClauseFault.Kind;
import dev.precept.processor.clause.ClauseType.Basic;
import dev.precept.processor.clause.Overload.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions and methods: CEL's own, ours, the macros, and facts. */
final class Functions {

    static final Map<String, Function> ON_TEXT = Map.of(
            "startsWith", Function.STARTS_WITH,
            "endsWith", Function.ENDS_WITH,
            "contains", Function.CONTAINS,
            "matches", Function.MATCHES);

    static final Set<String> GLOBAL =
            Set.of("size", "sum", "int", "double", "string", "has", "matches", PastCalls.NAME);

    private final Typer typer;
    private final Selects selects;
    private final FactCalls facts;
    private final FunctionCalls own;
    private final Macros macros;
    private final OptionalFunctions optionals;
    private final Library library;

    Functions(
            Typer typer,
            Selects selects,
            FactCalls facts,
            FunctionCalls own,
            Macros macros,
            OptionalFunctions optionals) {
        this.typer = typer;
        this.selects = selects;
        this.facts = facts;
        this.own = own;
        this.macros = macros;
        this.optionals = optionals;
        this.library = new Library(typer);
    }

    /** Whether CEL, or we, have a function of that name already. */
    static boolean isTaken(String name) {
        return GLOBAL.contains(name) || Library.has(name, Style.FUNCTION) || SyntaxFaults.isReserved(name);
    }

    ClauseExpr type(CelExpr expr) {
        return expr.call().target().isPresent()
                ? method(expr, expr.call().target().get())
                : global(expr, expr.call().function());
    }

    private ClauseExpr global(CelExpr expr, String name) {
        List<CelExpr> args = expr.call().args();
        if (facts.isFact(name)) {
            return facts.call(expr);
        }
        if (own.isFunction(name)) {
            return own.call(expr);
        }
        if (Library.has(name, Style.FUNCTION)) {
            return library.call(
                    typer.span(expr),
                    name,
                    Style.FUNCTION,
                    args.stream().map(typer::type).toList());
        }
        if (!GLOBAL.contains(name)) {
            throw unknown(expr, name);
        }
        if (name.equals("has")) {
            return macros.has(expr);
        }
        if (name.equals(PastCalls.NAME)) {
            return new PastCalls(typer).call(expr);
        }
        Span span = typer.span(expr);
        if (args.size() != (name.equals("matches") ? 2 : 1)) {
            throw typer.wrongType(span, name + " takes one value, not " + args.size(), "write " + name + "(x)");
        }
        ClauseExpr value = typer.type(args.get(0));
        return switch (name) {
            case "size" -> size(span, value);
            case "sum" -> sum(span, value);
            case "matches" -> onText(span, Function.MATCHES, value, typer.type(args.get(1)));
            default -> conversion(span, name, value);
        };
    }

    private ClauseExpr size(Span span, ClauseExpr value) {
        boolean sized = value.type() == Basic.TEXT
                || value.type() instanceof ClauseType.ListOf
                || value.type() instanceof ClauseType.MapOf;
        if (!sized) {
            throw typer.wrongType(
                    span, typer.describe(value) + " and has no size", "take the size of text, a list or a map");
        }
        return new Call(span, Basic.INT, Function.SIZE, List.of(value));
    }

    private ClauseExpr sum(Span span, ClauseExpr value) {
        if (value.type() instanceof ClauseType.ListOf list
                && list.element().type().isNumber()) {
            return new Call(span, list.element().type(), Function.SUM, List.of(value));
        }
        throw typer.wrongType(
                span, typer.words(value) + " is not a list of numbers", "write sum(list.map(x, x.amount))");
    }

    private ClauseExpr conversion(Span span, String name, ClauseExpr value) {
        Optional<ClauseExpr> time = TimeOperators.conversion(span, name, value);
        if (time.isPresent()) {
            return time.get();
        }
        ClauseType from = value.type();
        boolean numeric = from.isNumber() || from == Basic.TEXT;
        boolean textual =
                from instanceof ClauseType.EnumOf || from == Basic.INT || from == Basic.BOOL || from == Basic.TEXT;
        if (name.equals("int") && numeric) {
            return new Call(span, Basic.INT, Function.INT, List.of(value));
        }
        if (name.equals("double") && numeric) {
            return new Call(span, Basic.DOUBLE, Function.DOUBLE, List.of(value));
        }
        if (name.equals("string") && textual) {
            return new Call(span, Basic.TEXT, Function.TEXT, List.of(value));
        }
        throw typer.wrongType(
                span, typer.describe(value) + " and has no conversion " + name + "(…)", "convert it in a @Fact");
    }

    private ClauseExpr method(CelExpr expr, CelExpr target) {
        String name = expr.call().function();
        List<CelExpr> args = expr.call().args();
        if (name.equals("bind") && isNamespace(target, "cel")) {
            return bound(expr);
        }
        Optional<String> qualified = qualified(target, name);
        if (qualified.isPresent()) {
            List<ClauseExpr> values = args.stream().map(typer::type).toList();
            return library.call(typer.span(expr), qualified.get(), Style.FUNCTION, values);
        }
        if (Library.NAMESPACES.stream().anyMatch(namespace -> isNamespace(target, namespace))) {
            throw unknown(expr, target.ident().name() + "." + name);
        }
        if (macros.isMacro(name)) {
            return macros.type(expr, typer.type(target));
        }
        ClauseExpr receiver = typer.type(target);
        if (Library.has(name, Style.METHOD) && !(receiver.type() instanceof ClauseType.ObjectOf)) {
            List<ClauseExpr> values = Stream.concat(
                            Stream.of(receiver), args.stream().map(typer::type))
                    .toList();
            return library.call(typer.span(expr), name, Style.METHOD, values);
        }
        if (ON_TEXT.containsKey(name) && args.size() == 1 && !(receiver.type() instanceof ClauseType.ListOf)) {
            return onText(typer.span(expr), ON_TEXT.get(name), receiver, typer.type(args.get(0)));
        }
        if (name.equals("size") && args.isEmpty()) {
            return size(typer.span(expr), receiver);
        }
        if (receiver.type() instanceof ClauseType.OptionalOf optional && OptionalFunctions.NAMES.contains(name)) {
            return optionals.type(expr, receiver, optional);
        }
        throw unknownMethod(expr, receiver, name);
    }

    /** {@code cel.bind(x, value, …)}: the name stands for the value in the last part. */
    private ClauseExpr bound(CelExpr expr) {
        List<CelExpr> args = expr.call().args();
        if (args.size() != 3 || args.get(0).getKind() != CelExpr.ExprKind.Kind.IDENT) {
            throw typer.wrongType(
                    typer.span(expr),
                    "cel.bind takes a name, its value, and an expression",
                    "write cel.bind(x, value, …)");
        }
        ClauseExpr value = typer.type(args.get(1));
        return typer.locals().within(args.get(0).ident().name(), value, () -> typer.type(args.get(2)));
    }

    private boolean isNamespace(CelExpr target, String name) {
        return target.getKind() == CelExpr.ExprKind.Kind.IDENT
                && target.ident().name().equals(name)
                && !typer.isKnown(name);
    }

    /** {@code math.abs}, where no value of that name hides the namespace. */
    private Optional<String> qualified(CelExpr target, String name) {
        if (target.getKind() != CelExpr.ExprKind.Kind.IDENT
                || typer.isKnown(target.ident().name())) {
            return Optional.empty();
        }
        return Optional.of(target.ident().name() + "." + name).filter(full -> Library.has(full, Style.FUNCTION));
    }

    private ClauseExpr onText(Span span, Function function, ClauseExpr text, ClauseExpr argument) {
        for (ClauseExpr part : List.of(text, argument)) {
            if (part.type() != Basic.TEXT) {
                throw typer.wrongType(
                        part.span(), typer.describe(part) + ", but text is needed here", "use text on both sides");
            }
        }
        if (function == Function.MATCHES) {
            checkPattern(argument);
        }
        return new Call(span, Basic.BOOL, function, List.of(text, argument));
    }

    private void checkPattern(ClauseExpr pattern) {
        if (!(pattern instanceof Literal literal)) {
            throw typer.unsupported(
                    pattern.span(),
                    "a pattern must stand in the clause itself",
                    "write it as text, such as r'[A-Z]{3}'");
        }
        try {
            Pattern.compile(literal.value());
        } catch (PatternSyntaxException invalid) {
            throw PatternFaults.explain(pattern.span(), typer.text(pattern.span()), invalid);
        }
    }

    private Refusal unknown(CelExpr expr, String name) {
        Set<String> known = new TreeSet<>(GLOBAL);
        known.addAll(facts.names());
        known.addAll(own.names());
        known.addAll(Library.names(Style.FUNCTION));
        Optional<String> nearest = Nearest.to(name, known);
        Span span = typer.nameSpan(expr);
        String fix = Ambient.named(name)
                .map(ambient -> "write " + name + " without parentheses")
                .or(() -> nearest.map(n -> "write " + n))
                .orElse(
                        typer.judgesManyTools()
                                ? Typer.ONE_TOOL
                                : "use one of " + String.join(", ", known) + ", or add a @Fact");
        return new Refusal(new ClauseFault(
                Kind.UNKNOWN_NAME,
                span.offset(),
                span.length(),
                "there is no function '" + name + "' here",
                fix,
                nearest));
    }

    private Refusal unknownMethod(CelExpr expr, ClauseExpr receiver, String name) {
        Span span = typer.nameSpan(expr);
        String words = typer.words(receiver);
        if (receiver.type() instanceof ClauseType.ObjectOf object
                && expr.call().args().isEmpty()) {
            Map<String, Members.Accessor> members = selects.membersOf(receiver, object);
            Optional<String> member = members.entrySet().stream()
                    .filter(entry -> entry.getKey().equals(name)
                            || entry.getValue().method().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (member.isPresent()) {
                return new Refusal(new ClauseFault(
                        Kind.UNSUPPORTED,
                        span.offset(),
                        span.length(),
                        "clauses read members without parentheses",
                        "write " + words + "." + member.get(),
                        member));
            }
            if (Habits.fix(name, words, receiver.type()).isEmpty()) {
                return selects.unknownMember(span, receiver, name, members);
            }
        }
        if (receiver.type() instanceof ClauseType.ListOf && name.equals("contains")) {
            return new Refusal(Kind.UNSUPPORTED, span, "lists have no contains in clauses", "write … in " + words);
        }
        Optional<String> habit = Habits.fix(name, words, receiver.type());
        if (habit.isPresent()) {
            return new Refusal(Kind.UNSUPPORTED, span, "clauses have no method '" + name + "'", habit.get());
        }
        Set<String> known = Stream.of(ON_TEXT.keySet(), Macros.NAMES, Set.of("size"), Library.names(Style.METHOD))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Optional<String> nearest = Nearest.to(name, known);
        String fix = nearest.map(n -> "write " + n).orElse("use one of " + String.join(", ", known));
        return new Refusal(new ClauseFault(
                Kind.UNKNOWN_NAME,
                span.offset(),
                span.length(),
                "clauses have no method '" + name + "'",
                fix,
                nearest));
    }
}
