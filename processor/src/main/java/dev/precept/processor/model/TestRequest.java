package dev.precept.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A class or a package of the test sources that asks for the tests of contracts.
 *
 * @param agents the types whose contracts are tested
 * @param suppliers classes with static factories
 * @param origin the type that asks; for a package any type of it, or the agent
 * @param place the annotation
 */
public record TestRequest(
        List<Written<TypeMirror>> agents, List<TypeElement> suppliers, TypeElement origin, Place place) {

    /** Copies what it is given. */
    public TestRequest {
        agents = List.copyOf(agents);
        suppliers = List.copyOf(suppliers);
    }
}
