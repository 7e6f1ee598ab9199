package dev.precept.testkit.script;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
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
        "chat, LangChain4j, dev.langchain4j:langchain4j",
        "streaming, LangChain4j, dev.langchain4j:langchain4j",
        "spring, Spring AI, org.springframework.ai:spring-ai-client-chat",
        "mcp, The MCP Java SDK, io.modelcontextprotocol.sdk:mcp",
    })
    void saysWhatToAddWhenAFrameworkIsMissing(String call, String name, String artifact) throws Exception {
        try (URLClassLoader bare = withoutFrameworks()) {
            Method method =
                    Class.forName(WithoutFrameworks.class.getName(), true, bare).getDeclaredMethod(call);
            method.setAccessible(true);

            assertThatThrownBy(() -> method.invoke(null))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(name
                            + " is not on the class path of the tests, and precept-testkit does not bring it. Fix:"
                            + " add " + artifact + " with test scope, in the version that the application uses.");
        }
    }

    /** The testkit, these tests, and what the testkit brings. */
    private static URLClassLoader withoutFrameworks() {
        return new URLClassLoader(
                Stream.of(Script.class, FrameworksTest.class, JsonFactory.class)
                        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }
}
