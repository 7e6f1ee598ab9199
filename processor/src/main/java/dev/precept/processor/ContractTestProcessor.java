package dev.precept.processor;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.bind.TestBinder;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.tests.TestEmitter;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.AllowedClass;
import dev.precept.processor.model.TestRequest;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.report.Reporter;
import dev.precept.processor.tests.Proofs;
import dev.precept.processor.tests.TestPlanner;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.Typist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Writes the tests that follow from contracts, where a test asks for them, and holds the tests to the criteria that they
 * have to prove. Aggregating: what it writes follows from classes that others compiled.
 */
public final class ContractTestProcessor extends PreceptProcessor {

    private final Proofs proofs = new Proofs();

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        TestBinder tests = new TestBinder(processingEnv.getElementUtils());
        Binder bind = new Binder(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), discover);
        discover.in(round).forEach(proofs::add);
        for (TestRequest request : tests.requests(round)) {
            forEach(List.of(request.origin()), report, origin -> report.all(answer(request, bind, discover)));
        }
        if (round.processingOver() && !round.errorRaised()) {
            report.all(proofs.findings(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), tests::proofs));
        }
    }

    private List<Finding> answer(TestRequest request, Binder bind, SourceTypes discover) {
        if (request.agents().isEmpty()) {
            return List.of(Finding.of(Message.TESTS_OF_NOTHING, request.place()));
        }
        List<Finding> findings = new ArrayList<>();
        for (Written<TypeMirror> named : request.agents()) {
            Optional<AgentType> agent = element(named.value()).flatMap(bind::agent);
            if (agent.isEmpty()) {
                findings.add(Finding.of(
                        Message.TESTS_OF_NO_AGENT, named.place(), named.value().toString()));
            } else {
                findings.addAll(testsOf(agent.get(), request, bind, discover));
                proofs.demand(agent.get(), request.place());
            }
        }
        return findings;
    }

    private List<Finding> testsOf(AgentType agent, TestRequest request, Binder bind, SourceTypes discover) {
        Typist typist = new Typist(processingEnv.getTypeUtils(), processingEnv.getElementUtils());
        TestEmitter emit = new TestEmitter(processingEnv);
        GuardedAgent typed = typist.type(agent);
        List<Finding> findings = new ArrayList<>();
        if (!typed.faults().isEmpty() || !hasContractClass(agent, discover)) {
            without(agent.element(), Message.TESTS_WITHOUT_CONTRACT_CLASS, request, discover)
                    .ifPresent(findings::add);
            return findings;
        }
        for (ToolClass tools : toolClasses(agent)) {
            Optional<GuardedClass> guarded = bind.guarded(tools.element())
                    .map(typist::type)
                    .filter(GuardedClass::isComplete)
                    .flatMap(GuardedClass::covered);
            if (guarded.isEmpty()) {
                without(tools.element(), Message.TESTS_WITHOUT_GUARD, request, discover)
                        .ifPresent(findings::add);
            } else if (!guarded.get().concrete().isEmpty()) {
                emit.tools(TestPlanner.plan(typed, guarded.get()), request).ifPresent(findings::add);
            }
        }
        emit.requests(agent, request).ifPresent(findings::add);
        emit.criteria(agent, request).ifPresent(findings::add);
        return findings;
    }

    private boolean hasContractClass(AgentType agent, SourceTypes discover) {
        String name =
                agent.packageName().isEmpty() ? agent.contractName() : agent.packageName() + '.' + agent.contractName();
        return discover.holds(agent.element())
                || processingEnv.getElementUtils().getTypeElement(name) != null;
    }

    /** What is wrong with a type of this compilation is said where it is wrong. */
    private static Optional<Finding> without(
            TypeElement type, Message message, TestRequest request, SourceTypes discover) {
        return discover.holds(type)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        message, request.place(), type.getQualifiedName().toString()));
    }

    private static List<ToolClass> toolClasses(AgentType agent) {
        Map<String, ToolClass> classes = new LinkedHashMap<>();
        agent.tools().stream()
                .map(AllowedClass::declaring)
                .flatMap(List::stream)
                .filter(tools -> tools.foreign().isEmpty())
                .forEach(tools -> classes.putIfAbsent(tools.binaryName(), tools));
        return List.copyOf(classes.values());
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }
}
