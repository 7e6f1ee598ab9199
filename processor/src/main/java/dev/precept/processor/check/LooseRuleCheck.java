package dev.precept.processor.check;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.model.Place;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** A rule of a class holds for all its tools: an inherited body has the guard of the class that declares it. */
final class LooseRuleCheck {

    private final Binder bind;

    LooseRuleCheck(Binder bind) {
        this.bind = bind;
    }

    Optional<Finding> check(TypeElement type) {
        return bind.ruleOfClass(type).flatMap(place -> finding(place, type));
    }

    private Optional<Finding> finding(Place place, TypeElement type) {
        List<String> tools = bind.inheritedTools(type);
        return tools.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(
                        Message.CLASS_RULE_LOOSE,
                        place,
                        type.getSimpleName().toString(),
                        tools.stream().distinct().collect(Collectors.joining(", "))));
    }
}
