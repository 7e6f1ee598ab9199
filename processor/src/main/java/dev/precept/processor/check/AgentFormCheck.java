package dev.precept.processor.check;

import dev.precept.Action;
import dev.precept.processor.discover.InjectedParameters;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.model.AllowedClass;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.reason.Reasoner;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.witness.RuleClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/** The same as {@link CanonicalFormCheck} for what a rule of an agent has people approve: any call of any of its tools. */
final class AgentFormCheck {

    private final CanonicalForms forms;

    AgentFormCheck(CanonicalForms forms) {
        this.forms = forms;
    }

    List<Finding> check(GuardedAgent agent) {
        List<Finding> findings = new ArrayList<>();
        List<ToolMethod> provided = Provided.narrowed(agent.source());
        agent.source().tools().stream()
                .map(AllowedClass::declaring)
                .flatMap(List::stream)
                .distinct()
                .filter(tools -> tools.foreign().isEmpty())
                .forEach(tools -> tools.tools().stream()
                        .filter(provided::contains)
                        .filter(tool -> !asksItself(tools, tool))
                        .forEach(tool -> finding(agent, tool).ifPresent(findings::add)));
        return findings;
    }

    /** Then its own class says so, where it is compiled. */
    private static boolean asksItself(ToolClass tools, ToolMethod tool) {
        return Stream.concat(tools.rules().invariants().stream(), tool.rules().invariants().stream())
                .anyMatch(AgentFormCheck::asks);
    }

    private static boolean asks(InvariantRule rule) {
        return rule.asksForApproval()
                || rule.otherwise().value() == Action.ESCALATE
                || rule.otherwise().value() == Action.CONFIRM;
    }

    private Optional<Finding> finding(GuardedAgent agent, ToolMethod tool) {
        Optional<? extends VariableElement> formless = tool.element().getParameters().stream()
                .filter(parameter -> !InjectedParameters.recognises(parameter))
                .filter(parameter -> !forms.has(parameter.asType()))
                .findFirst();
        return formless.flatMap(parameter -> agent.rules().stream()
                .filter(rule -> mayAsk(rule, tool))
                .flatMap(rule -> place(agent, rule)
                        .map(place -> Finding.of(
                                Message.AGENT_ARGUMENT_WITHOUT_FORM,
                                place,
                                rule.text(),
                                tool.toolName(),
                                parameter.getSimpleName().toString(),
                                forms.words(parameter.asType())))
                        .stream())
                .findFirst());
    }

    private static Optional<Place> place(GuardedAgent agent, GuardRule rule) {
        return agent.source().rules().invariants().stream()
                .filter(written -> written.stableId().equals(rule.id()))
                .map(InvariantRule::place)
                .findFirst();
    }

    /** Unless it is certain that a rule of clauses alone holds for every call of this tool, as those do that leave it out. */
    private static boolean mayAsk(GuardRule rule, ToolMethod tool) {
        if (rule.asksForApproval() || !rule.limits().isEmpty()) {
            return rule.asksPeople();
        }
        return rule.asksPeople()
                && Stream.concat(rule.require().stream(), rule.ensure().stream())
                        .map(clause -> RuleClause.met(tool.toolName(), clause))
                        .anyMatch(clause -> !Reasoner.areImpossible(List.of(Reasoner.Wish.of(clause, Outcome.FALSE))));
    }
}
