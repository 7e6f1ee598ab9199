package dev.precept.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A class with tools, as it was written.
 *
 * @param element the class
 * @param binaryName its binary name (JLS 13.1)
 * @param packageName its package; empty for the unnamed one
 * @param guardName simple name of its guard
 * @param hash the contract hash, which the agent computes anew from the class file
 * @param annotations the lines of the index that say which annotations of others the hash depends on
 * @param tools its tools, in the order of the source
 * @param facts the facts that its clauses may call, inherited ones included
 * @param functions the functions of the author's own that its clauses may call
 * @param rules the rules on the class itself
 * @param foreign for whose tools the class speaks, if they are not its own: then it gets no guard
 */
public record ToolClass(
        TypeElement element,
        String binaryName,
        String packageName,
        String guardName,
        String hash,
        List<String> annotations,
        List<ToolMethod> tools,
        List<FactMethod> facts,
        List<FunctionMethod> functions,
        Rules rules,
        Optional<ForeignSpec> foreign) {

    /** Copies what it is given. */
    public ToolClass {
        annotations = List.copyOf(annotations);
        tools = List.copyOf(tools);
        facts = List.copyOf(facts);
        functions = List.copyOf(functions);
    }

    /** The same without the tools that do not say what they do to the world; nothing if none is left. */
    public Optional<ToolClass> covered() {
        List<ToolMethod> covered =
                tools.stream().filter(tool -> tool.effect().isPresent()).toList();
        return covered.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToolClass(
                        element,
                        binaryName,
                        packageName,
                        guardName,
                        hash,
                        annotations,
                        covered,
                        facts,
                        functions,
                        rules,
                        foreign));
    }

    /** Whether neither the class nor the method says anything about a tool of the class, and it inherits none. */
    public boolean isSilentOn(ToolMethod tool) {
        return tool.effect().isEmpty()
                && tool.rules().isEmpty()
                && tool.inherited().isEmpty()
                && rules.isEmpty();
    }

    /** The same class with these tools. */
    public ToolClass withTools(List<ToolMethod> others) {
        return new ToolClass(
                element,
                binaryName,
                packageName,
                guardName,
                hash,
                annotations,
                others,
                facts,
                functions,
                rules,
                foreign);
    }
}
