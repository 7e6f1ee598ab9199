package dev.precept.processor.emit;

import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * What the guard's methods for a tool take. They repeat the type variables of the tool's class and method, so that their
 * erasure is the tool's own descriptor.
 */
record Signature(
        boolean instance,
        TypeName self,
        TypeName result,
        List<TypeVariableName> variables,
        Map<String, ParameterSpec> parameters) {

    static Signature of(ToolClass tools, ToolMethod tool) {
        List<TypeVariableName> variables = new ArrayList<>();
        if (!tool.isStatic()) {
            variables.addAll(variablesOf(tools.element()));
        }
        tool.element().getTypeParameters().forEach(parameter -> variables.add(TypeVariableName.get(parameter)));
        NameAllocator names = new NameAllocator();
        List.of("frame", "breach", "self", "facts", "result", "now", "session", "caller", "sessionHistory", "failure")
                .forEach(names::newName);
        Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
        for (Parameter parameter : tool.parameters()) {
            parameters.put(
                    parameter.name(),
                    ParameterSpec.builder(TypeName.get(parameter.type()), names.newName(localName(parameter)))
                            .build());
        }
        return new Signature(
                !tool.isStatic(),
                TypeName.get(tools.element().asType()),
                TypeName.get(tool.element().getReturnType()),
                variables,
                parameters);
    }

    /** That of a judgement without arguments. */
    static Signature none() {
        return new Signature(false, TypeName.VOID, TypeName.VOID, List.of(), Map.of());
    }

    /** The type variables that an object of a type fixes: its own, and those of the objects around it. */
    static List<TypeVariableName> variablesOf(TypeElement type) {
        List<TypeVariableName> variables = new ArrayList<>();
        Element part = type;
        while (part instanceof TypeElement owner) {
            List<TypeVariableName> own = owner.getTypeParameters().stream()
                    .map(TypeVariableName::get)
                    .toList();
            variables.addAll(0, own);
            part = owner.getModifiers().contains(Modifier.STATIC) ? null : owner.getEnclosingElement();
        }
        return variables;
    }

    /** The tool's parameters under names that no local variable of the guard has. */
    List<ParameterSpec> arguments() {
        return List.copyOf(parameters.values());
    }

    /** A parameter that is written like a constant could hide one of the guard's. */
    private static String localName(Parameter parameter) {
        String name = parameter.name();
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name + '_' : name;
    }
}
