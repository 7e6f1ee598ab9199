package dev.precept.processor.bind;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.AllowedClass;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the contract of an agent, and of the tools that it may call. */
final class AgentBinder {

    private final Elements elements;
    private final Binder binder;
    private final Overrides overrides;

    AgentBinder(Elements elements, Binder binder, Overrides overrides) {
        this.elements = elements;
        this.binder = binder;
        this.overrides = overrides;
    }

    AgentType bind(TypeElement type, FoundAnnotation found) {
        AnnotationReader in = AnnotationReader.of(found);
        String binaryName = elements.getBinaryName(type).toString();
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        return new AgentType(
                type,
                binaryName,
                packageName,
                GuardNames.generated(binaryName, packageName, "PreceptContract"),
                in.text("id"),
                in.text("version"),
                in.types("tools").stream().map(this::allowed).toList(),
                in.texts("only"),
                in.texts("routes"),
                RuleBinder.bind(type, Level.AGENT),
                PurposeBinder.bind(type),
                in.place());
    }

    private AllowedClass allowed(Written<TypeMirror> written) {
        List<ToolClass> declaring = new ArrayList<>();
        if (written.value() instanceof DeclaredType declared) {
            TypeElement type = (TypeElement) declared.asElement();
            enforced(type).ifPresent(declaring::add);
            for (TypeElement parent : overrides.supertypes(type)) {
                enforced(parent).ifPresent(declaring::add);
            }
        }
        return new AllowedClass(written.value().toString(), declaring, written.place());
    }

    /** Tools of others have no guard yet, so that no agent may be given them. */
    private Optional<ToolClass> enforced(TypeElement type) {
        return binder.toolClass(type).filter(tools -> tools.foreign().isEmpty());
    }
}
