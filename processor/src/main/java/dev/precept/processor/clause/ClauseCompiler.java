package dev.precept.processor.clause;

import dev.precept.processor.clause.ClauseType.Basic;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.PackageElement;

/**
 * From a clause's text to its typed model, or to the one fault that its author should mend first.
 *
 * <pre>{@code
 * ClauseCompiler compiler = new ClauseLanguage(types, elements).compiler(guardPackage);
 * ClauseResult result = compiler.condition("amount <= 500 && order.ageDays < 30", scope);
 * }</pre>
 *
 * <p>The language is CEL (github.com/google/cel-spec), read by CEL's own parser and typed against the signature.
 */
public final class ClauseCompiler {

    static final String KEY = "text, a number, a time, true or false, or an enum constant";

    private final ClauseLanguage language;
    private final PackageElement guardPackage;

    ClauseCompiler(ClauseLanguage language, PackageElement guardPackage) {
        this.language = language;
        this.guardPackage = guardPackage;
    }

    /** How clauses write the name of a parameter. */
    public static String nameInClauses(String javaName) {
        return Names.inClauses(javaName);
    }

    /** Whether the language has a function of that name, which no other can have then. */
    public static boolean isFunction(String name) {
        return Functions.isTaken(name);
    }

    /** A clause that is true or false, such as {@code require}. */
    public ClauseResult condition(String text, ClauseScope scope) {
        return compile(text, scope, type -> type == Basic.BOOL, "true or false", "compare it with something");
    }

    /** A clause that is a number, such as the summand of a limit. */
    public ClauseResult number(String text, ClauseScope scope) {
        return compile(text, scope, ClauseType::isNumber, "a number", "name a number, such as amount");
    }

    /** A clause that tells budgets apart: text, a number, true or false, or an enum. */
    public ClauseResult key(String text, ClauseScope scope) {
        return compile(text, scope, ClauseCompiler::isKey, KEY, "name a part of it, such as orderId");
    }

    static boolean isKey(ClauseType type) {
        return (type instanceof Basic && type != Basic.NULL) || type instanceof ClauseType.EnumOf;
    }

    private ClauseResult compile(
            String text, ClauseScope scope, Predicate<ClauseType> takes, String needed, String fix) {
        try {
            JavaTypes java = new JavaTypes(language);
            Names names = new Names(scope, java);
            Parsed parsed = language.reader().read(text, names.all());
            Typer typer = new Typer(
                    parsed.spans(), names, java, new Members(language.types(), language.elements(), guardPackage));
            ClauseExpr root = typer.type(parsed.root());
            if (!takes.test(root.type())) {
                throw typer.wrongType(root.span(), typer.describe(root) + ", but the clause must be " + needed, fix);
            }
            Optional<ClauseExpr> excess = Cost.excess(root);
            if (excess.isPresent()) {
                throw tooCostly(excess.get().span());
            }
            return Uses.of(text, root, scope);
        } catch (Refusal refusal) {
            return refusal.fault();
        } catch (StackOverflowError tooDeep) {
            return new ClauseFault(
                    ClauseFault.Kind.UNSUPPORTED,
                    0,
                    text.length(),
                    "the clause is nested too deeply",
                    "split it into several invariants",
                    Optional.empty());
        }
    }

    private static Refusal tooCostly(Span span) {
        return new Refusal(
                ClauseFault.Kind.TOO_COSTLY,
                span,
                "the macros within each other could be more than " + Cost.MOST + " steps of work",
                "take a macro out of the others, or look the answer up in a @Fact");
    }
}
