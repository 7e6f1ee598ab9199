package dev.precept.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the generated classes of one compilation. What stands against writing one is a finding, too. */
public final class Emitter {

    private final SourceFiles files;

    /** For one compilation. */
    public Emitter(Filer filer, Elements elements) {
        this.files = new SourceFiles(filer, elements);
    }

    /** Writes the guard of a tool class. */
    public Optional<Finding> guard(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        return write(tools.packageName(), new GuardWriter(guarded).write(marks(tools.element())), tools.element());
    }

    /** Writes the contract class of an agent. */
    public Optional<Finding> contract(GuardedAgent guarded) {
        AgentType agent = guarded.source();
        TypeSpec type = new AgentContractWriter(guarded).write(marks(agent.element()));
        return write(agent.packageName(), type, agent.element());
    }

    private List<AnnotationSpec> marks(TypeElement origin) {
        return files.generatedFor(origin, "ContractProcessor").stream().toList();
    }

    private Optional<Finding> write(String packageName, TypeSpec type, TypeElement origin) {
        try {
            files.write(packageName, type, origin);
            return Optional.empty();
        } catch (FilerException taken) {
            return Optional.of(Finding.of(
                    Message.GENERATED_NAME_TAKEN,
                    Place.of(origin),
                    origin.getQualifiedName().toString(),
                    type.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + type.name(), e);
        }
    }
}
