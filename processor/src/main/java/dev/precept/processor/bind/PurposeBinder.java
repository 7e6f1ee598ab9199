package dev.precept.processor.bind;

import dev.precept.InScope;
import dev.precept.Preference;
import dev.precept.SuccessCriterion;
import dev.precept.processor.model.CriterionSpec;
import dev.precept.processor.model.Purpose;
import dev.precept.processor.model.ScopeSpec;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;

/** Reads what an agent is for. */
final class PurposeBinder {

    private PurposeBinder() {}

    static Purpose bind(Element agent) {
        return new Purpose(
                each(agent, InScope.class, in -> new ScopeSpec(in.text("value"), in.texts("examples"))),
                each(agent, SuccessCriterion.class, PurposeBinder::criterion),
                each(agent, Preference.class, in -> in.text("value")));
    }

    private static CriterionSpec criterion(AnnotationReader in) {
        return new CriterionSpec(
                in.text("id"),
                in.text("given"),
                in.text("expect"),
                in.texts("calls"),
                in.texts("neverCalls"),
                in.number("maxSteps"),
                in.place());
    }

    private static <T> List<T> each(Element agent, Class<?> annotation, Function<AnnotationReader, T> read) {
        return FoundAnnotation.on(agent, annotation).stream()
                .map(AnnotationReader::of)
                .map(read)
                .toList();
    }
}
