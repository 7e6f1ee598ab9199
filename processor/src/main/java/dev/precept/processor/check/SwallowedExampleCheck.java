package dev.precept.processor.check;

import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** No request that an agent is for, by its own examples, is stopped by a phrase of an exclusion. */
final class SwallowedExampleCheck implements AgentCheck {

    private final SourceTypes sources;

    SwallowedExampleCheck(SourceTypes sources) {
        this.sources = sources;
    }

    @Override
    public List<Finding> check(AgentType agent) {
        return Provided.rules(agent)
                .flatMap(rules -> rules.exclusions().stream())
                .flatMap(rule -> rule.phrases().stream().flatMap(phrase -> swallowed(phrase, rule, agent).stream()))
                .toList();
    }

    /** One example is enough to show that a phrase is too short. */
    private Optional<Finding> swallowed(Written<String> phrase, ExclusionRule rule, AgentType agent) {
        // A class file has no lines to point at: there the example is the nearest place.
        boolean source = sources.holds(typeOf(phrase.place().element()));
        return agent.purpose().scopes().stream()
                .flatMap(scope -> scope.examples().stream())
                .filter(example -> PhraseWords.standsIn(example.value(), phrase.value()))
                .findFirst()
                .map(example -> Finding.of(
                        source ? Message.EXAMPLE_SWALLOWED : Message.EXAMPLE_SWALLOWED_ELSEWHERE,
                        source ? phrase.place() : example.place(),
                        phrase.value(),
                        rule.text().value(),
                        example.value(),
                        agent.element().getSimpleName().toString()));
    }

    private static TypeElement typeOf(Element owner) {
        return owner instanceof ExecutableElement method ? Owner.of(method) : (TypeElement) owner;
    }
}
