package dev.precept.testkit.coverage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a run of tests is told by configuration parameters of JUnit, or by system properties of the same names.
 *
 * @param folder where the run is kept
 * @param only how the names of the tool classes begin that are counted; empty for all
 */
record CoverageSettings(Path folder, List<String> only) {

    static final String FOLDER = "precept.coverage";
    static final String ONLY = "precept.coverage.only";

    /** Empty if nobody asks for coverage. */
    static Optional<CoverageSettings> of(Function<String, Optional<String>> parameters) {
        return parameters
                .apply(FOLDER)
                .filter(folder -> !folder.isBlank())
                .map(folder -> new CoverageSettings(
                        Path.of(folder.strip()),
                        parameters.apply(ONLY).stream()
                                .flatMap(names -> Arrays.stream(names.split(",")))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList()));
    }

    boolean counts(String toolClass) {
        return only.isEmpty() || only.stream().anyMatch(toolClass::startsWith);
    }
}
