package dev.precept.processor;

import java.util.Arrays;
import java.util.List;

/** Tools of all shapes, compiled without tolerance for warnings. */
final class Shapes {

    private Shapes() {}

    static final String READ = "@Tool @Effect(READ_ONLY) @Invariant(rule = \"Few\", limit = @Limit(calls = 3)) ";

    static List<String> enter(Compiled compiled) {
        return enter(compiled, "shop.ToolsPreceptGuard", "find_enter");
    }

    static List<String> enter(Compiled compiled, String guard, String method) {
        Loaded loaded = new Loaded(compiled.generated());
        return Arrays.stream(loaded.guard(guard, method).getParameterTypes())
                .map(Class::getName)
                .toList();
    }

    static Compiled tools(String variables, String members) {
        return sources("public class Tools" + variables + " {\n" + members + "\n}\n");
    }

    static Compiled sources(String... sources) {
        return strictly(Arrays.stream(sources).map(Fixture.HEAD::concat).toArray(String[]::new));
    }

    static Compiled strictly(String... sources) {
        return Compiled.with(
                        List.of(new ContractProcessor(), new ContractIndexProcessor()),
                        List.of("-Xlint:all,-processing", "-Werror"),
                        sources)
                .succeeds();
    }
}
