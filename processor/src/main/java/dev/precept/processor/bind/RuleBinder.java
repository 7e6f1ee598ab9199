package dev.precept.processor.bind;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.Condition;
import dev.precept.Each;
import dev.precept.Establishes;
import dev.precept.Exclusive;
import dev.precept.FailureMode;
import dev.precept.Invariant;
import dev.precept.OutOfScope;
import dev.precept.Per;
import dev.precept.processor.model.EnforcerSpec;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.MilestoneSpec;
import dev.precept.processor.model.PastSpec;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                in.constant("authority", Authority.class, Authority.PUBLIC),
                in.constant("approval", Approval.class, Approval.NOBODY),
                in.nested("limit").stream().map(RuleBinder::limit).toList(),
                past(in, "after"),
                past(in, "notAfter"),
                enforcers(in),
                in.texts("withheld"),
                in.text("external"),
                in.constant("otherwise", Action.class, Action.BLOCK),
                in.text("route"),
                in.place());
    }

    private static LimitSpec limit(AnnotationReader in) {
        return new LimitSpec(
                in.number("calls"),
                in.optionalText("sum"),
                in.optionalText("max"),
                in.constant("per", Per.class, Per.SESSION),
                in.constant("each", Each.class, Each.SUBJECT),
                in.optionalText("of"),
                in.optionalText("budget"),
                in.place());
    }

    private static List<PastSpec> past(AnnotationReader in, String member) {
        return in.nested(member).stream()
                .map(past -> new PastSpec(
                        past.text("value"), past.optionalText("same"), past.optionalText("within"), past.place()))
                .toList();
    }

    /** What the success of a tool puts into the session's history. */
    static List<MilestoneSpec> milestones(Element tool) {
        return each(
                FoundAnnotation.on(tool),
                Establishes.class,
                in -> new MilestoneSpec(in.text("value"), in.optionalText("of"), in.optionalText("when"), in.place()));
    }

    /** The clause that keeps the calls of a tool apart. */
    static Optional<Written<String>> exclusive(Element tool) {
        return each(FoundAnnotation.on(tool), Exclusive.class, in -> in.text("value")).stream()
                .findFirst();
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
