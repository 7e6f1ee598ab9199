package dev.precept.processor.check;

import dev.precept.processor.model.EnforcerSpec;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The guard can make an instance of every enforcer that a rule names. */
final class EnforcerCheck implements ToolsCheck {

    private final Reach reach;
    private final Elements elements;

    EnforcerCheck(Reach reach, Elements elements) {
        this.reach = reach;
        this.elements = elements;
    }

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        List<InvariantRule> rules = new ArrayList<>(tools.rules().invariants());
        for (ToolMethod tool : tools.tools()) {
            rules.addAll(tool.rules().invariants());
        }
        return Stream.concat(
                        rules.stream()
                                .flatMap(rule -> rule.enforcers().stream())
                                .flatMap(enforcer -> fault(enforcer, tools).stream()),
                        tools.tools().stream().flatMap(tool -> inherited(tool, tools)))
                .toList();
    }

    /** What is wrong with an enforcer for the inheriting class only; the rest is said where it is named. */
    private Stream<Finding> inherited(ToolMethod tool, ToolClass tools) {
        return Sourced.invariants(tools, tool).stream()
                .flatMap(rule -> rule.from().stream()
                        .flatMap(from -> rule.rule().enforcers().stream()
                                .filter(enforcer -> fault(enforcer, from.from()).isEmpty()
                                        && fault(enforcer, tools).isPresent())
                                .map(enforcer -> Finding.of(
                                        Message.INHERITED_ENFORCER,
                                        Place.of(tool.element()),
                                        tools.element().getSimpleName() + "." + tool.name(),
                                        from.name(),
                                        enforcer.type().getSimpleName().toString()))));
    }

    private Optional<Finding> fault(EnforcerSpec enforcer, ToolClass tools) {
        TypeElement type = enforcer.type();
        String name = type.getSimpleName().toString();
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of(Finding.of(Message.ENFORCER_ABSTRACT, enforcer.place(), name));
        } else if (type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(Finding.of(Message.ENFORCER_INNER, enforcer.place(), name));
        } else if (!reach.canName(type, tools.element())) {
            return Optional.of(Finding.of(Message.ENFORCER_HIDDEN, enforcer.place(), name, packageOf(tools)));
        }
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream().anyMatch(c -> usable(c, tools))
                ? Optional.empty()
                : Optional.of(constructor(enforcer, name));
    }

    /** The one cause that holds: of a constructor that takes nothing, what is wrong with it; else that there is none. */
    private Finding constructor(EnforcerSpec enforcer, String name) {
        Optional<ExecutableElement> empty = ElementFilter.constructorsIn(
                        enforcer.type().getEnclosedElements())
                .stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
        String cause = "it has no constructor without parameters";
        String fix = "add one that is not private and throws no checked exception: " + name + "() { … }";
        Optional<? extends TypeMirror> thrown = empty.flatMap(
                c -> c.getThrownTypes().stream().filter(this::isChecked).findFirst());
        if (thrown.isPresent()) {
            cause = "its constructor without parameters throws " + simple(thrown.get());
            fix = "catch it there: the constructor may throw no checked exception";
        } else if (empty.isPresent()) {
            boolean hidden = empty.get().getModifiers().contains(Modifier.PRIVATE);
            cause = "its constructor without parameters is "
                    + (hidden ? "private" : "in another package, and not public");
            fix = hidden ? "delete private from the constructor" : "make the constructor public";
        }
        return Finding.of(Message.ENFORCER_CONSTRUCTOR, enforcer.place(), name, cause, fix);
    }

    private static String simple(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : type.toString();
    }

    private boolean usable(ExecutableElement constructor, ToolClass tools) {
        return constructor.getParameters().isEmpty()
                && reach.canReach(constructor, tools.element())
                && constructor.getThrownTypes().stream().noneMatch(this::isChecked);
    }

    private boolean isChecked(TypeMirror thrown) {
        TypeMirror type = thrown;
        while (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (element.equals(elements.getTypeElement("java.lang.RuntimeException"))
                    || element.equals(elements.getTypeElement("java.lang.Error"))) {
                return false;
            }
            type = element.getSuperclass();
        }
        return true;
    }

    private static String packageOf(ToolClass tools) {
        return tools.packageName().isEmpty() ? "the unnamed package" : "package " + tools.packageName();
    }
}
