package dev.precept.processor.typing;

import dev.precept.Condition;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Picks the answers of a tool: of the method, of those whose place it takes, of its class, of their classes. */
final class NearestAnswers {

    private final Map<Condition, FailureAnswer> nearest = new EnumMap<>(Condition.class);

    private NearestAnswers() {}

    static List<FailureAnswer> of(ToolClass source, ToolMethod tool) {
        NearestAnswers answers = new NearestAnswers();
        answers.add(tool.rules());
        tool.inherited().stream().map(Inherited::tool).map(ToolMethod::rules).forEach(answers::add);
        answers.add(source.rules());
        tool.inherited().stream().map(Inherited::from).map(ToolClass::rules).forEach(answers::add);
        return List.copyOf(answers.nearest.values());
    }

    private void add(Rules rules) {
        rules.failures().forEach(answer -> nearest.putIfAbsent(answer.on().value(), answer));
    }
}
