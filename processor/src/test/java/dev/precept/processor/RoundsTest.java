package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Other processors, and environments that are not the compiler's own. */
class RoundsTest {

    private static final String NAMES_A_GENERATED_TYPE = Fixture.HEAD + """
            public class RefundTools {
                @Tool @Effect(IRREVERSIBLE)
                @Invariant(rule = "Small", require = "order.amount <= 500")
                public void issueRefund(Order order) {}
            }
            """;

    @Test
    void waitsForATypeThatAnotherProcessorWrites() {
        Compiled compiled = Compiled.with(
                        List.of(new ContractProcessor(), new ContractIndexProcessor(), new Writing()),
                        List.of(),
                        NAMES_A_GENERATED_TYPE)
                .succeeds();

        assertThat(compiled.source("shop.RefundToolsPreceptGuard")).contains(".amount() <= 500");
        assertThat(compiled.resource("META-INF/precept/tools/shop.RefundTools")).contains("(Lshop/Order;)V");
    }

    @Test
    void leavesATypeThatNeverComesToTheCompiler() {
        Compiled compiled = Compiled.of(NAMES_A_GENERATED_TYPE);

        assertThat(compiled.error().getMessage(Locale.ROOT)).contains("cannot find symbol", "class Order");
    }

    @Test
    void reportsThroughAWrappedEnvironmentAsWell() {
        Map<String, List<String>> unused = new TreeMap<>();
        Compiled compiled =
                Compiled.with(List.of(new Recording(new ContractProcessor(), unused)), List.of(), Fixture.HEAD + """
                        public class RefundTools {
                            @Tool @Effect(IRREVERSIBLE)
                            @Invariant(rule = "Positive", require = "amount > 0")
                            @Invariant(rule = "Small", require = "amont <= 500")
                            public void issueRefund(int amount) {}
                        }
                        """);

        assertThat(compiled.refuses("PRE-0202").message()).contains("amont <= 500");
    }

    /** Writes the record {@code shop.Order} in the first round. */
    private static final class Writing extends AbstractProcessor {
        private boolean written;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer out =
                        processingEnv.getFiler().createSourceFile("shop.Order").openWriter()) {
                    out.write("package shop; public record Order(int amount) {}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }
}
