package dev.precept.processor;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.check.Checks;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.report.Finding;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.Typist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The first half of the pipeline: binds a type, types its clauses, checks the rules about rules. */
final class Judge {

    private final Binder bind;
    private final Typist typist;
    private final Checks check;

    /** For one round. */
    Judge(ProcessingEnvironment environment, SourceTypes discover) {
        Types types = environment.getTypeUtils();
        Elements elements = environment.getElementUtils();
        this.bind = new Binder(types, elements, discover);
        this.typist = new Typist(types, elements);
        this.check = new Checks(types, elements, bind, discover);
    }

    /**
     * What a type is, and what is wrong with it.
     *
     * @param tools the type as a tool class, if it is one
     * @param agent the type as an agent, if it is one
     * @param findings everything found, in the order in which a person should read it
     */
    record Judged(Optional<GuardedClass> tools, Optional<GuardedAgent> agent, List<Finding> findings) {}

    Judged judge(TypeElement type) {
        Optional<GuardedClass> tools = bind.toolClass(type).map(typist::type);
        Optional<GuardedAgent> agent = bind.agent(type).map(typist::type);
        Set<ExecutableElement> declared =
                tools.map(guarded -> guarded.source().elements()).orElse(Set.of());
        List<Finding> findings = new ArrayList<>(check.type(type, declared));
        tools.ifPresent(guarded -> findings.addAll(check.tools(guarded)));
        agent.ifPresent(contract -> findings.addAll(check.agent(contract)));
        return new Judged(tools, agent, findings);
    }
}
