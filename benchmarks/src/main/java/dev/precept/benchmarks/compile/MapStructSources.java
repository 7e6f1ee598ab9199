package dev.precept.benchmarks.compile;

import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** A mapper of ten methods, each between two records of four components, one of which changes its type. */
final class MapStructSources {

    private static final String MAPPER = """
            package bench.mapstruct;

            import org.mapstruct.Mapper;

            @Mapper
            public interface Mapper%1$d {
            %2$s}
            """;

    private static final String METHOD = """
                Target%1$d map%1$d(Source%1$d source);

                record Source%1$d(String id, String customer, int amount, long at) {}

                record Target%1$d(String id, String customer, String amount, long at) {}

            """;

    private MapStructSources() {}

    static List<JavaFileObject> of(int classes) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            StringBuilder methods = new StringBuilder();
            for (int n = 0; n < Subject.PER_CLASS; n++) {
                methods.append(METHOD.formatted(n));
            }
            sources.add(InMemoryFiles.source("bench.mapstruct.Mapper" + i, MAPPER.formatted(i, methods)));
        }
        return sources;
    }
}
