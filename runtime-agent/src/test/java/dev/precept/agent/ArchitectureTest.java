package dev.precept.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.precept.agent.ledger.FaultCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses AGENT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.precept.agent");

    @Test
    void onlyTheWeaverUsesAsm() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.precept.agent.weave")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.bytebuddy..")
                .check(AGENT);
    }

    @Test
    void onlyTheConfigurationUsesYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.precept.agent.config")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(AGENT);
    }

    @Test
    void theAgentKnowsRuntimeAnnotationsAndFrameworksByNameOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.precept", "dev.precept.runtime..", "dev.langchain4j..")
                .check(AGENT);
    }

    @Test
    void noClassOfAnApplicationIsLoadedByTheAgent() {
        noClasses().should().callMethod(Class.class, "forName", String.class).check(AGENT);
        noClasses()
                .should()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .check(AGENT);
    }

    @Test
    void nothingInTheAgentLogsThroughALogger() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(System.Logger.class.getName())
                .check(AGENT);
    }

    /** Management loads logging and more; it is asked where nothing cheaper knows, and in that one place. */
    @Test
    void onlyOneClassAsksManagement() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.JvmArguments")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.management..", "javax.management..")
                .check(AGENT);
    }

    @Test
    void packagesDependOnEachOtherInOneDirection() {
        slices().matching("dev.precept.agent.(*)..").should().beFreeOfCycles().check(AGENT);
    }

    @Test
    void everyFaultHasItsPage() {
        Path pages = Path.of("..", "docs", "errors");

        assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::code))
                .allMatch(code -> Files.isRegularFile(pages.resolve(code + ".md")));
    }
}
