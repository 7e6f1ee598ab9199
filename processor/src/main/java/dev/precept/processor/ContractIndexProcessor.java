package dev.precept.processor;

import dev.precept.processor.adopt.ProposalWriter;
import dev.precept.processor.adopt.UncoveredTool;
import dev.precept.processor.adopt.UncoveredTools;
import dev.precept.processor.bind.Binder;
import dev.precept.processor.check.Whole;
import dev.precept.processor.check.WholeChecks;
import dev.precept.processor.data.ReportFiles;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.IndexWriter;
import dev.precept.processor.export.Exports;
import dev.precept.processor.export.Refusal;
import dev.precept.processor.model.AgentType;
import dev.precept.processor.model.ToolClass;
import dev.precept.processor.option.ExportFile;
import dev.precept.processor.option.OptionParser;
import dev.precept.processor.option.Options;
import dev.precept.processor.option.ReportFile;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.report.Reported;
import dev.precept.processor.report.Reporter;
import dev.precept.processor.report.Severity;
import dev.precept.processor.tests.TestSources;
import dev.precept.processor.typing.GuardedClass;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Does what no type shows alone: the index by which the agent knows, before any of them is loaded, which classes must be
 * guarded; the checks of all agents and all tools together; the list of tools without a contract; the findings as data.
 * Aggregating, and apart from {@link ContractProcessor} for that reason: one processor of both kinds would make every
 * incremental build a full one.
 */
public final class ContractIndexProcessor extends PreceptProcessor {

    private Options options = Options.none();
    private final SortedMap<String, List<UncoveredTool>> uncovered = new TreeMap<>();

    /** Names, since elements are valid for one round only. */
    private final Set<String> agents = new TreeSet<>();

    private final Set<String> enforced = new TreeSet<>();

    private final Exports exports = new Exports();

    private boolean marked;

    @Override
    void start(OptionParser.Result read, Reporter report) {
        options = read.options();
        read.problems().forEach(problem -> report.note(problem.message(), problem.names()));
    }

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        Binder bind = new Binder(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), discover);
        IndexWriter index = new IndexWriter(processingEnv.getFiler());
        UncoveredTools silent = new UncoveredTools(
                processingEnv.getTypeUtils(), processingEnv.getElementUtils(), discover.annotations());
        List<TypeElement> types = discover.in(round);
        if (!options.reports().isEmpty() || !options.exports().isEmpty()) {
            noteFindings(types, discover, report);
        }
        forEach(types, report, type -> {
            if (Binder.isAgent(type)) {
                agents.add(type.getQualifiedName().toString());
            }
            enforced(type, bind).ifPresent(tools -> {
                enforced.add(type.getQualifiedName().toString());
                List<UncoveredTool> found = silent.in(tools);
                if (!found.isEmpty()) {
                    uncovered.put(type.getQualifiedName().toString(), found);
                }
                tools.covered().ifPresent(covered -> index(covered, index));
            });
        });
        if (round.processingOver()) {
            listUncovered(report);
        }
        // An agent or a tool that another error hid would make others look forgotten.
        if (round.processingOver() && !round.errorRaised()) {
            // Without an agent there is nothing that tools could be at odds with.
            List<TypeElement> standing = found(agents);
            forEach(standing.stream().limit(1).toList(), report, first -> {
                report.all(whole(standing, bind, discover));
                report.all(TestSources.in(options.testSources()).without(agents(standing, bind)));
            });
        }
    }

    @Override
    void finish(Reporter report) {
        exported(report);
        List<Reported> said = report.said();
        for (ReportFile file : options.reports()) {
            ReportFiles.write(file, said, Reporter.version())
                    .ifPresent(why ->
                            report.about(Message.REPORT_UNWRITABLE, file.path().toString(), why));
        }
    }

    /** What is at fault is left out: a policy that lacks one of its rules would allow what no guard will. */
    private void export(Judge.Judged judged) {
        boolean stands = judged.findings().stream()
                .noneMatch(finding -> options.severityOf(finding.message().code()) == Severity.ERROR);
        judged.tools()
                .filter(tools -> stands && tools.source().foreign().isEmpty())
                .flatMap(GuardedClass::covered)
                .filter(GuardedClass::isComplete)
                .ifPresent(exports::add);
        judged.agent().filter(agent -> stands).ifPresent(exports::add);
    }

    private void exported(Reporter report) {
        for (ExportFile file : options.exports()) {
            Exports.Written written = exports.in(file.format());
            Exports.write(file.path(), written)
                    .ifPresent(why ->
                            report.about(Message.EXPORT_UNWRITABLE, file.path().toString(), why));
            if (!written.refusals().isEmpty()) {
                report.about(
                        Message.EXPORT_INCOMPLETE,
                        file.path().toString(),
                        written.refusals().get(0).engine(),
                        written.refusals().stream().map(Refusal::words).collect(Collectors.joining("; ")));
            }
        }
    }

    /** Judges once more, for reports and exports: this processor is the one that sees all types in an incremental build. */
    private void noteFindings(List<TypeElement> types, SourceTypes discover, Reporter report) {
        Judge judge = new Judge(processingEnv, discover);
        for (TypeElement type : types) {
            try {
                Judge.Judged judged = judge.judge(type);
                report.note(judged.findings());
                export(judged);
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
                // The other processor failed on it as well, and has said so.
                report.note(Message.INTERNAL, List.of(type.getQualifiedName().toString(), fault.toString()));
            }
        }
    }

    private void index(ToolClass covered, IndexWriter index) {
        index.toolClass(covered);
        if (!marked) {
            marked = true;
            index.marker(covered.element());
        }
    }

    private void listUncovered(Reporter report) {
        List<TypeElement> origins = found(uncovered.keySet());
        List<UncoveredTool> tools =
                uncovered.values().stream().flatMap(List::stream).toList();
        // A fault of the list is told at the first class of it.
        forEach(
                origins.stream().limit(1).toList(),
                report,
                first -> new ProposalWriter(processingEnv.getFiler()).list(tools, origins));
    }

    private List<TypeElement> found(Set<String> names) {
        return names.stream()
                .map(name -> processingEnv.getElementUtils().getTypeElement(name))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Finding> whole(List<TypeElement> standing, Binder bind, SourceTypes discover) {
        return new WholeChecks(processingEnv.getTypeUtils(), processingEnv.getElementUtils(), discover)
                .check(new Whole(
                        agents(standing, bind),
                        found(enforced).stream()
                                .flatMap(type -> enforced(type, bind).stream())
                                .toList()));
    }

    private static List<AgentType> agents(List<TypeElement> standing, Binder bind) {
        return standing.stream().flatMap(type -> bind.agent(type).stream()).toList();
    }

    /** Tools of others have no guard, so that nothing may say that they have one. */
    private static Optional<ToolClass> enforced(TypeElement type, Binder bind) {
        return bind.toolClass(type).filter(tools -> tools.foreign().isEmpty());
    }
}
