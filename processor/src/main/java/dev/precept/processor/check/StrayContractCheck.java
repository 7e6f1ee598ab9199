package dev.precept.processor.check;

import dev.precept.processor.bind.StrayContracts;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A contract stands where something enforces it. */
final class StrayContractCheck {

    private static final Set<String> OF_AGENTS = Set.of("InScope", "SuccessCriterion", "Preference");

    List<Finding> check(TypeElement type, Set<ExecutableElement> tools) {
        return StrayContracts.in(type, tools).stream()
                .map(stray -> stray.place().element() instanceof TypeElement
                        ? Finding.of(
                                Message.STRAY_ON_TYPE,
                                stray.place(),
                                stray.annotation(),
                                stray.owner(),
                                OF_AGENTS.contains(stray.annotation())
                                        ? "stands for no agent"
                                        : "has no tools and stands for no agent")
                        : Finding.of(Message.STRAY_ON_METHOD, stray.place(), stray.annotation(), stray.owner()))
                .toList();
    }
}
