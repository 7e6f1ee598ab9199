package dev.precept.processor.typing;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** What a class beside the tool class, such as its guard, can name and call. It inherits nothing. */
public final class Reach {

    private final Elements elements;

    /** For one compilation. */
    public Reach(Elements elements) {
        this.elements = elements;
    }

    /** The first type in a type that the guard cannot name, if there is one. */
    public Optional<TypeElement> hidden(TypeMirror type, Element guarded) {
        return switch (type.getKind()) {
            case ARRAY -> hidden(((ArrayType) type).getComponentType(), guarded);
            case WILDCARD -> hiddenBound((WildcardType) type, guarded);
            case DECLARED -> hiddenDeclared((DeclaredType) type, guarded);
            default -> Optional.empty();
        };
    }

    private Optional<TypeElement> hiddenBound(WildcardType type, Element guarded) {
        TypeMirror bound = type.getExtendsBound() != null ? type.getExtendsBound() : type.getSuperBound();
        return bound == null ? Optional.empty() : hidden(bound, guarded);
    }

    private Optional<TypeElement> hiddenDeclared(DeclaredType type, Element guarded) {
        TypeElement element = (TypeElement) type.asElement();
        if (!canName(element, guarded)) {
            return Optional.of(element);
        }
        return type.getTypeArguments().stream()
                .map(argument -> hidden(argument, guarded))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the guard of a class can name a type. */
    public boolean canName(TypeElement type, Element guarded) {
        Element part = type;
        while (part instanceof TypeElement) {
            if (!canReach(part, guarded)) {
                return false;
            }
            part = part.getEnclosingElement();
        }
        return true;
    }

    /** Whether the guard of a class may use a member, as far as the member's own modifiers go. */
    public boolean canReach(Element member, Element guarded) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        }
        return !member.getModifiers().contains(Modifier.PRIVATE)
                && elements.getPackageOf(member).equals(elements.getPackageOf(guarded));
    }
}
