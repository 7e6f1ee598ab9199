package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.option.OptionParser;
import dev.precept.processor.report.Reporter;
import java.util.Locale;
import java.util.function.Supplier;
import javax.annotation.processing.RoundEnvironment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault of ours is an error with what we need to mend it, wherever it happens: never a stack trace of the compiler. */
class InternalFaultTest {

    private static final String SOUND = "@Tool @Effect(READ_ONLY) public String find(String id) { return id; }";

    /** What can go wrong. */
    enum Fault {
        RUNTIME(() -> new IllegalStateException("bug")),
        MISSING_CLASS(() -> new NoClassDefFoundError("bug")),
        ASSERTION(() -> new AssertionError("bug")),
        DEEP(() -> new StackOverflowError("bug"));

        private final Supplier<Throwable> fault;

        Fault(Supplier<Throwable> fault) {
            this.fault = fault;
        }

        void happen() {
            Throwable thrown = fault.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAnErrorWhenTheProcessorStarts(Fault fault) {
        saysWhereItFailed(new Failing() {
            @Override
            void start(OptionParser.Result options, Reporter report) {
                fault.happen();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void isAnErrorOutsideOfAnyType(Fault fault) {
        saysWhereItFailed(new Failing() {
            @Override
            void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
                if (round.processingOver()) {
                    fault.happen();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void isAnErrorWhenTheProcessorFinishes(Fault fault) {
        saysWhereItFailed(new Failing() {
            @Override
            void finish(Reporter report) {
                fault.happen();
            }
        });
    }

    private static void saysWhereItFailed(PreceptProcessor processor) {
        Compiled compiled = Fixture.tools(SOUND).processors(processor).compile();
        assertThat(compiled.error().getMessage(Locale.ROOT))
                .contains("[PRE-0901]", "the compilation as a whole", "send us this text", "Java ", "bug", "happen");
    }

    /** A processor with a bug. */
    private static class Failing extends PreceptProcessor {
        @Override
        void process(RoundEnvironment round, SourceTypes discover, Reporter report) {}
    }
}
