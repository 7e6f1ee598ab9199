package dev.precept.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.precept.runtime.guard.AgentClauses;
import org.junit.jupiter.api.Test;

/** The arrows of the house, as far as they start in the runtime. */
class ArchitectureTest {

    private final JavaClasses runtime = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.precept.runtime");

    @Test
    void theCoreNeedsTheJdkAndTheVocabularyOnly() {
        classes()
                .that()
                .resideOutsideOfPackages(
                        "dev.precept.runtime.langchain4j",
                        "dev.precept.runtime.springai",
                        "dev.precept.runtime.servlet",
                        "dev.precept.runtime.grant",
                        "dev.precept.runtime.shaded..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.precept",
                        "dev.precept.runtime..",
                        "com.google.re2j",
                        "javax.crypto..",
                        "javax.management..",
                        "org.jspecify.annotations")
                .check(runtime);
    }

    @Test
    void nothingKnowsTheAdapters() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.precept.runtime.langchain4j",
                        "dev.precept.runtime.springai",
                        "dev.precept.runtime.servlet")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.precept.runtime.langchain4j",
                        "dev.precept.runtime.springai",
                        "dev.precept.runtime.servlet")
                .check(runtime);
    }

    @Test
    void contractsAreValuesThatKnowNobody() {
        classes()
                .that()
                .resideInAPackage("dev.precept.runtime.contract")
                .should()
                // the one thing in a contract that is code: an agent has no guard that could hold it
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..", "dev.precept", "dev.precept.runtime.contract", "org.jspecify.annotations")
                        .or(type(AgentClauses.class)))
                .check(runtime);
    }

    @Test
    void noIdentityIsInherited() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InheritableThreadLocal.class)
                .check(runtime);
    }
}
