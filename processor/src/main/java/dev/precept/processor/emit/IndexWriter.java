package dev.precept.processor.emit;

import dev.precept.processor.model.ToolClass;
import dev.precept.processor.model.ToolMethod;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Writes what the agent looks for at start: a file for each tool class, so that jars which are merged into one lose none,
 * and a marker whose path is fixed, so that a jar without entries for its folders is recognised.
 */
public final class IndexWriter {

    private static final String HEADER = "precept-index 1\n";

    private final Filer filer;

    /** For one compilation. */
    public IndexWriter(Filer filer) {
        this.filer = filer;
    }

    /** Writes the file of a tool class. */
    public void toolClass(ToolClass tools) {
        String guard =
                tools.packageName().isEmpty() ? tools.guardName() : tools.packageName() + '.' + tools.guardName();
        StringBuilder text = new StringBuilder(HEADER)
                .append("tool-class ")
                .append(tools.binaryName())
                .append("\nguard ")
                .append(guard)
                .append("\nhash ")
                .append(tools.hash())
                .append('\n');
        tools.parents()
                .forEach((parent, hash) -> text.append("inherits ")
                        .append(parent)
                        .append(' ')
                        .append(hash)
                        .append('\n'));
        tools.annotationsWithParents().forEach(line -> text.append(line).append('\n'));
        for (ToolMethod tool : tools.tools()) {
            text.append(tool.isAbstract() ? "abstract " : "tool ")
                    .append(tool.name())
                    .append(' ')
                    .append(tool.descriptor())
                    .append(' ')
                    .append(tool.toolName());
            text.append(tool.isAbstract() ? "" : ' ' + tool.guard()).append('\n');
        }
        write("META-INF/precept/tools/" + tools.binaryName(), text.toString(), tools.element());
    }

    /** Writes the marker; it belongs to the first tool class, so that it is kept as long as there is one. */
    public void marker(Element origin) {
        write("META-INF/precept/index", HEADER, origin);
    }

    private void write(String path, String text, Element origin) {
        try (OutputStream out = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin)
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
