package dev.precept.processor;

import dev.precept.processor.adopt.Adoption;
import dev.precept.processor.adopt.ProposalWriter;
import dev.precept.processor.adopt.UncoveredTool;
import dev.precept.processor.adopt.UncoveredTools;
import dev.precept.processor.bind.Binder;
import dev.precept.processor.discover.SourceTypes;
import dev.precept.processor.emit.Emitter;
import dev.precept.processor.option.OptionParser;
import dev.precept.processor.option.Options;
import dev.precept.processor.report.Code;
import dev.precept.processor.report.Finding;
import dev.precept.processor.report.Message;
import dev.precept.processor.report.Reporter;
import dev.precept.processor.report.Severity;
import dev.precept.processor.typing.GuardedClass;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Refuses contracts that nothing enforces, and writes a guard beside each tool class and a contract class beside each
 * agent. Isolating: what it writes for a type depends on that type and on what the type names.
 *
 * <p>The pipeline for each type: {@code discover} it, {@code bind} its annotations to a model, {@code type} its clauses,
 * {@code check} the rules about rules, {@code emit} if nothing was found, {@code report} otherwise.
 */
public final class ContractProcessor extends PreceptProcessor {

    private Options options = Options.none();
    private @Nullable Adoption adoption;

    @Override
    void process(RoundEnvironment round, SourceTypes discover, Reporter report) {
        Types types = processingEnv.getTypeUtils();
        Elements elements = processingEnv.getElementUtils();
        Binder bind = new Binder(types, elements, discover);
        Judge judge = new Judge(processingEnv, discover);
        Emitter emit = new Emitter(processingEnv.getFiler(), elements);
        UncoveredTools uncovered = new UncoveredTools(types, elements, discover.annotations());
        ProposalWriter proposals = new ProposalWriter(processingEnv.getFiler());
        Adoption adopting = adoption == null ? new Adoption(elements) : adoption;
        adoption = adopting;

        forEach(discover.in(round), report, type -> {
            Judge.Judged judged = judge.judge(type);
            List<Finding> findings = new ArrayList<>(judged.findings());
            // Whether these are said one by one is decided when all tools of the compilation are known.
            findings.removeIf(finding -> finding.message() == Message.TOOL_WITHOUT_CONTRACT);
            if (!report.all(findings)) {
                emit(judged, emit, report);
            }
            judged.tools().map(GuardedClass::source).ifPresent(tools -> {
                List<UncoveredTool> silent = uncovered.in(tools);
                adopting.add(tools, silent);
                proposals.proposal(type, silent);
            });
        });
        report.all(
                round.processingOver()
                        ? adopting.atTheEnd(bind, options.severityOf(Code.UNCOVERED_TOOL) == Severity.ERROR)
                        : adopting.afterRound(bind));
    }

    /** Writes what holds. A tool that the build lets pass without an effect gets no guard, and the agent refuses it. */
    private static void emit(Judge.Judged judged, Emitter emit, Reporter report) {
        List<Finding> findings = new ArrayList<>();
        judged.tools()
                .filter(tools -> tools.source().foreign().isEmpty())
                .flatMap(GuardedClass::covered)
                .filter(GuardedClass::isComplete)
                .ifPresent(tools -> emit.guard(tools).ifPresent(findings::add));
        judged.agent().ifPresent(contract -> emit.contract(contract).ifPresent(findings::add));
        report.all(findings);
    }

    @Override
    void start(OptionParser.Result read, Reporter report) {
        options = read.options();
        read.problems()
                .forEach(problem ->
                        report.about(problem.message(), problem.names().toArray(String[]::new)));
    }

    @Override
    void finish(Reporter report) {
        UncoveredCount.of(report.said())
                .ifPresent(count -> report.warnAbout(Message.UNCOVERED_COUNT, count.words(), count.names()));
    }
}
