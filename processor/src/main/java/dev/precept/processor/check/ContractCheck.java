package dev.precept.processor.check;

import dev.precept.EffectClass;
import dev.precept.processor.model.EffectSpec;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.Sourced;
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
        List<Inherited> inherited = tool.inherited();
        if (tool.effect().isEmpty()) {
            boolean silent = tool.rules().isEmpty()
                    && tools.rules().isEmpty()
                    && inherited.stream().noneMatch(Inherited::hasContract);
            if (silent && !inherited.isEmpty()) {
                return Optional.of(Finding.of(
                        Message.OVERRIDE_WITHOUT_CONTRACT,
                        place,
                        tools.element().getSimpleName() + "." + tool.name(),
                        inherited.get(0).name()));
            }
            return Optional.of(
                    silent
                            ? Finding.of(
                                    Message.TOOL_WITHOUT_CONTRACT,
                                    place,
                                    tool.name(),
                                    Examples.invariant(tool.element()))
                            : Finding.of(Message.EFFECT_MISSING, place, tool.name()));
        }
        EffectSpec effect = tool.effect().get();
        // Where the effect is inherited, it was judged together with the rules that stand beside it.
        return effect.reachesOut()
                        && !tool.inheritsEffect()
                        && Sourced.invariants(tools, tool).stream()
                                .allMatch(rule -> rule.rule().isHeldOutsideOnly())
                ? Optional.of(Finding.of(
                        Message.NO_INVARIANT, place, tool.name(), words(effect), Examples.invariant(tool.element())))
                : Optional.empty();
    }

    private static String words(EffectSpec effect) {
        if (effect.effect() == EffectClass.READ_ONLY) {
            return "sends data out";
        }
        return effect.egress() ? "changes something and sends data out" : "changes something";
    }
}
