package dev.precept.processor.check;

import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** A body of a tool is Java, and everything in its signature can be named by a class beside its own. */
final class GuardableCheck implements ToolsCheck {

    private final Reach reach;

    GuardableCheck(Reach reach) {
        this.reach = reach;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        TypeElement type = tools.element();
        if (!reach.canName(type, type)) {
            return List.of(Finding.of(
                    Message.TOOL_CLASS_HIDDEN,
                    Place.of(type),
                    type.getQualifiedName().toString()));
        }
        List<Finding> findings = new ArrayList<>();
        tools.tools().forEach(tool -> fault(tools, tool).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> fault(ToolClass tools, ToolMethod tool) {
        Place place = Place.of(tool.element());
        if (tool.element().getModifiers().contains(Modifier.NATIVE)) {
            return Optional.of(Finding.of(Message.TOOL_NATIVE, place, tool.name()));
        }
        return hiddenType(tool)
                .map(hidden -> Finding.of(
                        Message.TOOL_TYPE_HIDDEN,
                        place,
                        tool.name(),
                        hidden.getSimpleName().toString()))
                .or(() -> shadowed(tools, tool)
                        .map(variable -> Finding.of(Message.TOOL_VARIABLE_SHADOWED, place, tool.name(), variable)))
                .or(() -> taken(tools, tool));
    }

    private Optional<TypeElement> hiddenType(ToolMethod tool) {
        Stream<TypeMirror> parameters = tool.parameters().stream().map(parameter -> parameter.type());
        return Stream.concat(Stream.of(tool.element().getReturnType()), parameters)
                .flatMap(type -> reach.hidden(type, tool.element()).stream())
                .findFirst();
    }

    private static Optional<String> shadowed(ToolClass tools, ToolMethod tool) {
        if (tool.isStatic()) {
            return Optional.empty();
        }
        List<String> own = names(tool.element().getTypeParameters());
        return enclosingVariables(tools.element()).stream()
                .filter(own::contains)
                .findFirst();
    }

    private static List<String> enclosingVariables(TypeElement type) {
        List<String> names = new ArrayList<>();
        for (Element part = type; part instanceof TypeElement owner; part = part.getEnclosingElement()) {
            names.addAll(names(owner.getTypeParameters()));
        }
        return names;
    }

    private static List<String> names(List<? extends TypeParameterElement> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }

    /** Clauses call facts through this name. That a parameter takes the name of the result is said of the clause. */
    private static Optional<Finding> taken(ToolClass tools, ToolMethod tool) {
        boolean taken = tool.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("facts"));
        return taken && !tools.facts().isEmpty()
                ? Optional.of(Finding.of(Message.TOOL_PARAMETER_TAKEN, Place.of(tool.element()), tool.name()))
                : Optional.empty();
    }
}
