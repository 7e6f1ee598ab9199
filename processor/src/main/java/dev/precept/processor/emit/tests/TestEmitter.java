package dev.precept.processor.emit.tests;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.precept.processor.emit.SourceFiles;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.TestRequest;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.tests.TestPlan;
import dev.precept.processor.tests.Untested;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the generated tests of one compilation. What stands against writing them is a finding, too. */
public final class TestEmitter {

    private final Types types;
    private final Elements elements;
    private final SourceFiles files;

    /** For one compilation. */
    public TestEmitter(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
        this.files = new SourceFiles(environment.getFiler(), elements);
    }

    /** Writes the tests of a tool class. */
    public Optional<Finding> tools(TestPlan plan, TestRequest request) {
        TypeElement element = plan.tools().source().element();
        Visibility visibility = new Visibility(elements, elements.getPackageOf(element));
        Supplies supplies = new Supplies(types, visibility, request.suppliers());
        JavaValues values = new JavaValues(types, made -> new JavaObjects(types, elements, visibility, supplies, made));
        TestClassWriter.Written written =
                new TestClassWriter(plan, values, new Erasure(types)).write(marks(request.origin()));
        Optional<Finding> taken = write(plan.tools().source().packageName(), written.type(), request);
        return taken.isPresent() ? taken : missing(plan, written, request.place());
    }

    /** Writes the tests of what an agent does with requests. */
    public Optional<Finding> requests(AgentType agent, TestRequest request) {
        return write(agent.packageName(), new RequestTestWriter(agent).write(marks(request.origin())), request);
    }

    /** Writes the class that is incomplete until each criterion has its test. */
    public Optional<Finding> criteria(AgentType agent, TestRequest request) {
        return agent.purpose().criteria().isEmpty()
                ? Optional.empty()
                : write(
                        agent.packageName(),
                        CriteriaWriter.write(agent, agent.criteriaName(), marks(request.origin())),
                        request);
    }

    /** What the author of the tests could supply. */
    private static Optional<Finding> missing(TestPlan plan, TestClassWriter.Written written, Place place) {
        List<Untested> mendable =
                written.untested().stream().filter(Untested::mendable).toList();
        if (mendable.isEmpty()) {
            return Optional.empty();
        }
        String count = mendable.size() == 1 ? "one test" : mendable.size() + " tests";
        return Optional.of(Finding.of(
                Message.CONDITIONS_UNTESTED,
                place,
                plan.tools().source().element().getSimpleName().toString(),
                count,
                mendable.stream().map(Untested::why).distinct().limit(3).collect(Collectors.joining("; ")),
                written.type().name()));
    }

    private List<AnnotationSpec> marks(TypeElement origin) {
        return files.generatedFor(origin, "ContractTestProcessor").stream().toList();
    }

    private Optional<Finding> write(String packageName, TypeSpec type, TestRequest request) {
        try {
            files.write(packageName, type, request.origin());
            return Optional.empty();
        } catch (FilerException taken) {
            return Optional.of(Finding.of(
                    Message.GENERATED_NAME_TAKEN,
                    request.place(),
                    request.origin().getQualifiedName().toString(),
                    type.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + type.name(), e);
        }
    }
}
