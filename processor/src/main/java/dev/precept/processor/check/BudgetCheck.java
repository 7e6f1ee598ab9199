package dev.precept.processor.check;

import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one budget say the same about it. One may count calls where another sums; where both say something, of the
 * bound, the time, the owner or what divides it, they say the same. And no call counts twice.
 */
final class BudgetCheck {

    private record Share(LimitSpec limit, String where) {}

    private static final Map<String, Function<LimitSpec, Optional<String>>> ASPECTS = aspects();

    private final Map<String, List<Share>> budgets = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private BudgetCheck() {}

    static List<Finding> check(Whole whole) {
        BudgetCheck check = new BudgetCheck();
        whole.tools().forEach(tools -> tools.tools().forEach(tool -> check.add(tools, tool)));
        whole.agents().forEach(check::add);
        check.budgets.forEach(check::compare);
        return check.findings.stream().distinct().toList();
    }

    private void add(ToolClass tools, ToolMethod tool) {
        Map<String, LimitSpec> ofTool = new HashMap<>();
        for (Sourced<InvariantRule> rule : Sourced.merged(
                Sourced.invariants(tools, tool),
                invariant -> !invariant.limits().isEmpty())) {
            String where = tools.element().getSimpleName() + "." + tool.name();
            for (LimitSpec limit : rule.rule().limits()) {
                budget(limit).ifPresent(name -> {
                    if (ofTool.putIfAbsent(name, limit) != null && rule.from().isEmpty()) {
                        findings.add(Finding.of(Message.BUDGET_TWICE, limit.place(), name, "each call of " + where));
                    }
                    budgets.computeIfAbsent(name, unseen -> new ArrayList<>()).add(new Share(limit, where));
                });
            }
        }
    }

    private void add(AgentType agent) {
        Map<String, LimitSpec> ofAgent = new HashMap<>();
        for (InvariantRule rule : agent.rules().invariants()) {
            for (LimitSpec limit : rule.limits()) {
                budget(limit)
                        .filter(name -> budgets.containsKey(name) || ofAgent.putIfAbsent(name, limit) != null)
                        .ifPresent(name -> findings.add(Finding.of(
                                Message.BUDGET_TWICE,
                                limit.place(),
                                name,
                                "a call of the agent '" + agent.id().value() + "'")));
            }
        }
    }

    private void compare(String name, List<Share> shares) {
        ASPECTS.forEach((aspect, said) -> {
            @Nullable Share first = null;
            for (Share share : shares) {
                Optional<String> here = said.apply(share.limit);
                if (first == null) {
                    first = here.isPresent() ? share : null;
                } else if (here.isPresent() && !here.equals(said.apply(first.limit))) {
                    findings.add(Finding.of(
                            Message.BUDGET_CONTRADICTED,
                            share.limit.place(),
                            name,
                            aspect + here.get(),
                            aspect + said.apply(first.limit).orElseThrow(),
                            first.where));
                    return;
                }
            }
        });
    }

    private static Optional<String> budget(LimitSpec limit) {
        return limit.budget().map(Written::value).filter(name -> !name.isBlank());
    }

    private static Map<String, Function<LimitSpec, Optional<String>>> aspects() {
        Map<String, Function<LimitSpec, Optional<String>>> aspects = new LinkedHashMap<>();
        aspects.put("per = ", limit -> Optional.of(limit.per().value().name()));
        aspects.put("each = ", limit -> Optional.of(limit.each().value().name()));
        aspects.put("max = ", limit -> limit.max().map(Written::value));
        aspects.put(
                "calls = ",
                limit -> limit.calls()
                        .map(Written::value)
                        .filter(calls -> calls > 0)
                        .map(String::valueOf));
        aspects.put("", limit -> Optional.of(limit.of().isPresent() ? "an of that divides it" : "no of"));
        return aspects;
    }
}
