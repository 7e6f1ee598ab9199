package dev.precept.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A type that stands for an agent, as it was written.
 *
 * @param element the type
 * @param binaryName its binary name
 * @param packageName its package; empty for the unnamed one
 * @param contractName simple name of its generated contract class
 * @param id stable name of the agent
 * @param version version of the contract
 * @param tools the allowlist
 * @param only the tools it is narrowed to
 * @param routes the routes that rules may name
 * @param rules the rules on the type itself
 * @param purpose what it is for
 * @param place the {@link dev.precept.AgentContract} annotation
 */
public record AgentType(
        TypeElement element,
        String binaryName,
        String packageName,
        String contractName,
        Written<String> id,
        Written<String> version,
        List<AllowedClass> tools,
        List<Written<String>> only,
        List<Written<String>> routes,
        Rules rules,
        Purpose purpose,
        Place place) {

    /** Copies what it is given. */
    public AgentType {
        tools = List.copyOf(tools);
        only = List.copyOf(only);
        routes = List.copyOf(routes);
    }

    /** Simple name of the generated class that demands a test for each criterion. */
    public String criteriaName() {
        return element.getSimpleName() + "Criteria";
    }
}
