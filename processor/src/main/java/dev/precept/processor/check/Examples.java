package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.discover.InjectedParameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * What could bound a tool, said with its own parameters. {@code …} stands where its author decides: left as it
 * is it does not compile, or refuses every call, so that nobody takes our figure for his.
 */
public final class Examples {

    private static final Set<String> NUMBERS = Set.of(
            "int",
            "long",
            "double",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.math.BigInteger");

    private Examples() {}

    /** Ways to bound a tool method: by its arguments where that can be said in a line, and by the number of its calls. */
    public static String invariant(ExecutableElement tool) {
        return clause(tool)
                .map(clause -> "@Invariant(rule = \"…\", require = \"" + clause
                        + "\"), or limit = @Limit(calls = …) for the calls of one session")
                .orElse("@Invariant(rule = \"…\", limit = @Limit(calls = …)), which counts the calls of one session");
    }

    /** A clause over a number of the method, or else over a text; nothing if it has neither. */
    static Optional<String> clause(Element tool) {
        if (!(tool instanceof ExecutableElement method)) {
            return Optional.empty();
        }
        List<? extends VariableElement> arguments = method.getParameters().stream()
                .filter(parameter -> !InjectedParameters.recognises(parameter))
                .toList();
        return first(arguments, NUMBERS::contains)
                .map(name -> name + " <= …")
                .or(() -> first(arguments, "java.lang.String"::equals).map(name -> name + " in ['…']"));
    }

    private static Optional<String> first(List<? extends VariableElement> arguments, Predicate<String> type) {
        return arguments.stream()
                .filter(argument -> type.test(argument.asType().toString()))
                .map(argument ->
                        ClauseCompiler.nameInClauses(argument.getSimpleName().toString()))
                .findFirst();
    }
}
