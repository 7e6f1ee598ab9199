package dev.precept.processor.check;

import dev.precept.processor.clause.ClauseType;
import dev.precept.processor.clause.Nearest;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.Place;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.typing.Arrival;
import dev.precept.processor.typing.AsyncTypes;
import dev.precept.processor.typing.GuardMilestone;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import dev.precept.processor.typing.GuardedTool;
import dev.precept.processor.typing.Typist;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where there is an agent, what order rules ask for is established by some tool, about values of the same type, and where it
 * is a tool's own success, that can be told. A misspelt milestone would never refuse a {@code notAfter}.
 */
final class MilestoneCheck {

    private final Typist typist;
    private final AsyncTypes async;
    private final SourceTypes sources;

    MilestoneCheck(Typist typist, AsyncTypes async, SourceTypes sources) {
        this.typist = typist;
        this.async = async;
        this.sources = sources;
    }

    /** Somebody who puts a milestone into the history, and what about; a tool's own success is about nothing. */
    private record Source(GuardedTool tool, String name, Optional<ClauseType> key, boolean byName) {}

    List<Finding> check(Whole whole) {
        if (whole.agents().isEmpty()) {
            return List.of();
        }
        Map<String, GuardedClass> classes = new LinkedHashMap<>();
        Stream.concat(
                        whole.tools().stream(),
                        whole.agents().stream()
                                .flatMap(agent -> agent.tools().stream())
                                .flatMap(allowed -> allowed.declaring().stream()))
                .forEach(tools -> classes.computeIfAbsent(tools.binaryName(), name -> typist.type(tools)));
        if (classes.values().stream().anyMatch(tools -> !tools.faults().isEmpty())) {
            // A clause that does not hold together was said; what it would establish is not known.
            return List.of();
        }
        List<Source> known = classes.values().stream()
                .flatMap(tools -> tools.tools().stream())
                .flatMap(MilestoneCheck::sources)
                .toList();
        List<Finding> findings = new ArrayList<>();
        Place elsewhere = whole.agents().get(0).place();
        for (GuardedClass tools : classes.values()) {
            boolean here = sources.holds(tools.source().element());
            for (GuardedTool tool : tools.tools()) {
                asked(tools.source(), tool)
                        .forEach(question -> faults(here ? question : question.at(elsewhere), known, findings));
            }
        }
        for (AgentType agent : whole.agents()) {
            asked(typist.type(agent)).forEach(question -> faults(question, known, findings));
        }
        return findings.stream().distinct().toList();
    }

    private static Stream<Source> sources(GuardedTool tool) {
        Stream<Source> said = tool.milestones().stream()
                .map(milestone -> new Source(
                        tool,
                        milestone.name(),
                        milestone.of().map(of -> of.root().type()),
                        false));
        String name = tool.method().toolName();
        boolean says = tool.milestones().stream().map(GuardMilestone::name).anyMatch(name::equals);
        return says ? said : Stream.concat(said, Stream.of(new Source(tool, name, Optional.empty(), true)));
    }

    private static Stream<PastQuestion> asked(ToolClass tools, GuardedTool tool) {
        Stream<PastQuestion> rules = PastQuestion.ofRules(tools, tool);
        Stream<PastQuestion> clauses = ToolClause.of(tool).stream()
                .flatMap(clause -> PastQuestion.of(
                        clause.clause(),
                        clause.place().orElse(Place.of(tool.method().element())),
                        tools.element().getSimpleName().toString()));
        return Stream.concat(rules, clauses);
    }

    private static Stream<PastQuestion> asked(GuardedAgent agent) {
        return ToolClause.of(agent).stream()
                .flatMap(clause -> PastQuestion.of(
                        clause.clause(),
                        clause.place().orElse(agent.source().place()),
                        agent.source().element().getSimpleName().toString()));
    }

    private void faults(PastQuestion question, List<Source> known, List<Finding> findings) {
        List<Source> named = known.stream()
                .filter(source -> source.name().equals(question.milestone()))
                .toList();
        if (named.isEmpty()) {
            Set<String> names = new TreeSet<>();
            known.forEach(source -> names.add(source.name()));
            findings.add(
                    Finding.of(Message.MILESTONE_UNKNOWN, question.place(), question.milestone(), question.asking())
                            .suggesting(Nearest.to(question.milestone(), names)));
            return;
        }
        named.stream()
                .flatMap(source -> Stream.concat(
                        source.byName() ? success(question, source).stream() : Stream.empty(),
                        key(question, source).stream()))
                .findFirst()
                .ifPresent(findings::add);
    }

    private Optional<Finding> success(PastQuestion question, Source source) {
        GuardedTool tool = source.tool();
        if (tool.arrival() == Arrival.UNSEEN) {
            return Optional.of(Finding.of(
                    Message.MILESTONE_UNSEEN,
                    question.place(),
                    tool.method().toolName(),
                    StatusTypes.words(tool.method().element().getReturnType()),
                    source.name()));
        }
        return StatusTypes.condition(async.arriving(tool.method().element()))
                .map(when -> tool.arrival() == Arrival.LATER
                        ? Finding.of(
                                Message.SUCCESS_LATE,
                                question.place(),
                                tool.method().toolName(),
                                StatusTypes.words(async.arriving(tool.method().element())),
                                source.name())
                        : Finding.of(
                                Message.SUCCESS_OF_TOOL_UNSAID,
                                question.place(),
                                tool.method().toolName(),
                                StatusTypes.words(tool.method().element().getReturnType()),
                                when));
    }

    private static Optional<Finding> key(PastQuestion question, Source source) {
        String tool = source.tool().method().toolName();
        if (question.key().isPresent() && source.key().isEmpty()) {
            return Optional.of(Finding.of(
                    Message.MILESTONE_WITHOUT_KEY, question.place(), question.milestone(), question.words(), tool));
        } else if (question.key().isEmpty() && source.key().isPresent() && question.asksForAll()) {
            return Optional.of(Finding.of(
                    Message.KEY_NOT_ASKED,
                    question.place(),
                    question.milestone(),
                    tool,
                    source.key().get().words(),
                    question.example()));
        }
        return question.key()
                .filter(type ->
                        source.key().isPresent() && !type.equals(source.key().get()))
                .map(type -> Finding.of(
                        Message.MILESTONE_KEY_TYPE,
                        question.place(),
                        question.milestone(),
                        question.words(),
                        type.words(),
                        tool,
                        source.key().get().words()));
    }
}
