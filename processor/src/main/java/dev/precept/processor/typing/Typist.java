package dev.precept.processor.typing;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.processor.clause.ClauseCompiler;
import dev.precept.processor.clause.ClauseLanguage;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.EnforcerSpec;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.Inherited;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Level;
import dev.precept.processor.model.LimitSpec;
import dev.precept.processor.model.PastSpec;
import dev.precept.processor.model.Sourced;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.model.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Types the clauses of tool classes and agents, and numbers their rules. */
public final class Typist {

    private final Elements elements;
    private final ClauseLanguage language;
    private final FactRules facts;
    private final FunctionRules functions;
    private final AsyncTypes async;
    private final CopiedTypes copies;

    /** For one round. */
    public Typist(Types types, Elements elements) {
        this.elements = elements;
        this.language = new ClauseLanguage(types, elements);
        this.async = new AsyncTypes(types);
        this.copies = new CopiedTypes(types, elements);
        this.facts = new FactRules(new Reach(elements), async);
        this.functions = new FunctionRules(types, elements);
    }

    /** Types every clause of a class. */
    public GuardedClass type(ToolClass source) {
        ClauseCompiler compiler = language.compiler(elements.getPackageOf(source.element()));
        List<GuardedTool> tools = new ArrayList<>();
        List<FaultyClause> faults = new ArrayList<>();
        for (ToolMethod tool : source.tools()) {
            Map<Seat, ClauseDesk> desks = new HashMap<>();
            put(desks, desk(compiler, ToolScope.of(source, tool, facts, functions), tool, Optional.empty(), faults));
            for (Inherited parent : tool.inherited()) {
                put(
                        desks,
                        desk(
                                compiler,
                                ToolScope.of(source, tool, parent, facts, functions),
                                tool,
                                Optional.of(parent),
                                faults));
            }
            tools.add(new GuardedTool(
                    tool,
                    rules(source, tool, desks),
                    Milestones.of(tool, from -> desks.get(new Seat(from, Level.METHOD))),
                    async.arrival(tool.element()),
                    NearestAnswers.of(source, tool),
                    KeyTypist.of(source, tool, from -> Objects.requireNonNull(desks.get(new Seat(from, Level.METHOD)))),
                    copies.of(tool)));
        }
        return new GuardedClass(source, tools, faults);
    }

    /** Types every clause of an agent. */
    public GuardedAgent type(AgentType source) {
        List<FaultyClause> faults = new ArrayList<>();
        ClauseDesk desk = ClauseDesk.ofAgent(language.compiler(elements.getPackageOf(source.element())), faults);
        List<GuardRule> rules = new ArrayList<>();
        for (InvariantRule rule : source.rules().invariants()) {
            if (!rule.require().isEmpty()
                    || !rule.limits().isEmpty()
                    || rule.asksForAuthority()
                    || rule.asksForApproval()) {
                rules.add(invariant(rule, List.of(), source.binaryName() + '#', desk));
            }
        }
        for (ExclusionRule rule : source.rules().exclusions()) {
            if (!rule.when().isEmpty()) {
                rules.add(exclusion(rule, List.of(), desk));
            }
        }
        return new GuardedAgent(source, rules, faults);
    }

    /** Where a rule is written: what its clauses see follows from it. */
    private record Seat(Optional<Inherited> from, Level level) {}

    private static void put(Map<Seat, ClauseDesk> desks, ClauseDesk desk) {
        desks.put(new Seat(desk.from(), Level.METHOD), desk);
        desks.put(new Seat(desk.from(), Level.CLASS), desk.ofClass());
    }

    private static ClauseDesk desk(Map<Seat, ClauseDesk> desks, Sourced<?> rule) {
        return Objects.requireNonNull(desks.get(new Seat(rule.from(), rule.level())));
    }

    private ClauseDesk desk(
            ClauseCompiler compiler,
            ToolScope scope,
            ToolMethod tool,
            Optional<Inherited> from,
            List<FaultyClause> faults) {
        Optional<ToolScope> original = from.filter(parent -> parent.origin() == Inherited.Origin.SOURCE)
                .map(this::original);
        return new ClauseDesk(
                compiler, scope, Optional.of(tool), from, original, async.arrivesLater(tool.element()), faults);
    }

    /** What the clauses of an overridden tool see where they are written. */
    private ToolScope original(Inherited parent) {
        ToolMethod written = parent.from().tools().stream()
                .filter(tool -> tool.element().equals(parent.tool().element()))
                .findFirst()
                .orElseThrow();
        return ToolScope.of(parent.from(), written, facts, functions);
    }

    private static List<GuardRule> rules(ToolClass source, ToolMethod tool, Map<Seat, ClauseDesk> desks) {
        List<GuardRule> rules = new ArrayList<>();
        for (Sourced<InvariantRule> rule : Sourced.merged(
                Sourced.invariants(source, tool),
                invariant -> !invariant.limits().isEmpty())) {
            rules.add(invariant(rule.rule(), rule.parameters(), budgets(rule, source, tool), desk(desks, rule)));
        }
        for (Sourced<ExclusionRule> rule : Sourced.merged(Sourced.exclusions(source, tool), exclusion -> false)) {
            if (!rule.rule().when().isEmpty()) {
                rules.add(exclusion(rule.rule(), rule.parameters(), desk(desks, rule)));
            }
        }
        return rules;
    }

    /** A budget belongs to where its rule is declared: all that inherit the rule spend the same. */
    private static String budgets(Sourced<?> rule, ToolClass source, ToolMethod tool) {
        ToolClass declaring = rule.from().map(Inherited::from).orElse(source);
        ToolMethod declared = rule.from().map(Inherited::tool).orElse(tool);
        // A budget of a method is its own, even where another method of the class has a rule of the same name.
        return rule.level() == Level.CLASS
                ? declaring.binaryName() + '#'
                : declaring.binaryName() + '#' + declared.guard() + '#';
    }

    private static GuardRule invariant(InvariantRule rule, List<String> parameters, String budgets, ClauseDesk desk) {
        return new GuardRule(
                false,
                rule.stableId(),
                rule.text().value(),
                rule.otherwise().value(),
                rule.route().value(),
                "",
                rule.mechanisms(),
                parameters,
                List.of(),
                rule.authority().value(),
                required(rule, desk),
                desk.after(rule.ensure()),
                rule.approval().value(),
                limits(rule, budgets + rule.stableId(), desk),
                past(rule.after(), desk),
                past(rule.notAfter(), desk),
                rule.enforcers().stream().map(EnforcerSpec::type).toList());
    }

    private static List<TypedClause> required(InvariantRule rule, ClauseDesk desk) {
        List<Written<String>> clauses = new ArrayList<>(rule.require());
        if (rule.asksForAuthority()) {
            Written<Authority> authority = rule.authority();
            clauses.add(0, new Written<>("caller.tier >= Authority." + authority.value(), authority.place(), true));
        }
        return desk.before(clauses);
    }

    private static List<GuardLimit> limits(InvariantRule rule, String budget, ClauseDesk desk) {
        List<GuardLimit> limits = new ArrayList<>();
        for (LimitSpec limit : rule.limits()) {
            limits.add(new GuardLimit(
                    limit.budget()
                            .map(Written::value)
                            .map(Typist::shared)
                            .orElse(limits.isEmpty() ? budget : budget + '#' + (limits.size() + 1)),
                    limit.calls().map(Written::value).orElse(-1L),
                    limit.max().map(Written::value),
                    desk.number(limit.sum()),
                    desk.key(limit.of()),
                    limit.per().value(),
                    limit.each().value()));
        }
        return limits;
    }

    /** No class or rule is called like this, so that a budget's name never is the name of a rule's own. */
    private static String shared(String budget) {
        return "budget " + budget;
    }

    private static List<GuardPast> past(List<PastSpec> past, ClauseDesk desk) {
        return past.stream()
                .map(spec -> new GuardPast(
                        spec.milestone().value(),
                        desk.key(spec.same()),
                        spec.within().map(Written::value)))
                .toList();
    }

    private static GuardRule exclusion(ExclusionRule rule, List<String> parameters, ClauseDesk desk) {
        return new GuardRule(
                true,
                rule.stableId(),
                rule.text().value(),
                Action.BLOCK,
                rule.route().value(),
                rule.message().value(),
                List.of("when"),
                parameters,
                desk.before(rule.when()),
                Authority.PUBLIC,
                List.of(),
                List.of(),
                Approval.NOBODY,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
