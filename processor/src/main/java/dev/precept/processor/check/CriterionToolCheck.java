package dev.precept.processor.check;

import dev.precept.processor.clause.Nearest;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.CriterionSpec;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The agent can do what its success criteria expect. */
final class CriterionToolCheck implements AgentCheck {

    @Override
    public List<Finding> check(AgentType agent) {
        return agent.purpose().criteria().stream()
                .flatMap(criterion -> findings(criterion, agent).stream())
                .toList();
    }

    private static List<Finding> findings(CriterionSpec criterion, AgentType agent) {
        List<Finding> findings = new ArrayList<>();
        String id = criterion.id().value();
        // Where the allowlist itself is wrong, a missing tool is no second mistake.
        boolean allowlistHolds = new AllowlistCheck().check(agent).isEmpty()
                && new OnlyCheck().check(agent).isEmpty();
        Set<String> provided = names(Provided.narrowed(agent));
        for (Written<String> call : criterion.calls()) {
            if (WithheldCheck.withholds(agent, call.value())) {
                findings.add(Finding.of(Message.CRITERION_CALLS_WITHHELD, call.place(), id, call.value()));
            } else if (allowlistHolds && !call.value().isBlank() && !provided.contains(call.value())) {
                findings.add(unknown(call, provided, id));
            }
        }
        // What the agent must never have, or what only leaves out, it never calls: that is no mistyped name.
        Set<String> known = names(Provided.all(agent));
        Set<String> expected = criterion.calls().stream().map(Written::value).collect(Collectors.toSet());
        for (Written<String> call : criterion.neverCalls()) {
            if (expected.contains(call.value())) {
                findings.add(Finding.of(Message.CRITERION_CONTRADICTS, call.place(), id, call.value()));
            } else if (allowlistHolds
                    && !call.value().isBlank()
                    && !known.contains(call.value())
                    && !WithheldCheck.withholds(agent, call.value())) {
                findings.add(unknown(call, known, id));
            }
        }
        tooFewSteps(criterion, expected.size()).forEach(findings::add);
        return findings;
    }

    private static Stream<Finding> tooFewSteps(CriterionSpec criterion, int expected) {
        return criterion.maxSteps().stream()
                .filter(steps -> steps.value() >= 0 && steps.value() < expected)
                .map(steps -> Finding.of(
                        Message.CRITERION_TOO_FEW_STEPS,
                        steps.place(),
                        criterion.id().value(),
                        String.valueOf(expected),
                        steps.value().toString()));
    }

    private static Finding unknown(Written<String> call, Set<String> tools, String id) {
        return Finding.of(Message.CRITERION_TOOL_UNKNOWN, call.place(), id, call.value())
                .suggesting(Nearest.to(call.value(), tools));
    }

    private static Set<String> names(List<ToolMethod> tools) {
        return tools.stream().map(ToolMethod::toolName).collect(Collectors.toSet());
    }
}
