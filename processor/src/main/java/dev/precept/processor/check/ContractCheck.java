package dev.precept.processor.check;

import dev.precept.EffectClass;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Optional;

/** A tool says what it does to the world, and one that does something has an invariant. */
final class ContractCheck implements ToolsCheck {

    @Override
    public List<Finding> check(GuardedClass guarded) {
        ToolClass tools = guarded.source();
        return tools.tools().stream()
                .flatMap(tool -> fault(tools, tool).stream())
                .toList();
    }

    private static Optional<Finding> fault(ToolClass tools, ToolMethod tool) {
        Place place = Place.of(tool.element());
        boolean bounded = !tool.rules().invariants().isEmpty()
                || !tools.rules().invariants().isEmpty();
        if (tool.effect().isEmpty()) {
            return Optional.of(Finding.of(
                    tools.isSilentOn(tool) ? Message.TOOL_WITHOUT_CONTRACT : Message.EFFECT_MISSING,
                    place,
                    tool.name()));
        }
        EffectSpec effect = tool.effect().get();
        return effect.reachesOut() && !bounded
                ? Optional.of(Finding.of(Message.NO_INVARIANT, place, tool.name(), words(effect)))
                : Optional.empty();
    }

    private static String words(EffectSpec effect) {
        if (effect.effect() == EffectClass.READ_ONLY) {
            return "sends data out";
        }
        return effect.egress() ? "changes something and sends data out" : "changes something";
    }
}
