package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** Who has no clauses does not pay for the language of clauses: its parser takes longer to load than most classes to compile. */
class NothingToDoTest {

    private static final String TOOL = """
            package shop;
            import dev.precept.*;
            class Desk {
                @Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "Seldom", %s)
                public void refund(int amount) {}
            }
            """;

    private final Watched watched = new Watched();

    @Test
    void classesWithoutToolsLoadNothingOfTheClauseLanguage() throws Exception {
        compile("class Plain { void say() {} }");
        assertThat(watched.loaded).contains("dev.precept.processor.ContractProcessor");
        assertThat(watched.loaded).noneMatch(NothingToDoTest::readsClauses);
    }

    @Test
    void toolsWithoutClausesLoadNothingOfTheClauseLanguage() throws Exception {
        compile(TOOL.formatted("limit = @Limit(calls = 5)"));
        assertThat(watched.loaded).contains("dev.precept.processor.emit.GuardWriter");
        assertThat(watched.loaded).noneMatch(NothingToDoTest::readsClauses);
    }

    @Test
    void theFirstClauseLoadsIt() throws Exception {
        compile(TOOL.formatted("require = \"amount > 0 && amount < 5\""));
        assertThat(watched.loaded).anyMatch(NothingToDoTest::readsClauses);
    }

    private static boolean readsClauses(String name) {
        return name.startsWith("dev.cel.") || name.startsWith("org.antlr.");
    }

    private void compile(String source) throws ReflectiveOperationException {
        List<Processor> processors = new ArrayList<>();
        for (Class<?> processor : List.of(ContractProcessor.class, ContractIndexProcessor.class)) {
            processors.add((Processor)
                    watched.loadClass(processor.getName()).getConstructor().newInstance());
        }
        Compiled.with(processors, List.of(), source).succeeds();
    }

    /** Loads all but the JDK itself, and remembers what it loaded. */
    private static final class Watched extends ClassLoader {

        private final List<String> loaded = new ArrayList<>();

        Watched() {
            super(NothingToDoTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("java") || name.startsWith("com.sun.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                loaded.add(name);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
