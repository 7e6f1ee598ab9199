package dev.precept.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Classes of ten methods with six constraints each. Their processor judges, and writes nothing. */
final class ValidatedSources {

    private static final String CLASS = """
            package bench.validated;

            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.util.List;

            public class Validated%1$d {
            %2$s}
            """;

    private static final String METHOD = """

                @NotNull
                public String refund%1$d(
                        @NotBlank @Size(max = 20) String orderId,
                        @Positive @Max(500) BigDecimal amount,
                        @Size(max = 10) List<String> lines) {
                    return orderId + amount + lines;
                }
            """;

    private ValidatedSources() {}

    static List<JavaFileObject> of(int classes) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            StringBuilder methods = new StringBuilder();
            for (int n = 0; n < Subject.PER_CLASS; n++) {
                methods.append(METHOD.formatted(n));
            }
            sources.add(InMemoryFiles.source("bench.validated.Validated" + i, CLASS.formatted(i, methods)));
        }
        return sources;
    }
}
