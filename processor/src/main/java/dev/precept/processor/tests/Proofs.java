package dev.precept.processor.tests;

import dev.precept.processor.clause.Nearest;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.CriterionSpec;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Proof;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the tests of a compilation prove, and what they have to. Rounds add to it; the end of the last one judges. */
public final class Proofs {

    private record Demand(
            String agent, String criteria, List<CriterionSpec> of, Map<String, String> controls, Place place) {

        List<String> ids() {
            return Stream.concat(of.stream().map(criterion -> criterion.id().value()), controls.keySet().stream())
                    .toList();
        }
    }

    private final Map<String, Demand> demands = new LinkedHashMap<>();
    private final Set<String> types = new TreeSet<>();

    /** A type that may hold tests. */
    public void add(TypeElement type) {
        types.add(type.getQualifiedName().toString());
    }

    /** The criteria of an agent are to be proven, and the controls outside that hold its rules and those of its tools. */
    public void demand(AgentType agent, Place place) {
        String name = agent.criteriaName();
        demands.putIfAbsent(
                agent.binaryName(),
                new Demand(
                        agent.element().getSimpleName().toString(),
                        agent.packageName().isEmpty() ? name : agent.packageName() + '.' + name,
                        agent.purpose().criteria(),
                        OutsideControls.of(agent),
                        place));
    }

    /**
     * What is missing, and what nobody asks for.
     *
     * @param proven what the tests of a type prove; types are looked up again, since what earlier rounds knew of methods
     *     has no place in the source any more
     */
    public List<Finding> findings(Elements elements, Types types, Function<TypeElement, List<Proof>> proven) {
        List<Finding> findings = new ArrayList<>();
        List<Proof> proofs = proofs(elements, proven);
        Set<String> ids = proofs.stream().map(proof -> proof.id().value()).collect(Collectors.toSet());
        for (Demand demand : demands.values()) {
            boolean implemented = isImplemented(demand.criteria(), elements, types);
            for (CriterionSpec criterion : demand.of()) {
                if (!implemented && !ids.contains(criterion.id().value())) {
                    findings.add(unproven(demand, criterion));
                }
            }
            demand.controls().forEach((control, rule) -> {
                if (!ids.contains(control)) {
                    findings.add(Finding.of(Message.CONTROL_UNPROVEN, demand.place(), control, rule, demand.agent()));
                }
            });
        }
        if (!demands.isEmpty()) {
            proofs.forEach(proof -> check(proof, findings));
        }
        return findings;
    }

    private List<Proof> proofs(Elements elements, Function<TypeElement, List<Proof>> proven) {
        return types.stream()
                // The class that demands the tests says of each what it would prove.
                .filter(name -> demands.values().stream()
                        .noneMatch(demand -> demand.criteria().equals(name)))
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .flatMap(type -> proven.apply(type).stream())
                .toList();
    }

    /** Whether a test class implements all methods: those that it lacks, the compiler says itself. */
    private boolean isImplemented(String criteria, Elements elements, Types types) {
        TypeElement demanded = elements.getTypeElement(criteria);
        return demanded != null
                && this.types.stream()
                        .map(elements::getTypeElement)
                        .filter(type -> type != null && !type.getModifiers().contains(Modifier.ABSTRACT))
                        .anyMatch(type ->
                                types.isSubtype(types.erasure(type.asType()), types.erasure(demanded.asType())));
    }

    private static Finding unproven(Demand demand, CriterionSpec criterion) {
        String expected = criterion.expect().value();
        return Finding.of(
                Message.CRITERION_UNPROVEN,
                demand.place(),
                criterion.id().value(),
                demand.agent(),
                criterion.given().value(),
                expected.isBlank() ? "" : ", " + expected,
                demand.criteria());
    }

    private void check(Proof proof, List<Finding> findings) {
        String id = proof.id().value();
        List<String> known = demands.values().stream()
                .flatMap(demand -> demand.ids().stream())
                .toList();
        if (!known.contains(id)) {
            findings.add(Finding.of(
                            Message.PROOF_UNKNOWN,
                            proof.id().place(),
                            id,
                            demands.values().stream().map(Demand::agent).collect(Collectors.joining(", ")))
                    .suggesting(Nearest.to(id, known)));
        } else if (!proof.isTest()) {
            findings.add(Finding.of(Message.PROOF_BY_NO_TEST, proof.id().place(), id));
        }
    }
}
