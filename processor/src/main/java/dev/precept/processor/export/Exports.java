package dev.precept.processor.export;

import dev.precept.processor.data.Json;
import dev.precept.processor.option.ExportFile;
import dev.precept.processor.typing.GuardedAgent;
import dev.precept.processor.typing.GuardedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the tools and agents of a compilation and writes them for other engines; the order in which they come does not matter. */
public final class Exports {

    private static final int FORMAT = 1;

    private final List<ExportedTool> tools = new ArrayList<>();

    /** By type. Policies judge a tool by itself; only the model knows agents. */
    private final SortedMap<String, Map<String, Object>> agents = new TreeMap<>();

    /** Notes the tools of a class whose clauses all hold together. */
    public void add(GuardedClass guarded) {
        guarded.tools().forEach(tool -> tools.add(ExportedTool.of(guarded, tool)));
    }

    /** Notes an agent whose clauses all hold together. */
    public void add(GuardedAgent guarded) {
        agents.put(guarded.source().binaryName(), ToolModel.of(guarded));
    }

    /**
     * What a file says.
     *
     * @param text all of it
     * @param refusals the tools that it leaves out
     */
    public record Written(String text, List<Refusal> refusals) {

        /** Copies what it is given. */
        public Written {
            refusals = List.copyOf(refusals);
        }
    }

    /** What a file of this format says about the tools so far. */
    public Written in(ExportFile.Format format) {
        return switch (format) {
            case MODEL -> new Written(model(), List.of());
            case CEDAR -> written(CedarExport.of(tools));
            case REGO -> written(RegoExport.of(tools));
        };
    }

    /**
     * Writes a file.
     *
     * @return why it could not be written, if so
     */
    public static Optional<String> write(Path file, Written written) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, written.text());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
    }

    private static Written written(Policies.Text text) {
        return new Written(text.policies(), text.refusals());
    }

    private String model() {
        Comparator<ExportedTool> byType = Comparator.comparing(ExportedTool::type);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("format", FORMAT);
        model.put(
                "tools",
                tools.stream()
                        .sorted(byType.thenComparing(ExportedTool.ORDER))
                        .map(ExportedTool::model)
                        .toList());
        model.put("agents", List.copyOf(agents.values()));
        return Json.of(model);
    }
}
