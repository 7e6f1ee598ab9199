package dev.precept.processor.check;

import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Optional;

/** A method does no more to the world than the tools whose place it takes. */
final class InheritedEffectCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        return tools.tools().stream()
                .filter(tool -> tool.effect().isPresent())
                .flatMap(tool -> fault(tool, tools.element().getSimpleName() + "." + tool.name()).stream())
                .toList();
    }

    private static Optional<Finding> fault(ToolMethod tool, String name) {
        EffectSpec effect = tool.effect().orElseThrow();
        List<Inherited> saying = tool.inherited().stream()
                .filter(from -> from.tool().effect().isPresent())
                .toList();
        if (!tool.inheritsEffect()) {
            return saying.stream()
                    .filter(from -> effect.isWiderThan(from.tool().effect().orElseThrow()))
                    .findFirst()
                    .map(from -> Finding.of(
                            Message.EFFECT_WIDER,
                            Place.of(tool.element()),
                            name,
                            effect.words(),
                            from.name(),
                            from.tool().effect().orElseThrow().words(),
                            from.from().binaryName()));
        }
        List<Inherited> nearest = saying.stream()
                .filter(from -> saying.stream().noneMatch(other -> other.isBelow(from)))
                .toList();
        return nearest.stream()
                .filter(from ->
                        !from.tool().effect().equals(nearest.get(0).tool().effect()))
                .findFirst()
                .map(from -> Finding.of(
                        Message.EFFECTS_COLLIDE,
                        Place.of(tool.element()),
                        name,
                        nearest.get(0).name(),
                        from.name()));
    }
}
