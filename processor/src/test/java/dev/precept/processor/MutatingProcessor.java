package dev.precept.processor;

import dev.precept.processor.ContractMutations.Slip;
import dev.precept.processor.bind.Binder;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.Emitter;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ExclusionRule;
import dev.precept.processor.model.InvariantRule;
import dev.precept.processor.model.Rules;
import dev.precept.processor.model.Written;
import dev.precept.processor.report.Reporter;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.typing.Typist;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Writes the guard of a contract with one slip of the pen in it, as if its author had written that. */
final class MutatingProcessor extends PreceptProcessor {

    /** Which slip to make; none to list them. */
    private final int which;

    private final List<String> words = new ArrayList<>();

    /** Makes one slip. */
    MutatingProcessor(int which) {
        this.which = which;
    }

    /** Makes none, and lists all that could be made. */
    static MutatingProcessor listing() {
        return new MutatingProcessor(-1);
    }

    /** The slips in the compiled type, in the order of their numbers. */
    List<String> words() {
        return words;
    }

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        Binder bind = new Binder(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), discover);
        Typist typist = new Typist(processingEnv.getTypeUtils(), processingEnv.getElementUtils());
        Emitter emit = new Emitter(processingEnv.getFiler(), processingEnv.getElementUtils());
        for (TypeElement type : discover.in(round)) {
            bind.toolClass(type)
                    .map(typist::type)
                    .flatMap(GuardedClass::covered)
                    .ifPresent(tools -> choose(tools(tools), emit::guard));
            bind.agent(type).map(typist::type).ifPresent(agent -> choose(agent(agent), emit::contract));
        }
    }

    private <T> void choose(List<Slip<T>> slips, Consumer<T> write) {
        for (Slip<T> slip : slips) {
            if (words.size() == which) {
                write.accept(slip.with());
            }
            words.add(slip.words());
        }
    }

    private static List<Slip<GuardedClass>> tools(GuardedClass tools) {
        return ContractMutations.inOne(tools.tools(), tool -> tool.method().toolName(), MutatingProcessor::tool)
                .stream()
                .map(slip -> slip.<GuardedClass>in(all -> new GuardedClass(tools.source(), all, tools.faults())))
                // a class without one of its guards is refused as a whole
                .filter(slip -> slip.with().tools().size() == tools.tools().size())
                .toList();
    }

    private static List<Slip<GuardedTool>> tool(GuardedTool tool) {
        List<Slip<GuardedTool>> slips = new ArrayList<>();
        tool.key()
                .ifPresent(key ->
                        slips.add(new Slip<>("the key " + key.clause().text() + ": dropped", tool.withoutKey())));
        ContractMutations.rules(tool.rules()).forEach(slip -> slips.add(slip.in(rules -> tool.withRules(rules))));
        ContractMutations.failures(tool.failures())
                .forEach(slip -> slips.add(slip.in(failures -> new GuardedTool(
                        tool.method(),
                        tool.rules(),
                        tool.milestones(),
                        tool.arrival(),
                        failures,
                        tool.key(),
                        tool.copied()))));
        return slips;
    }

    private static List<Slip<GuardedAgent>> agent(GuardedAgent agent) {
        List<Slip<GuardedAgent>> slips = new ArrayList<>();
        ContractMutations.rules(agent.rules())
                .forEach(slip -> slips.add(slip.in(rules -> new GuardedAgent(agent.source(), rules, agent.faults()))));
        AgentType source = agent.source();
        Rules rules = source.rules();
        List<Slip<Rules>> changed = new ArrayList<>();
        ContractMutations.failures(rules.failures())
                .forEach(slip -> changed.add(slip.in(
                        failures -> new Rules(rules.level(), rules.invariants(), rules.exclusions(), failures))));
        ContractMutations.inOne(rules.exclusions(), ExclusionRule::stableId, MutatingProcessor::exclusion)
                .forEach(slip -> changed.add(slip.in(
                        exclusions -> new Rules(rules.level(), rules.invariants(), exclusions, rules.failures()))));
        ContractMutations.inOne(rules.invariants(), InvariantRule::stableId, MutatingProcessor::withheld).stream()
                .filter(slip -> slip.with().size() == rules.invariants().size())
                .forEach(slip -> changed.add(slip.in(
                        invariants -> new Rules(rules.level(), invariants, rules.exclusions(), rules.failures()))));
        changed.forEach(slip ->
                slips.add(slip.in(other -> new GuardedAgent(with(source, other), agent.rules(), agent.faults()))));
        return slips;
    }

    private static List<Slip<ExclusionRule>> exclusion(ExclusionRule rule) {
        List<Slip<ExclusionRule>> slips = new ArrayList<>();
        ContractMutations.inOne(rule.phrases(), Written::value, phrase -> List.of())
                .forEach(slip -> slips.add(slip.in(phrases -> new ExclusionRule(
                        rule.text(), rule.route(), rule.message(), phrases, rule.when(), rule.place()))));
        Written<String> route = new Written<>("elsewhere", rule.route().place(), true);
        slips.add(new Slip<>(
                "the route became another",
                new ExclusionRule(rule.text(), route, rule.message(), rule.phrases(), rule.when(), rule.place())));
        return slips;
    }

    private static List<Slip<InvariantRule>> withheld(InvariantRule rule) {
        return ContractMutations.inOne(rule.withheld(), Written::value, pattern -> List.<Slip<Written<String>>>of())
                .stream()
                .map(slip -> slip.<InvariantRule>in(withheld -> new InvariantRule(
                        rule.text(),
                        rule.id(),
                        rule.require(),
                        rule.ensure(),
                        rule.authority(),
                        rule.approval(),
                        rule.limits(),
                        rule.after(),
                        rule.notAfter(),
                        rule.enforcers(),
                        withheld,
                        rule.external(),
                        rule.otherwise(),
                        rule.route(),
                        rule.place())))
                .toList();
    }

    private static AgentType with(AgentType agent, Rules rules) {
        return new AgentType(
                agent.element(),
                agent.binaryName(),
                agent.packageName(),
                agent.contractName(),
                agent.id(),
                agent.version(),
                agent.tools(),
                agent.only(),
                agent.routes(),
                rules,
                agent.purpose(),
                agent.place());
    }
}
