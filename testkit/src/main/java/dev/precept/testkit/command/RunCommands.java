package dev.precept.testkit.command;

import dev.precept.testkit.coverage.Coverage;
import dev.precept.testkit.coverage.CoverageReports;
import dev.precept.testkit.coverage.CoverageTable;
import dev.precept.testkit.coverage.Gate;
import dev.precept.testkit.coverage.RunFolder;
import dev.precept.testkit.coverage.Runs;
import dev.precept.testkit.evaluation.CriterionResult;
import dev.precept.testkit.evaluation.Evaluation;
import dev.precept.testkit.evaluation.EvaluationSet;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The commands about recorded test runs, of one folder or several together. */
final class RunCommands {

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;

    RunCommands(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /** 0 if the gate is open or nobody asks for one, 1 if it is closed, 2 if rules or runs may be missing. */
    int coverage() {
        Optional<Gate> gate = options.value("--gate").map(Gate::of);
        Coverage coverage = Coverage.of(runs());
        CoverageReports.write(folder(), coverage);
        out.print(CoverageTable.text(coverage));
        List<String> findings = gate.map(which -> which.findings(coverage)).orElse(List.of());
        findings.forEach(err::println);
        coverage.problems().forEach(err::println);
        return !coverage.problems().isEmpty() ? Main.NOT_JUDGED : findings.isEmpty() ? Main.PASSED : Main.FAILED;
    }

    /** 0 if every criterion is met, 1 if one is not, 2 if that cannot be said. */
    int evaluation() {
        options.required("--agent");
        options.required("--model");
        Function<Instant, EvaluationSet> set = set();
        Runs runs = runs();
        Evaluation evaluation = Evaluation.make(
                runs,
                options.required("--agent"),
                loader(),
                options.required("--model"),
                set,
                Path.of(options.value("--history")
                        .orElse(folder().resolve("history.jsonl").toString())),
                folder());
        for (CriterionResult result : evaluation.record().criteria()) {
            out.printf(
                    "%s: %d passed, %d failed, %d skipped%n",
                    result.id(), result.passed(), result.failed(), result.skipped());
        }
        out.println(folder().resolve("evaluation.html"));
        evaluation.history().damaged().forEach(err::println);
        runs.problems().forEach(err::println);
        return !runs.problems().isEmpty()
                ? Main.NOT_JUDGED
                : evaluation.record().isMet() ? Main.PASSED : Main.FAILED;
    }

    private Function<Instant, EvaluationSet> set() {
        Optional<String> date = options.value("--set");
        Optional<String> file = options.value("--set-file");
        if (date.isPresent() == file.isPresent()) {
            throw Options.wrong(
                    "the age of the evaluation set is to be said once.",
                    "write --set and a date such as 2026-10-01, or --set-file and a file whose first line is one.");
        }
        return date.<Function<Instant, EvaluationSet>>map(day -> at -> EvaluationSet.dated(day, at))
                .orElseGet(() -> at -> EvaluationSet.in(Path.of(file.orElseThrow()), at));
    }

    private Runs runs() {
        return options.files().stream()
                .map(folder -> new RunFolder(Path.of(folder)).read())
                .reduce(new Runs(List.of(), List.of()), Runs::and);
    }

    private Path folder() {
        return Path.of(options.value("--out").orElse(options.file()));
    }

    private static ClassLoader loader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }
}
