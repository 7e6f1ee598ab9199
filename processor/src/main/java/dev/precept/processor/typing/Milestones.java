package dev.precept.processor.typing;

import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.MilestoneSpec;
import dev.precept.processor.model.Parameter;
import dev.precept.processor.model.ToolMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Types what the success of a tool establishes: what the method says itself, and what those whose place it takes say. What
 * another tool must not come after cannot be lost by overriding a method.
 */
final class Milestones {

    private final List<GuardMilestone> all = new ArrayList<>();

    private Milestones() {}

    /** @param desks where the clauses of the tool itself, and those inherited from another one, are typed */
    static List<GuardMilestone> of(ToolMethod tool, Function<Optional<Inherited>, @Nullable ClauseDesk> desks) {
        Milestones milestones = new Milestones();
        milestones.add(
                tool.milestones(),
                tool.parameters().stream().map(Parameter::name).toList(),
                Objects.requireNonNull(desks.apply(Optional.empty())));
        for (Inherited parent : tool.inherited()) {
            milestones.add(
                    parent.tool().milestones(),
                    parent.parameterNames(),
                    Objects.requireNonNull(desks.apply(Optional.of(parent))));
        }
        return List.copyOf(milestones.all);
    }

    /** A milestone that a method says again replaces the inherited one of that name. */
    private void add(List<MilestoneSpec> specs, List<String> parameters, ClauseDesk desk) {
        List<GuardMilestone> added = new ArrayList<>();
        for (MilestoneSpec spec : specs) {
            boolean replaced = all.stream()
                    .anyMatch(known -> known.name().equals(spec.name().value()));
            if (!replaced) {
                added.add(new GuardMilestone(
                        spec.name().value(), desk.keyAfter(spec.of()), desk.success(spec.when()), parameters));
            }
        }
        all.addAll(added);
    }
}
