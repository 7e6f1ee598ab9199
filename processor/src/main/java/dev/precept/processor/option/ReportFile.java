package dev.precept.processor.option;

import java.nio.file.Path;

/**
 * A file that receives the findings as data.
 *
 * @param path where it is written; what is relative starts at the compiler's working directory
 * @param format how
 */
public record ReportFile(Path path, Format format) {

    /** The formats, each known by the end of the file's name. */
    public enum Format {
        /** SARIF 2.1.0, which code hosts show in reviews; {@code .sarif} or {@code .sarif.json}. */
        SARIF,
        /** A plain list for scripts; any other {@code .json}. */
        JSON
    }
}
