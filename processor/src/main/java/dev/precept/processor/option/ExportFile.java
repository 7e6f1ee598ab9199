package dev.precept.processor.option;

import java.nio.file.Path;

/**
 * A file that receives the contracts of all tools, for other engines to read.
 *
 * @param path where it is written; what is relative starts at the compiler's working directory
 * @param format how
 */
public record ExportFile(Path path, Format format) {

    /** The formats, each known by the end of the file's name. */
    public enum Format {
        /** The typed clause model: everything; {@code .json}. */
        MODEL,
        /** Cedar policies; {@code .cedar}. */
        CEDAR,
        /** A Rego v1 module; {@code .rego}. */
        REGO
    }
}
