package dev.precept.processor.model;

import java.util.List;

/**
 * One class of an agent's allowlist.
 *
 * @param name the class, as a person names it
 * @param declaring the classes that declare its tools: itself, and those it inherits tools from
 * @param place where the agent names it
 */
public record AllowedClass(String name, List<ToolClass> declaring, Place place) {

    /** Copies what it is given. */
    public AllowedClass {
        declaring = List.copyOf(declaring);
    }
}
