package dev.precept.processor;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.IndexWriter;
import dev.precept.processor.report.Reporter;
import javax.annotation.processing.RoundEnvironment;

/**
 * Writes the index by which the agent knows, before any of them is loaded, which classes must be guarded. Aggregating,
 * and apart from {@link ContractProcessor} for that reason: one processor of both kinds would make every incremental
 * build a full one. It judges nothing; a compilation with findings leaves no classes to index.
 */
public final class ContractIndexProcessor extends PreceptProcessor {

    private boolean marked;

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        Binder bind = new Binder(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), discover.annotations());
        IndexWriter index = new IndexWriter(processingEnv.getFiler());

        forEach(
                discover.in(round),
                report,
                type -> bind.toolClass(type).ifPresent(tools -> {
                    index.toolClass(tools);
                    if (!marked) {
                        marked = true;
                        index.marker(type);
                    }
                }));
    }
}
