package dev.precept.processor.bind;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.FailureMode;
import dev.precept.Invariant;
import dev.precept.OutOfScope;
import dev.precept.processor.model.EnforcerSpec;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads the rules on one element. */
final class RuleBinder {

    private RuleBinder() {}

    static Rules bind(Element element, Level level) {
        List<FoundAnnotation> found = FoundAnnotation.on(element);
        return new Rules(
                level,
                each(found, Invariant.class, RuleBinder::invariant),
                each(found, OutOfScope.class, RuleBinder::exclusion),
                each(found, FailureMode.class, RuleBinder::failure));
    }

    private static <T> List<T> each(List<FoundAnnotation> found, Class<?> type, Function<AnnotationReader, T> read) {
        return found.stream()
                .filter(annotation -> annotation.is(type))
                .map(AnnotationReader::of)
                .map(read)
                .toList();
    }

    private static InvariantRule invariant(AnnotationReader in) {
        return new InvariantRule(
                in.text("rule"),
                in.text("id"),
                in.texts("require"),
                in.texts("ensure"),
                in.nested("limit").stream().map(RuleBinder::limit).toList(),
                enforcers(in),
                in.texts("withheld"),
                in.text("external"),
                in.constant("otherwise", Action.class, Action.BLOCK),
                in.text("route"),
                in.place());
    }

    private static LimitSpec limit(AnnotationReader in) {
        return new LimitSpec(
                in.number("calls"), in.optionalText("sum"), in.optionalText("max"), in.optionalText("of"), in.place());
    }

    private static List<EnforcerSpec> enforcers(AnnotationReader in) {
        List<EnforcerSpec> enforcers = new ArrayList<>();
        in.types("enforcedBy").forEach(type -> {
            if (type.value() instanceof DeclaredType declared) {
                enforcers.add(new EnforcerSpec((TypeElement) declared.asElement(), type.place()));
            }
        });
        return enforcers;
    }

    private static ExclusionRule exclusion(AnnotationReader in) {
        return new ExclusionRule(
                in.text("value"),
                in.text("route"),
                in.text("message"),
                in.texts("phrases"),
                in.texts("when"),
                in.place());
    }

    private static FailureAnswer failure(AnnotationReader in) {
        return new FailureAnswer(
                in.constant("on", Condition.class, Condition.TOOL_FAILURE),
                in.constant("then", Action.class, Action.HALT),
                in.text("route"),
                in.text("message"),
                in.place());
    }
}
