package dev.precept.processor;

import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.option.OptionParser;
import dev.precept.processor.option.Options;
import dev.precept.processor.report.Reporter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What both processors have in common: they look at every type, since a class without any annotation can take the place
 * of a tool; they claim nothing, since the annotations of frameworks belong to others; and a fault of theirs is an error.
 */
abstract class PreceptProcessor extends AbstractProcessor {

    private @Nullable SourceTypes types;
    private @Nullable Reporter reporter;

    @Override
    public final Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public final Set<String> getSupportedOptions() {
        return OptionParser.names();
    }

    @Override
    public final SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public final synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            OptionParser.Result read = OptionParser.parse(environment.getOptions());
            this.types = new SourceTypes(
                    environment.getElementUtils(),
                    ToolAnnotations.withNames(read.options().toolAnnotations()));
            this.reporter = new Reporter(
                    environment, read.options()::severityOf, read.options().docs());
            start(read, reporter);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            failed(fault);
        }
    }

    @Override
    public final boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        SourceTypes discover = types;
        Reporter report = reporter;
        // without them, init has failed and said so: the compilation fails
        if (discover != null && report != null) {
            try {
                process(round, discover, report);
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
                failed(fault);
            }
            if (round.processingOver()) {
                finishOrFail(report);
            }
        }
        return false;
    }

    private void finishOrFail(Reporter report) {
        try {
            finish(report);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            failed(fault);
        }
    }

    /** An error, whatever the options say: what was not looked at must not pass. */
    private void failed(Throwable fault) {
        Reporter report = reporter != null
                ? reporter
                : new Reporter(
                        processingEnv,
                        Options.none()::severityOf,
                        Options.none().docs());
        report.internalFault("the compilation as a whole", fault);
    }

    /** Processes the types of a round. */
    abstract void process(RoundEnvironment round, SourceTypes discover, Reporter report);

    /** Takes the options. */
    void start(OptionParser.Result options, Reporter report) {}

    /** Does what is left when no round will follow. */
    void finish(Reporter report) {}

    /** Does something with each type; a fault stops that type, and its compilation. */
    static void forEach(List<TypeElement> types, Reporter report, Consumer<TypeElement> action) {
        for (TypeElement type : types) {
            try {
                action.accept(type);
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
                report.internalFault(type.getQualifiedName().toString(), fault);
            }
        }
    }
}
