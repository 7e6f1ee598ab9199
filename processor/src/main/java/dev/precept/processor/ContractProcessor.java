package dev.precept.processor;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.check.Checks;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.Emitter;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Reporter;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.Typist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Refuses contracts that nothing enforces, and writes a guard beside each tool class and a contract class beside each
 * agent. Isolating: what it writes for a type depends on that type and on what the type names.
 *
 * <p>The pipeline for each type: {@code discover} it, {@code bind} its annotations to a model, {@code type} its clauses,
 * {@code check} the rules about rules, {@code emit} if nothing was found, {@code report} otherwise.
 */
public final class ContractProcessor extends PreceptProcessor {

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        Types types = processingEnv.getTypeUtils();
        Elements elements = processingEnv.getElementUtils();
        Binder bind = new Binder(types, elements, discover.annotations());
        Typist typist = new Typist(types, elements);
        Checks check = new Checks(types, elements, bind, discover);
        Emitter emit = new Emitter(processingEnv.getFiler(), elements);

        forEach(discover.in(round), report, type -> {
            Optional<GuardedClass> guarded = bind.toolClass(type).map(typist::type);
            Optional<AgentType> agent = bind.agent(type);

            List<Finding> findings = new ArrayList<>(check.type(type));
            guarded.ifPresent(tools -> findings.addAll(check.tools(tools)));
            agent.ifPresent(contract -> findings.addAll(check.agent(contract)));

            if (findings.isEmpty()) {
                guarded.ifPresent(tools -> emit.guard(tools).ifPresent(findings::add));
                agent.ifPresent(contract -> emit.contract(contract).ifPresent(findings::add));
            }
            report.all(findings);
        });
    }

    @Override
    void checkOptions(Set<String> names, Reporter report) {
        names.stream().filter(name -> name.startsWith("precept.")).sorted().forEach(report::unknownOption);
    }
}
