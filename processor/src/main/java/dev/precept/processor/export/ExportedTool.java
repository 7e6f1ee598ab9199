package dev.precept.processor.export;

import dev.precept.processor.model.FactMethod;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A tool as exports see it: a value that outlives the round in which it was typed.
 *
 * @param type binary name of its class
 * @param method name of its method
 * @param descriptor descriptor of its method
 * @param name what models call it
 * @param concrete whether it has a body, and so a guard
 * @param parameters names of its parameters, in order
 * @param facts the facts of its class, with their parameters' names
 * @param rules its rules
 * @param model the same as members of JSON
 */
record ExportedTool(
        String type,
        String method,
        String descriptor,
        String name,
        boolean concrete,
        List<String> parameters,
        List<Fact> facts,
        List<GuardRule> rules,
        Map<String, Object> model) {

    static final Comparator<ExportedTool> ORDER = Comparator.comparing(ExportedTool::name)
            .thenComparing(ExportedTool::type)
            .thenComparing(ExportedTool::method)
            .thenComparing(ExportedTool::descriptor);

    record Fact(String name, List<String> parameters) {}

    static ExportedTool of(GuardedClass tools, GuardedTool tool) {
        return new ExportedTool(
                tools.source().binaryName(),
                tool.method().name(),
                tool.method().descriptor(),
                tool.method().toolName(),
                !tool.method().isAbstract(),
                names(tool.method().parameters()),
                tools.source().facts().stream().map(ExportedTool::fact).toList(),
                tool.rules(),
                ToolModel.of(tools.source(), tool));
    }

    /** As messages name it. */
    String words() {
        return type + '.' + method;
    }

    private static Fact fact(FactMethod fact) {
        return new Fact(fact.name(), names(fact.parameters()));
    }

    private static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }
}
