package dev.precept.processor.typing;

import dev.precept.Action;
import dev.precept.Condition;
import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.model.EnforcerSpec;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Types the clauses of tool classes, and numbers their rules. */
public final class Typist {

    private final Types types;
    private final Elements elements;
    private final FactRules facts;
    private final AsyncTypes async;

    /** For one compilation. */
    public Typist(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
        this.async = new AsyncTypes(types);
        this.facts = new FactRules(new Reach(elements), async);
    }

    /** Types every clause of a class. */
    public GuardedClass type(ToolClass source) {
        ClauseCompiler compiler = new ClauseCompiler(types, elements, elements.getPackageOf(source.element()));
        List<GuardedTool> tools = new ArrayList<>();
        List<FaultyClause> faults = new ArrayList<>();
        for (ToolMethod tool : source.tools()) {
            ToolScope scope = ToolScope.of(source, tool, facts);
            ClauseDesk desk = new ClauseDesk(compiler, scope, tool, async.arrivesLater(tool.element()), faults);
            tools.add(new GuardedTool(tool, rules(source, tool, desk), failures(source, tool)));
        }
        return new GuardedClass(source, tools, faults);
    }

    private static List<GuardRule> rules(ToolClass source, ToolMethod tool, ClauseDesk desk) {
        List<GuardRule> rules = new ArrayList<>();
        // A budget of a method is its own, even where another method of the class has a rule of the same name.
        String budgets = source.binaryName() + '#' + tool.guard() + '#';
        tool.rules().invariants().forEach(rule -> rules.add(invariant(rule, budgets, desk)));
        source.rules().invariants().forEach(rule -> rules.add(invariant(rule, source.binaryName() + '#', desk)));
        tool.rules().exclusions().stream()
                .filter(rule -> !rule.when().isEmpty())
                .forEach(rule -> rules.add(exclusion(rule, desk)));
        return rules;
    }

    private static GuardRule invariant(InvariantRule rule, String budgets, ClauseDesk desk) {
        return new GuardRule(
                false,
                rule.stableId(),
                rule.text().value(),
                rule.otherwise().value(),
                rule.route().value(),
                "",
                rule.mechanisms(),
                List.of(),
                desk.before(rule.require()),
                desk.after(rule.ensure()),
                limits(rule, budgets + rule.stableId(), desk),
                rule.enforcers().stream().map(EnforcerSpec::type).toList());
    }

    private static List<GuardLimit> limits(InvariantRule rule, String budget, ClauseDesk desk) {
        List<GuardLimit> limits = new ArrayList<>();
        for (LimitSpec limit : rule.limits()) {
            limits.add(new GuardLimit(
                    limits.isEmpty() ? budget : budget + '#' + (limits.size() + 1),
                    limit.calls().map(Written::value).orElse(-1L),
                    limit.max().map(Written::value),
                    desk.number(limit.sum()),
                    desk.key(limit.of())));
        }
        return limits;
    }

    private static GuardRule exclusion(ExclusionRule rule, ClauseDesk desk) {
        return new GuardRule(
                true,
                rule.stableId(),
                rule.text().value(),
                Action.BLOCK,
                rule.route().value(),
                rule.message().value(),
                List.of("when"),
                desk.before(rule.when()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<FailureAnswer> failures(ToolClass source, ToolMethod tool) {
        Map<Condition, FailureAnswer> nearest = new EnumMap<>(Condition.class);
        source.rules().failures().forEach(answer -> nearest.put(answer.on().value(), answer));
        tool.rules().failures().forEach(answer -> nearest.put(answer.on().value(), answer));
        return List.copyOf(nearest.values());
    }
}
