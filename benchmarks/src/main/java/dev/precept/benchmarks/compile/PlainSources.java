package dev.precept.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Classes that have nothing to do with tools; every other one has a superclass and an interface, as classes have. */
final class PlainSources {

    private static final String CLASS = """
            package bench.plain;

            import java.util.List;

            public class Plain%1$d %2$s {
            %3$s}
            """;

    private static final String METHOD = """

                %2$s
                public String text%1$d(String prefix, int copies, List<String> parts) {
                    return prefix + copies + String.join(",", parts);
                }
            """;

    private PlainSources() {}

    static List<JavaFileObject> of(int classes) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            StringBuilder methods = new StringBuilder();
            boolean inherits = i % 2 == 1;
            for (int n = 0; n < Subject.PER_CLASS; n++) {
                methods.append(METHOD.formatted(n, inherits ? "@Override" : ""));
            }
            String parents = inherits ? "extends Plain" + (i - 1) + " implements java.io.Serializable" : "";
            sources.add(InMemoryFiles.source("bench.plain.Plain" + i, CLASS.formatted(i, parents, methods)));
        }
        return sources;
    }
}
