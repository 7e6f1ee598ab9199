package dev.precept.processor.model;

import java.util.List;
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
 * @param rules the rules on the class itself
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
        Rules rules) {

    /** Copies what it is given. */
    public ToolClass {
        annotations = List.copyOf(annotations);
        tools = List.copyOf(tools);
        facts = List.copyOf(facts);
    }
}
