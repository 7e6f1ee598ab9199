package dev.precept.processor.typing;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Results that arrive after the method has returned. Known by name, since none of the libraries need be present. */
public final class AsyncTypes {

    private static final Set<String> NAMES = Set.of(
            "java.util.concurrent.CompletionStage",
            "java.util.concurrent.Future",
            "java.util.concurrent.Flow.Publisher",
            "org.reactivestreams.Publisher",
            "io.smallrye.mutiny.Uni",
            "io.smallrye.mutiny.Multi",
            "io.reactivex.Single",
            "io.reactivex.Maybe",
            "io.reactivex.Completable",
            "io.reactivex.Observable",
            "io.reactivex.rxjava3.core.Single",
            "io.reactivex.rxjava3.core.Maybe",
            "io.reactivex.rxjava3.core.Completable",
            "io.reactivex.rxjava3.core.Observable",
            "kotlinx.coroutines.Deferred",
            "kotlinx.coroutines.flow.Flow");

    private static final Set<String> SEEN =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.Future");

    private static final String KOTLIN_SUSPEND = "kotlin.coroutines.Continuation";

    private final Types types;

    /** For one compilation. */
    public AsyncTypes(Types types) {
        this.types = types;
    }

    /** Whether a method's result arrives later. */
    public boolean arrivesLater(ExecutableElement method) {
        List<? extends javax.lang.model.element.VariableElement> parameters = method.getParameters();
        return arrivesLater(method.getReturnType())
                || (!parameters.isEmpty()
                        && isNamed(parameters.get(parameters.size() - 1).asType(), Set.of(KOTLIN_SUSPEND)));
    }

    /** When the result of a method is there. */
    public Arrival arrival(ExecutableElement method) {
        TypeMirror returned = method.getReturnType();
        if (arrivesLater(method)) {
            return isAny(returned, SEEN) ? Arrival.LATER : Arrival.UNSEEN;
        }
        boolean open = returned.getKind() == TypeKind.TYPEVAR
                || (returned instanceof DeclaredType declared
                        && !declared.asElement().getModifiers().contains(Modifier.FINAL));
        return open ? Arrival.PERHAPS_LATER : Arrival.NOW;
    }

    /** What a method returns, or what its stage or future will hold. */
    public TypeMirror arriving(ExecutableElement method) {
        return method.getReturnType() instanceof DeclaredType declared
                        && arrival(method) == Arrival.LATER
                        && declared.getTypeArguments().size() == 1
                ? declared.getTypeArguments().get(0)
                : method.getReturnType();
    }

    private boolean isAny(TypeMirror type, Set<String> names) {
        return (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR)
                && (isNamed(type, names)
                        || types.directSupertypes(type).stream().anyMatch(above -> isAny(above, names)));
    }

    /** Whether a method returns a {@code CompletionStage}, which says when its result has arrived. */
    public boolean isStage(ExecutableElement method) {
        return isStage(method.getReturnType());
    }

    private boolean isStage(TypeMirror type) {
        return (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR)
                && (isNamed(type, Set.of("java.util.concurrent.CompletionStage"))
                        || types.directSupertypes(type).stream().anyMatch(this::isStage));
    }

    /** Whether a value of this type arrives later. */
    public boolean arrivesLater(TypeMirror type) {
        return isAny(type, NAMES);
    }

    private static boolean isNamed(TypeMirror type, Set<String> names) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && names.contains(element.getQualifiedName().toString());
    }
}
