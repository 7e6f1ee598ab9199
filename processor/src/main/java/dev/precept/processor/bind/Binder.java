package dev.precept.processor.bind;

import dev.precept.AgentContract;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.discover.ToolAnnotations;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Binds the contracts of one compilation; of sources and of class files alike. */
public final class Binder {

    private final Elements elements;
    private final Descriptors descriptors;
    private final ContractHash hash;
    private final FactBinder facts;
    private final FunctionBinder functions;
    private final Overrides overrides;
    private final ToolAnnotations annotations;
    private final GuardFiles guards;
    private final Inheritance inheritance;

    /** For one compilation. */
    public Binder(Types types, Elements elements, SourceTypes sources) {
        this.elements = elements;
        this.annotations = sources.annotations();
        this.descriptors = new Descriptors(types, elements);
        this.hash = new ContractHash(descriptors, annotations);
        this.guards = new GuardFiles(elements, descriptors, hash, sources::holds);
        this.overrides = new Overrides(types, elements, annotations);
        this.facts = new FactBinder(types, elements, overrides, guards);
        this.functions = new FunctionBinder(overrides);
        this.inheritance = new Inheritance(this, overrides, guards);
    }

    /** The tool class that a type is, if it declares tools. */
    public Optional<ToolClass> toolClass(TypeElement type) {
        List<ToolMethod> tools = tools(type);
        return tools.isEmpty()
                ? Optional.empty()
                : Optional.of(toolClass(type, inheritance.complete(tools, type), type));
    }

    /** The same, if there is a guard that was made from the contract: from this compilation, or beside the class file. */
    public Optional<ToolClass> guarded(TypeElement type) {
        return switch (guards.origin(type)) {
            case SOURCE, GUARD -> toolClass(type);
            case OTHER_GUARD, WITHOUT_GUARD -> Optional.empty();
        };
    }

    /**
     * What a type with tools says itself.
     *
     * @param below the type whose clauses it is for: its facts have the types that are seen from there
     */
    ToolClass declared(TypeElement type, TypeElement below) {
        return toolClass(type, tools(type), below);
    }

    private ToolClass toolClass(TypeElement type, List<ToolMethod> tools, TypeElement below) {
        String binaryName = descriptors.binaryName(type);
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        ContractHash.Hash hashed = hash.of(type);
        return new ToolClass(
                type,
                binaryName,
                packageName,
                GuardNames.generated(binaryName, packageName, "PreceptGuard"),
                hashed.digits(),
                hashed.listed(),
                tools,
                facts.seenFrom(below, type),
                functions.of(type),
                // The annotations of an agent are for all its tools together, wherever they are declared.
                isAgent(type) ? Rules.none(Level.CLASS) : RuleBinder.bind(type, Level.CLASS),
                ForeignBinder.bind(type));
    }

    /** The agent that a type stands for, if it does. */
    public Optional<AgentType> agent(TypeElement type) {
        return FoundAnnotation.on(type, AgentContract.class).stream()
                .findFirst()
                .map(found -> new AgentBinder(elements, this, overrides).bind(type, found));
    }

    /** The first rule on a class that is to hold for the calls of all its tools. */
    public Optional<Place> ruleOfClass(TypeElement type) {
        Rules rules = isAgent(type) ? Rules.none(Level.CLASS) : RuleBinder.bind(type, Level.CLASS);
        return Stream.concat(
                        rules.invariants().stream().map(rule -> rule.place()),
                        rules.failures().stream().map(answer -> answer.place()))
                .findFirst();
    }

    /** The routes that a type declares, if it stands for an agent. */
    public static Stream<String> routes(TypeElement type) {
        return FoundAnnotation.on(type, AgentContract.class).stream()
                .flatMap(found -> AnnotationReader.of(found).texts("routes").stream())
                .map(Written::value);
    }

    /** The tools that a type inherits as they are, body and guard. */
    public List<String> inheritedTools(TypeElement type) {
        return overrides.inherited(type).stream()
                .filter(this::isTool)
                .map(method -> Owner.of(method).getSimpleName() + "." + method.getSimpleName())
                .toList();
    }

    /** Whether a type stands for an agent. */
    public static boolean isAgent(TypeElement type) {
        return !FoundAnnotation.on(type, AgentContract.class).isEmpty();
    }

    /** Whether a method is a tool: by its annotation, as one of somebody else, or because it takes the place of one. */
    public boolean isTool(ExecutableElement method) {
        return overrides.isDeclaredTool(method) || overrides.overridesTool(method);
    }

    /** Whether an annotation of the method itself makes it a tool, under a name of its own. */
    boolean isNamed(ExecutableElement method) {
        return annotations.on(method).isPresent()
                || annotations.secondTierOn(method).isPresent();
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
        Optional<GuardFile.Named> bound = guards.tool(method, Owner.of(method));
        List<Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            int place = parameters.size();
            parameters.add(new Parameter(
                    bound.map(named -> named.parameters().get(place))
                            .orElse(parameter.getSimpleName().toString()),
                    parameter.asType()));
        }
        String prefix = names.prefix(name);
        return new ToolMethod(
                method,
                descriptors.of(method),
                annotations.toolName(method).orElse(name),
                bound.map(GuardFile.Named::prefix).orElse(prefix),
                effect(method),
                false,
                parameters,
                RuleBinder.milestones(method),
                RuleBinder.exclusive(method),
                RuleBinder.bind(method, Level.METHOD),
                List.of());
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
