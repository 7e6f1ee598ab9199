package dev.precept.testkit.script;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The testkit brings no framework, so it has to work without each of them. */
class FrameworksTest {

    private static final JavaClasses TESTKIT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.precept.testkit");

    @ParameterizedTest
    @CsvSource({
        "langchain4j, dev.langchain4j..",
        "springai, org.springframework..",
        "mcp, io.modelcontextprotocol..",
    })
    void onlyOnePackageKnowsAFramework(String home, String framework) {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.precept.testkit." + home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(framework)
                .check(TESTKIT);
    }

    @Test
    void reactorIsKnownWhereAFrameworkBringsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.precept.testkit.springai", "dev.precept.testkit.mcp")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("reactor..")
                .check(TESTKIT);
    }

    @ParameterizedTest
    @CsvSource({
        "langchain4j.ScriptedLangChain4j, chat, LangChain4j, dev.langchain4j:langchain4j",
        "langchain4j.ScriptedLangChain4j, streaming, LangChain4j, dev.langchain4j:langchain4j",
        "springai.ScriptedSpringAi, model, Spring AI, org.springframework.ai:spring-ai-client-chat",
        "mcp.McpPair, join, The MCP Java SDK, io.modelcontextprotocol.sdk:mcp",
    })
    void saysWhatToAddWhenAFrameworkIsMissing(String type, String method, String name, String artifact)
            throws Exception {
        try (URLClassLoader bare = withoutFrameworks()) {
            Class<?> entry = Class.forName("dev.precept.testkit." + type, true, bare);
            assertThatThrownBy(() -> call(entry, method))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(name + " is not on the class path of the tests, and precept-testkit does not bring it. Fix:"
                            + " add " + artifact + " with test scope, in the version that the application uses.");
        }
    }

    /** Method by name: with its framework missing, the types of its signature are missing, too. */
    private static void call(Class<?> entry, String name) throws Throwable {
        try {
            java.lang.invoke.MethodHandles.Lookup lookup = java.lang.invoke.MethodHandles.publicLookup();
            Method method = Arrays.stream(entry.getMethods())
                    .filter(each -> each.getName().equals(name))
                    .min((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()))
                    .orElseThrow();
            lookup.unreflect(method);
            method.invoke(null, new Object[method.getParameterCount()]);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static URLClassLoader withoutFrameworks() {
        URL[] testkit = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .filter(entry -> entry.contains("jspecify") || entry.contains("jackson-core")
                        || !entry.endsWith(".jar"))
                .map(entry -> {
                    try {
                        return java.nio.file.Path.of(entry).toUri().toURL();
                    } catch (java.net.MalformedURLException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toArray(URL[]::new);
        return new URLClassLoader(testkit, ClassLoader.getPlatformClassLoader());
    }
}
