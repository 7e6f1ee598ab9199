package dev.precept.processor.adopt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes proposals beside the generated sources, as text that no compiler reads. */
public final class ProposalWriter {

    private final Filer filer;

    /** For one compilation. */
    public ProposalWriter(Filer filer) {
        this.filer = filer;
    }

    /** Writes the proposal for a class, if it has uncovered tools. */
    public void proposal(TypeElement type, List<UncoveredTool> tools) {
        if (!tools.isEmpty()) {
            write(Proposal.path(tools.get(0).type()), Proposal.of(tools), type);
        }
    }

    /** Writes the list of all uncovered tools; it belongs to all their classes. */
    public void list(Collection<UncoveredTool> tools, Collection<? extends Element> origins) {
        write(UncoveredList.PATH, UncoveredList.of(tools), origins.toArray(Element[]::new));
    }

    private void write(String path, String text, Element... origins) {
        try (OutputStream out = filer.createResource(StandardLocation.SOURCE_OUTPUT, "", path, origins)
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }
}
