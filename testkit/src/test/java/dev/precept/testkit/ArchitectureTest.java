package dev.precept.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of the house, as far as they start in the testkit. */
class ArchitectureTest {

    private static final String HERE = "dev.precept.testkit";

    private final JavaClasses testkit = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    @Test
    void filesAreReadWithoutKnowingAContract() {
        classes()
                .that()
                .resideInAPackage(HERE + ".data")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        HERE + ".data",
                        "org.jspecify.annotations",
                        "org.snakeyaml.engine..",
                        "com.fasterxml.jackson.core..")
                .check(testkit);
    }

    @Test
    void nothingElseKnowsTheParsers() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".data")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..", "com.fasterxml..")
                .check(testkit);
    }

    @Test
    void recordingsArePlayedWithoutATestFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(HERE + ".data", HERE + ".guard", HERE + ".recording")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.assertj..")
                .check(testkit);
    }

    @Test
    void nothingKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".command")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + ".command")
                .check(testkit);
    }

    @Test
    void roomsDoNotGoInCircles() {
        slices().matching(HERE + ".(*)..").should().beFreeOfCycles().check(testkit);
    }
}
