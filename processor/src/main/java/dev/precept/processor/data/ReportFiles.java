package dev.precept.processor.data;

import dev.precept.processor.option.ReportFile;
import dev.precept.processor.report.Reported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes the files that a build asked for. */
public final class ReportFiles {

    private ReportFiles() {}

    /**
     * Writes one file; a report of nothing is written, too, so that an old one is not taken for new.
     *
     * @return why it could not be written, if so
     */
    public static Optional<String> write(ReportFile file, List<Reported> findings, String version) {
        String text = switch (file.format()) {
            case SARIF -> SarifReport.of(findings, version);
            case JSON -> JsonReport.of(findings, version);
        };
        try {
            Path folder = file.path().toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file.path(), text);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }
}
