package dev.precept.processor.check;

import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.discover.InjectedParameters;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * A tool that sends data out says of every argument that can carry a destination or free text what it may be. An enforcer
 * sees all arguments, and so answers for all of them; an {@code ensure} comes when the data has left.
 */
final class EgressCheck implements ToolsCheck {

    private final Carriers carriers;

    EgressCheck(Elements elements) {
        this.carriers = new Carriers(elements);
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        return guarded.tools().stream()
                .filter(tool -> tool.method().effect().map(EffectSpec::egress).orElse(false))
                .filter(tool -> speaksForItself(tool, guarded))
                .flatMap(this::unbound)
                .toList();
    }

    /** Otherwise it is at fault already, and nobody knows yet what its rules will look at. */
    private static boolean speaksForItself(GuardedTool tool, GuardedClass guarded) {
        boolean bounded = tool.rules().stream().anyMatch(rule -> !rule.exclusion());
        return bounded
                && guarded.faults().stream()
                        .flatMap(fault -> fault.tool().stream())
                        .noneMatch(at -> at.element().equals(tool.method().element()));
    }

    private Stream<Finding> unbound(GuardedTool tool) {
        if (tool.rules().stream().anyMatch(rule -> !rule.enforcers().isEmpty())) {
            return Stream.empty();
        }
        Set<String> bounded = tool.rules().stream()
                .flatMap(EgressCheck::before)
                .flatMap(clause -> clause.parameters().stream())
                .collect(Collectors.toSet());
        return tool.method().element().getParameters().stream()
                .filter(parameter -> !InjectedParameters.recognises(parameter))
                .filter(parameter -> !bounded.contains(name(parameter)))
                .flatMap(parameter -> carriers.clauseFor(parameter).stream()
                        .map(clause -> Finding.of(
                                Message.EGRESS_UNBOUND,
                                Place.of(parameter),
                                tool.method().name(),
                                name(parameter),
                                clause,
                                clause.contains("endsWith(")
                                        ? "; of several addresses in one text endsWith sees only the last: where that can come, write "
                                                + name(parameter) + " in ['…']"
                                        : "")));
    }

    private static Stream<TypedClause> before(GuardRule rule) {
        return Stream.of(
                        rule.when().stream(),
                        rule.require().stream(),
                        rule.limits().stream().map(GuardLimit::sum).flatMap(Optional::stream),
                        rule.limits().stream().map(GuardLimit::of).flatMap(Optional::stream))
                .flatMap(clauses -> clauses);
    }

    private static String name(VariableElement parameter) {
        return parameter.getSimpleName().toString();
    }
}
