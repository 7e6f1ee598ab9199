package dev.precept.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import org.junit.jupiter.api.Test;

/** The arrows of the house: discover, bind, type, check, emit, report. */
class ArchitectureTest {

    private static final String HERE = "dev.precept.processor";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HERE);

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching(HERE + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void theModelKnowsNothingOfTheSteps() {
        noClasses()
                .that()
                .resideInAPackage(HERE + ".model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        HERE + ".discover..",
                        HERE + ".bind..",
                        HERE + ".typing..",
                        HERE + ".clause..",
                        HERE + ".check..",
                        HERE + ".emit..",
                        HERE + ".report..")
                .check(CODE);
    }

    @Test
    void checksAndEmittersReadNoAnnotation() {
        noClasses()
                .that()
                .resideInAnyPackage(HERE + ".check", HERE + ".typing", HERE + ".emit..", HERE + ".clause")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AnnotationMirror.class)
                .check(CODE);
    }

    @Test
    void onlyTheReportPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".report")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Messager.class)
                .check(CODE);
    }

    @Test
    void onlyTheEmittersWriteJava() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".emit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir.javapoet..")
                .check(CODE);
    }

    @Test
    void onlyThePrinterNeedsJavac() {
        classes()
                .that()
                .resideInAPackage(HERE + "..")
                .and()
                .doNotHaveFullyQualifiedName(HERE + ".report.TreePrinter")
                .and()
                .doNotHaveFullyQualifiedName(HERE + ".report.SourceSpan")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("com.sun..")
                .check(CODE);
    }

    @Test
    void nothingIsRememberedBetweenCompilations() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(HERE + "..")
                .should()
                .beFinal()
                .check(CODE);
    }

    @Test
    void nothingNeedsTheRuntime() {
        noClasses()
                .that()
                .resideInAPackage(HERE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.precept.runtime..")
                .check(CODE);
    }
}
