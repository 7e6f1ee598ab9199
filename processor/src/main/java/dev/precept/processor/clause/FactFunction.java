package dev.precept.processor.clause;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/** A fact that a clause calls like a function: {@code order(orderId)}. */
public record FactFunction(String name, List<ClauseVariable> parameters, TypeMirror returns) {

    public FactFunction {
        parameters = List.copyOf(parameters);
    }
}
