package dev.precept.processor.check;

import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/**
 * Where there is an agent, every tool is some agent's: one that none may call was forgotten, or is a tool by mistake. A
 * tool that an agent withholds by its name was not forgotten.
 */
final class UnlistedToolCheck {

    List<Finding> check(Whole whole) {
        if (whole.agents().isEmpty()) {
            return List.of();
        }
        Set<ExecutableElement> listed = whole.agents().stream()
                .flatMap(agent -> Provided.narrowed(agent).stream())
                .map(ToolMethod::element)
                .collect(Collectors.toSet());
        List<Finding> findings = new ArrayList<>();
        for (ToolClass tools : whole.tools()) {
            for (ToolMethod tool : tools.tools()) {
                if (!listed.contains(tool.element()) && !isWithheld(tool, whole)) {
                    findings.add(Finding.of(
                            Message.TOOL_UNLISTED,
                            Place.of(tool.element()),
                            tool.toolName(),
                            tools.element().getSimpleName().toString()));
                }
            }
        }
        return findings;
    }

    private static boolean isWithheld(ToolMethod tool, Whole whole) {
        return whole.agents().stream()
                .anyMatch(agent ->
                        WithheldCheck.withholds(agent, tool.toolName()) || WithheldCheck.withholds(agent, tool.name()));
    }
}
