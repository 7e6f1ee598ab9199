package dev.precept.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** A component, and a module of ten providers, each of which needs the one before it. */
final class DaggerSources {

    private static final String COMPONENT = """
            package bench.dagger;

            import dagger.Component;
            import dagger.Module;
            import dagger.Provides;

            public interface Graph%1$d {

                @Component(modules = Parts.class)
                interface Factory { Part9 last(); }

                @Module
                final class Parts {
            %2$s    }
            %3$s}
            """;

    private DaggerSources() {}

    static List<JavaFileObject> of(int classes) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            StringBuilder providers = new StringBuilder();
            StringBuilder parts = new StringBuilder();
            for (int n = 0; n < Subject.PER_CLASS; n++) {
                String needs = n == 0 ? "" : "Part" + (n - 1) + " before";
                providers.append("        @Provides static Part%1$d part%1$d(%2$s) { return new Part%1$d(); }\n"
                        .formatted(n, needs));
                parts.append("    final class Part%d {}\n".formatted(n));
            }
            sources.add(InMemoryFiles.source("bench.dagger.Graph" + i, COMPONENT.formatted(i, providers, parts)));
        }
        return sources;
    }
}
