package dev.precept.processor.model;

import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The type that declares a method. */
public final class Owner {

    private Owner() {}

    /** Every method has one, though the compiler's interface allows for none. */
    public static TypeElement of(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }
}
