package dev.precept.processor.typing;

import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.model.FunctionMethod;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.ToolClass;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Says which functions of the author's own clauses may call. */
public final class FunctionRules {

    private final Types types;
    private final Elements elements;
    private final Reach reach;
    private final AsyncTypes async;

    /** For one compilation. */
    public FunctionRules(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
        this.reach = new Reach(elements);
        this.async = new AsyncTypes(types);
    }

    /** What stands against a function in the clauses of a class. */
    public Optional<FunctionProblem> problem(FunctionMethod function, ToolClass tools) {
        ExecutableElement method = function.element();
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of(FunctionProblem.INSTANCE);
        } else if (!reach.canReach(method, tools.element()) || !reach.canName(Owner.of(method), tools.element())) {
            return Optional.of(FunctionProblem.OUT_OF_REACH);
        } else if (function.returns().getKind() == TypeKind.VOID) {
            return Optional.of(FunctionProblem.VOID);
        } else if (async.arrivesLater(method)) {
            return Optional.of(FunctionProblem.ASYNC);
        } else if (!method.getTypeParameters().isEmpty()) {
            return Optional.of(FunctionProblem.GENERIC);
        } else if (method.getThrownTypes().stream().anyMatch(this::isChecked)) {
            return Optional.of(FunctionProblem.THROWS);
        }
        boolean hidden = Stream.concat(
                        Stream.of(function.returns()),
                        function.parameters().stream().map(parameter -> parameter.type()))
                .anyMatch(type -> reach.hidden(type, tools.element()).isPresent());
        return hidden ? Optional.of(FunctionProblem.HIDDEN_TYPE) : name(function, tools);
    }

    private static Optional<FunctionProblem> name(FunctionMethod function, ToolClass tools) {
        boolean taken = ClauseCompiler.isFunction(function.name())
                || tools.facts().stream().anyMatch(fact -> fact.name().equals(function.name()));
        if (taken) {
            return Optional.of(FunctionProblem.NAME_TAKEN);
        }
        long same = tools.functions().stream()
                .filter(other -> other.name().equals(function.name()))
                .count();
        return same > 1 ? Optional.of(FunctionProblem.TWICE) : Optional.empty();
    }

    private boolean isChecked(TypeMirror thrown) {
        return Stream.of("java.lang.RuntimeException", "java.lang.Error")
                .map(elements::getTypeElement)
                .noneMatch(unchecked -> types.isSubtype(thrown, unchecked.asType()));
    }
}
