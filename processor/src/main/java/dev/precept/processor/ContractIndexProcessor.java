package dev.precept.processor;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.check.Whole;
import dev.precept.processor.check.WholeChecks;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.IndexWriter;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Reporter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Writes the index by which the agent knows, before any of them is loaded, which classes must be guarded. Aggregating,
 * and apart from {@link ContractProcessor} for that reason: one processor of both kinds would make every incremental
 * build a full one. For the same reason it judges what no type shows alone: all agents and all tools of a compilation
 * together, once nothing more will come and everything else was right.
 */
public final class ContractIndexProcessor extends PreceptProcessor {

    private boolean marked;

    /** Names, since elements are valid for one round only. */
    private final Set<String> concerned = new TreeSet<>();

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        Binder bind = new Binder(processingEnv.getTypeUtils(), processingEnv.getElementUtils());
        IndexWriter index = new IndexWriter(processingEnv.getFiler());

        forEach(discover.in(round), report, type -> {
            if (Binder.isAgent(type)) {
                concerned.add(type.getQualifiedName().toString());
            }
            enforced(type, bind).ifPresent(tools -> {
                concerned.add(type.getQualifiedName().toString());
                index.toolClass(tools);
                if (!marked) {
                    marked = true;
                    index.marker(type);
                }
            });
        });
        // An agent or a tool that another error hid would make others look forgotten.
        if (round.processingOver() && !round.errorRaised()) {
            List<TypeElement> types = concerned.stream()
                    .map(name -> processingEnv.getElementUtils().getTypeElement(name))
                    .filter(Objects::nonNull)
                    .toList();
            forEach(types.stream().limit(1).toList(), report, first -> report.all(whole(types, bind)));
        }
    }

    private static List<Finding> whole(List<TypeElement> types, Binder bind) {
        return new WholeChecks()
                .check(new Whole(
                        types.stream()
                                .flatMap(type -> bind.agent(type).stream())
                                .toList(),
                        types.stream()
                                .flatMap(type -> enforced(type, bind).stream())
                                .toList()));
    }

    /** Tools of others have no guard, so that nothing may say that they have one. */
    private static Optional<ToolClass> enforced(TypeElement type, Binder bind) {
        return bind.toolClass(type).filter(tools -> tools.foreign().isEmpty());
    }
}
