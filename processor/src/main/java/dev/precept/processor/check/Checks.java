package dev.precept.processor.check;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.bind.LostContracts;
import dev.precept.processor.bind.Overrides;
import dev.precept.processor.bind.RecognisedMethods;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ToolMethod;
import dev.precept.processor.report.Finding;
import dev.precept.processor.typing.AsyncTypes;
import dev.precept.processor.typing.CopiedTypes;
import dev.precept.processor.typing.FactRules;
import dev.precept.processor.typing.FunctionRules;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** All checks, in the order in which a person should read what they find. */
public final class Checks {

    private final List<RulesCheck> onRules;
    private final List<ToolsCheck> onTools;
    private final ToolsCheck guardable;
    private final List<ToolsCheck> onClauses;

    private final List<ToolsCheck> onTypedClauses;
    private final List<AgentCheck> onAgents;
    private final CanonicalForms forms;
    private final StrayContractCheck strays;
    private final LooseRuleCheck loose;
    private final OverrideCheck overrides;
    private final LostContractCheck lost;
    private final RecognisedCheck recognised;

    /** For one round. */
    public Checks(Types types, Elements elements, Binder bind, SourceTypes sources) {
        Reach reach = new Reach(elements);
        AsyncTypes async = new AsyncTypes(types);
        FactRules facts = new FactRules(reach, async);
        onRules = List.of(
                new TextCheck(),
                TextLengthCheck::check,
                new MechanismCheck(),
                new PlacementCheck(),
                new LimitCheck(),
                new OrderCheck(),
                new ActionCheck(),
                new ApprovalCheck(),
                new RouteCheck(new KnownRoutes(elements, sources)),
                new FailureCheck());
        forms = new CanonicalForms(types, elements);
        onTools = List.of(
                new RuntimeCheck(elements),
                new ContractCheck(),
                TextLengthCheck::names,
                new RuleIdCheck(),
                new InheritedGuardCheck(),
                new InheritedRuleCheck(),
                new InheritedEffectCheck(),
                new EnforcerCheck(reach, elements),
                new LateResultCheck(async),
                new SuccessCheck(async),
                new ExclusiveCheck(async),
                new CopyCheck(new CopiedTypes(types, elements)),
                new EgressCheck(elements),
                new CanonicalFormCheck(forms),
                new ForeignShapeCheck(),
                new ForeignMethodCheck(types, elements));
        guardable = new GuardableCheck(reach);
        FunctionRules functions = new FunctionRules(types, elements);
        onClauses = List.of(new FactCheck(facts), new FunctionCheck(functions), new ClauseCheck(facts, functions));
        onTypedClauses = List.of(
                new DecisionCheck(),
                new ContradictionCheck(),
                new ContraryOrderCheck(),
                new ImpliedRuleCheck(),
                new LowerBoundCheck(),
                new PatternCheck(),
                new ShadowCheck(),
                new FactMayChangeCheck());
        onAgents = List.of(
                new AgentTextCheck(),
                TextLengthCheck::ofAgent,
                RuleIdCheck::ofAgent,
                new OpenFailureCheck(),
                new AllowlistCheck(),
                new OnlyCheck(),
                new WithheldCheck(),
                new DeclaredRouteCheck(sources),
                new ExclusionCheck(),
                new SwallowedExampleCheck(sources),
                new CriterionCheck(),
                new CriterionIdCheck(),
                new CriterionToolCheck(),
                new ToolNameCheck(elements));
        strays = new StrayContractCheck();
        loose = new LooseRuleCheck(bind);
        Overrides inherited = new Overrides(types, elements, sources.annotations());
        lost = new LostContractCheck(new LostContracts(sources.annotations()));
        recognised = new RecognisedCheck(new RecognisedMethods(sources.annotations()), inherited);
        overrides = new OverrideCheck(inherited, bind);
    }

    /**
     * What is wrong with any type.
     *
     * @param tools those of its methods that are tools
     */
    public List<Finding> type(TypeElement type, Set<ExecutableElement> tools) {
        Optional<Finding> rule = loose.check(type);
        // A rule that is loose is on no tool class of its own, which would be said a second time.
        Stream<Finding> stray = strays.check(type, tools).stream()
                .filter(finding -> rule.isEmpty()
                        || !finding.place().element().equals(rule.get().place().element()));
        return Stream.of(
                        stray,
                        rule.stream(),
                        overrides.check(type).stream(),
                        lost.check(type).stream(),
                        recognised.check(type, tools).stream())
                .flatMap(findings -> findings)
                .toList();
    }

    /** What is wrong with a tool class. */
    public List<Finding> tools(GuardedClass guarded) {
        List<Finding> findings = new ArrayList<>();
        for (RulesCheck check : onRules) {
            findings.addAll(check.check(guarded.source().rules()));
            for (ToolMethod tool : guarded.source().tools()) {
                findings.addAll(check.check(tool.rules()));
            }
        }
        onTools.forEach(check -> findings.addAll(check.check(guarded)));
        // Tools of others get no guard, and have no bodies here.
        List<Finding> unguardable = guarded.source().foreign().isPresent() ? List.of() : guardable.check(guarded);
        findings.addAll(unguardable);
        if (unguardable.isEmpty()) {
            // A type that the guard cannot name would be at fault a second time in the clauses.
            onClauses.forEach(check -> findings.addAll(check.check(guarded)));
        }
        if (findings.isEmpty()) {
            // What is to be proven about clauses is only worth reading where they mean what they say.
            onTypedClauses.forEach(check -> findings.addAll(check.check(guarded)));
        }
        if (findings.isEmpty()) {
            findings.addAll(new ForeignEnforcementCheck().check(guarded));
        }
        return findings;
    }

    /** What is wrong with an agent. */
    public List<Finding> agent(GuardedAgent guarded) {
        AgentType agent = guarded.source();
        List<Finding> findings = new ArrayList<>();
        onRules.forEach(check -> findings.addAll(check.check(agent.rules())));
        onAgents.forEach(check -> findings.addAll(check.check(agent)));
        findings.addAll(new AgentClauseCheck().check(guarded));
        findings.addAll(new AgentFormCheck(forms).check(guarded));
        if (findings.isEmpty()) {
            findings.addAll(new AgentReasonCheck().check(guarded));
        }
        return findings;
    }
}
