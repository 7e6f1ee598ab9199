package dev.precept.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * A method that an agent may call.
 *
 * @param element the method
 * @param descriptor its descriptor (JVMS 4.3.3)
 * @param toolName the tool's name, as models know it
 * @param guard what the names of the guard's methods for it start with
 * @param effect what it does to the world, if it says so or inherits it
 * @param inheritsEffect whether the effect is that of a tool whose place it takes
 * @param parameters its parameters, in order
 * @param milestones what its success puts into the session's history, as the method itself says
 * @param exclusive the clause whose value keeps its calls apart, as the method itself says
 * @param rules the rules on the method itself
 * @param inherited the tools whose place it takes, nearest first
 */
public record ToolMethod(
        ExecutableElement element,
        String descriptor,
        String toolName,
        String guard,
        Optional<EffectSpec> effect,
        boolean inheritsEffect,
        List<Parameter> parameters,
        List<MilestoneSpec> milestones,
        Optional<Written<String>> exclusive,
        Rules rules,
        List<Inherited> inherited) {

    /** Copies what it is given. */
    public ToolMethod {
        parameters = List.copyOf(parameters);
        milestones = List.copyOf(milestones);
        inherited = List.copyOf(inherited);
    }

    /** The method's name. */
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Whether the method is static, so that no tool object is at hand. */
    public boolean isStatic() {
        return element.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether there is no body that a guard could stand before: those that implement it have guards. */
    public boolean isAbstract() {
        return element.getModifiers().contains(Modifier.ABSTRACT);
    }

    /** Whether the method returns nothing. */
    public boolean isVoid() {
        return element.getReturnType().getKind() == TypeKind.VOID;
    }
}
