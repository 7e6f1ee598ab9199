package dev.precept.processor;

import dev.precept.processor.adopt.ProposalWriter;
import dev.precept.processor.adopt.UncoveredTool;
import dev.precept.processor.adopt.UncoveredTools;
import dev.precept.processor.bind.Binder;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.IndexWriter;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.report.Reporter;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Writes the index by which the agent knows, before any of them is loaded, which classes must be guarded. Aggregating,
 * and apart from {@link ContractProcessor} for that reason: one processor of both kinds would make every incremental
 * build a full one. It judges nothing; a compilation with findings leaves no classes to index. For the same reason the list of
 * all tools without a contract is written here.
 */
public final class ContractIndexProcessor extends PreceptProcessor {

    private final SortedMap<String, List<UncoveredTool>> uncovered = new TreeMap<>();
    private boolean marked;

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        Binder bind = new Binder(processingEnv.getTypeUtils(), processingEnv.getElementUtils());
        IndexWriter index = new IndexWriter(processingEnv.getFiler());
        UncoveredTools silent = new UncoveredTools(processingEnv.getTypeUtils(), processingEnv.getElementUtils());

        forEach(
                discover.in(round),
                report,
                type -> bind.toolClass(type).ifPresent(tools -> {
                    List<UncoveredTool> found = silent.in(tools);
                    if (!found.isEmpty()) {
                        uncovered.put(type.getQualifiedName().toString(), found);
                    }
                    tools.covered().ifPresent(covered -> index(covered, index));
                }));
        if (round.processingOver()) {
            listUncovered(report);
        }
    }

    private void index(ToolClass covered, IndexWriter index) {
        index.toolClass(covered);
        if (!marked) {
            marked = true;
            index.marker(covered.element());
        }
    }

    private void listUncovered(Reporter report) {
        List<TypeElement> origins = uncovered.keySet().stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .filter(Objects::nonNull)
                .toList();
        List<UncoveredTool> tools =
                uncovered.values().stream().flatMap(List::stream).toList();
        // A fault of the list is told at the first class of it.
        forEach(
                origins.stream().limit(1).toList(),
                report,
                first -> new ProposalWriter(processingEnv.getFiler()).list(tools, origins));
    }
}
