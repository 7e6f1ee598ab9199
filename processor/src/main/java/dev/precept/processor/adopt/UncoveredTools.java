package dev.precept.processor.adopt;

import dev.precept.processor.check.Carriers;
import dev.precept.processor.discover.InjectedParameters;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.discover.ToolHints;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.typing.AsyncTypes;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the tools that say nothing, and whose classes say nothing either. */
public final class UncoveredTools {

    private final Types types;
    private final ToolAnnotations annotations;
    private final Carriers carriers;
    private final AsyncTypes async;

    /** For one compilation. */
    public UncoveredTools(Types types, Elements elements, ToolAnnotations annotations) {
        this.types = types;
        this.annotations = annotations;
        this.carriers = new Carriers(elements);
        this.async = new AsyncTypes(types);
    }

    /** Those of a class, sorted. */
    public List<UncoveredTool> in(ToolClass tools) {
        return tools.tools().stream()
                .filter(tools::isSilentOn)
                .map(tool -> uncovered(tools, tool))
                .sorted()
                .toList();
    }

    private UncoveredTool uncovered(ToolClass tools, ToolMethod tool) {
        ExecutableElement method = tool.element();
        return new UncoveredTool(
                tools.binaryName(),
                tools.element().getQualifiedName().toString(),
                tool.name(),
                tool.descriptor(),
                method.getParameters().stream()
                        .filter(parameter -> !InjectedParameters.recognises(parameter))
                        .map(this::argument)
                        .toList(),
                annotations
                        .on(method)
                        .map(found -> ((TypeElement) found.getAnnotationType().asElement())
                                .getQualifiedName()
                                .toString())
                        .orElse(""),
                ToolHints.on(method, annotations),
                async.arrivesLater(method));
    }

    private UncoveredTool.Argument argument(VariableElement parameter) {
        return new UncoveredTool.Argument(
                parameter.getSimpleName().toString(),
                types.erasure(parameter.asType()).toString(),
                carriers.clauseFor(parameter));
    }
}
