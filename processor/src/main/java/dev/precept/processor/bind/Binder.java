package dev.precept.processor.bind;

import dev.precept.AgentContract;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Binds the contracts of one compilation; of sources and of class files alike. */
public final class Binder {

    private final Elements elements;
    private final Descriptors descriptors;
    private final ContractHash hash;
    private final FactBinder facts;
    private final Overrides overrides;
    private final ToolAnnotations annotations;

    /** For one compilation. */
    public Binder(Types types, Elements elements, ToolAnnotations annotations) {
        this.elements = elements;
        this.descriptors = new Descriptors(types, elements);
        this.hash = new ContractHash(descriptors, annotations);
        this.overrides = new Overrides(types, elements, annotations);
        this.facts = new FactBinder(types, elements, overrides);
        this.annotations = annotations;
    }

    /** The tool class that a type is, if it declares tools. */
    public Optional<ToolClass> toolClass(TypeElement type) {
        List<ToolMethod> tools = tools(type);
        if (tools.isEmpty()) {
            return Optional.empty();
        }
        String binaryName = descriptors.binaryName(type);
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return Optional.of(new ToolClass(
                type,
                binaryName,
                packageName,
                GuardNames.generated(binaryName, packageName, "PreceptGuard"),
                hash.of(type),
                hash.listed(type),
                tools,
                facts.of(type),
                // The annotations of an agent are for all its tools together, wherever they are declared.
                isAgent(type) ? Rules.none(Level.CLASS) : RuleBinder.bind(type, Level.CLASS)));
    }

    /** The agent that a type stands for, if it does. */
    public Optional<AgentType> agent(TypeElement type) {
        return FoundAnnotation.on(type, AgentContract.class).stream()
                .findFirst()
                .map(found -> new AgentBinder(elements, this, overrides).bind(type, found));
    }

    /** Whether a type stands for an agent. */
    static boolean isAgent(TypeElement type) {
        return !FoundAnnotation.on(type, AgentContract.class).isEmpty();
    }

    /** Whether a method is a tool: by its annotation, or as the contracted override of one. */
    public boolean isTool(ExecutableElement method) {
        return overrides.isMarkedTool(method) || (hasContract(method) && overrides.overridesTool(method));
    }

    private static boolean hasContract(ExecutableElement method) {
        return !FoundAnnotation.on(method, Effect.class).isEmpty()
                || !FoundAnnotation.on(method, Invariant.class).isEmpty();
    }

    private List<ToolMethod> tools(TypeElement type) {
        GuardNames names = new GuardNames();
        List<ToolMethod> tools = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (isTool(method)) {
                tools.add(tool(method, names));
            }
        }
        return tools;
    }

    private ToolMethod tool(ExecutableElement method, GuardNames names) {
        String name = method.getSimpleName().toString();
        return new ToolMethod(
                method,
                descriptors.of(method),
                annotations.toolName(method).orElse(name),
                names.prefix(name),
                effect(method),
                method.getParameters().stream()
                        .map(parameter ->
                                new Parameter(parameter.getSimpleName().toString(), parameter.asType()))
                        .toList(),
                RuleBinder.bind(method, Level.METHOD));
    }

    /** What a method says of its effect; where several annotations say something, the worst of it. */
    private static Optional<EffectSpec> effect(ExecutableElement method) {
        return FoundAnnotation.on(method, Effect.class).stream()
                .map(AnnotationReader::of)
                .map(in -> new EffectSpec(
                        in.constant("value", EffectClass.class, EffectClass.IRREVERSIBLE)
                                .value(),
                        in.flag("egress")))
                .reduce(EffectSpec::worse);
    }
}
