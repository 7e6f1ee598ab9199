package dev.precept.processor.option;

import dev.precept.processor.report.Code;
import dev.precept.processor.report.Severity;
import java.util.Set;

/** How severe a build is as a whole. */
public enum Profile {
    /** Every code as the catalogue has it. */
    STANDARD,
    /** For release builds: what is a warning elsewhere stops the build, and no option may lower a code. */
    STRICT,
    /** For adoption: a tool that no contract covers yet is a warning. At run time its calls are refused all the same. */
    LENIENT;

    private static final Set<Code> COVERAGE = Set.of(Code.UNCOVERED_TOOL, Code.EFFECT_MISSING, Code.UNBOUNDED_TOOL);

    Severity of(Code code) {
        return switch (this) {
            case STANDARD -> code.severity();
            // No guard depends on an export, and what a policy leaves out it denies.
            case STRICT -> code == Code.EXPORT_INCOMPLETE ? code.severity() : Severity.ERROR;
            case LENIENT -> COVERAGE.contains(code) ? Severity.WARN : code.severity();
        };
    }
}
