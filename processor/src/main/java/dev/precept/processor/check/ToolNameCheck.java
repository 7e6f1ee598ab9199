package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.AllowedClass;
import dev.precept.processor.model.Owner;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.util.Elements;

/** No two tools of an agent have one name: its model, its allowlist and its budgets know tools by name. */
final class ToolNameCheck implements AgentCheck {

    private record Allowed(ToolMethod tool, AllowedClass by) {

        String owner() {
            return Owner.of(tool.element()).getSimpleName() + "." + tool.name();
        }
    }

    private final Elements elements;

    ToolNameCheck(Elements elements) {
        this.elements = elements;
    }

    @Override
    public List<Finding> check(AgentType agent) {
        List<Allowed> seen = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<String> reported = new TreeSet<>();
        List<ToolMethod> provided = Provided.narrowed(agent);
        for (AllowedClass by : agent.tools()) {
            for (ToolClass tools : by.declaring()) {
                for (ToolMethod tool : tools.tools()) {
                    Allowed allowed = new Allowed(tool, by);
                    if (provided.contains(tool)) {
                        seen.stream()
                                .filter(other -> isAnother(other, allowed) && reported.add(tool.toolName()))
                                .findFirst()
                                .ifPresent(other -> findings.add(finding(agent, other, allowed)));
                        seen.add(allowed);
                    }
                }
            }
        }
        return findings;
    }

    private static Finding finding(AgentType agent, Allowed first, Allowed second) {
        Place place = second.by().place();
        return Finding.of(
                Message.TOOL_NAME_TWICE,
                place,
                agent.element().getSimpleName().toString(),
                second.tool().toolName(),
                first.owner(),
                second.owner());
    }

    /** Whether two tools are two, and share a name. A method and what takes its place are one. */
    private boolean isAnother(Allowed a, Allowed b) {
        return a.tool().toolName().equals(b.tool().toolName())
                && !a.tool().element().equals(b.tool().element())
                && !overrides(a.tool(), b.tool())
                && !overrides(b.tool(), a.tool())
                && !(a.by().equals(b.by())
                        && a.tool().name().equals(b.tool().name())
                        && parameters(a.tool()).equals(parameters(b.tool())));
    }

    private boolean overrides(ToolMethod over, ToolMethod inherited) {
        return elements.overrides(over.element(), inherited.element(), Owner.of(over.element()));
    }

    private static String parameters(ToolMethod tool) {
        return tool.descriptor().substring(0, tool.descriptor().indexOf(')'));
    }
}
