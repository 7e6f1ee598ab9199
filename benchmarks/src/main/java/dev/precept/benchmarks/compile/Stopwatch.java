package dev.precept.benchmarks.compile;

import java.util.Set;
import java.util.function.LongSupplier;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Takes the time of a processor's own work, which leaves out what the compiler does with the sources that it wrote. */
final class Stopwatch implements Processor {

    private final Processor processor;
    private final LongSupplier clock;
    private long nanos;

    Stopwatch(Processor processor, LongSupplier clock) {
        this.processor = processor;
        this.clock = clock;
    }

    /** Nanoseconds of the clock so far. */
    long nanos() {
        return nanos;
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        long start = clock.getAsLong();
        processor.init(environment);
        nanos += clock.getAsLong() - start;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        long start = clock.getAsLong();
        boolean claimed = processor.process(annotations, round);
        nanos += clock.getAsLong() - start;
        return claimed;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public Iterable<? extends Completion> getCompletions(
            Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
        return processor.getCompletions(element, annotation, member, userText);
    }
}
