package dev.precept.agent.build;

import dev.precept.agent.index.IndexEntry;
import dev.precept.agent.index.ToolIndex;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.ClassOutline;
import dev.precept.agent.scan.UnreadableClassException;
import dev.precept.agent.weave.OutputWeaver;
import java.io.File;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Weaves the class files of a build's output folder, or checks that they are woven. All or nothing: where one tool cannot be
 * guarded no file is written. What is written is read again and checked, in every Java version that a multi-release jar
 * tells apart.
 *
 * <pre>{@code
 * Report report = new BuildWeaver(Path.of("target/classes"), classPath).weave();
 * report.faults().forEach(fault -> log.error(fault.paragraph()));
 * }</pre>
 */
public final class BuildWeaver {

    private final Path folder;
    private final List<Path> classPath;

    /**
     * A weaver for one folder.
     *
     * @param folder the folder of the compiled classes, with guards and index as the processor left them
     * @param classPath what they were compiled with: jars and folders that are not there are passed over, as javac does
     */
    public BuildWeaver(Path folder, List<Path> classPath) {
        this.folder = folder.toAbsolutePath().normalize();
        this.classPath = classPath.stream()
                .map(entry -> entry.toAbsolutePath().normalize())
                .filter(entry -> !entry.equals(this.folder) && Files.exists(entry))
                .toList();
    }

    /**
     * Weaves what is not woven yet.
     *
     * @throws IOException if a file cannot be read or written; files that were woven before that stay woven
     */
    public Report weave() throws IOException {
        Output output = Output.of(folder);
        for (Path unfinished : output.unfinished()) {
            Files.delete(unfinished);
        }
        List<Fault> faults = new ArrayList<>();
        Set<String> woven = new TreeSet<>();
        Map<Path, byte[]> changed = new LinkedHashMap<>();
        try (URLClassLoader below = OutputView.below(folder, classPath)) {
            Set<String> tools = tools(faults);
            weave(weaver(tools, output, below, 0), output.plain(), changed, woven, faults);
            for (Map.Entry<Integer, Output.Version> version : output.versions().entrySet()) {
                OutputWeaver weaver = weaver(tools, output, below, version.getKey());
                weave(weaver, version.getValue().files(), changed, woven, faults);
            }
        }
        if (!faults.isEmpty()) {
            return new Report(List.of(), List.of(), distinct(faults));
        }
        for (Map.Entry<Path, byte[]> file : changed.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        Report checked = check();
        Set<String> before = new TreeSet<>(checked.inPlace());
        before.removeAll(woven);
        return new Report(List.copyOf(woven), List.copyOf(before), checked.faults());
    }

    /**
     * Looks whether all tools are woven, and as they should be; writes nothing.
     *
     * @throws IOException if a file cannot be read
     */
    public Report check() throws IOException {
        Output output = Output.of(folder);
        List<Fault> faults = new ArrayList<>();
        Set<String> inPlace = new TreeSet<>();
        for (Path unfinished : output.unfinished()) {
            faults.add(new Fault(
                    FaultCode.NOT_WOVEN, "a build was killed while it wove the class", unfinished.toString()));
        }
        try (URLClassLoader below = OutputView.below(folder, classPath)) {
            Set<String> tools = tools(faults);
            Set<Integer> versions = new TreeSet<>(output.versions().keySet());
            versions.add(0);
            for (int version : versions) {
                OutputWeaver weaver = weaver(tools, output, below, version);
                check(weaver, output.seenBy(version), inPlace, faults);
            }
        }
        for (IndexEntry entry : index().entries().values()) {
            for (IndexEntry.IndexedTool tool : entry.tools()) {
                String key = entry.toolClass() + '#' + tool.key();
                if (faults.isEmpty() && !inPlace.contains(key)) {
                    faults.add(new Fault(FaultCode.TOOL_MISSING, "the index names a tool that is not there", key));
                }
            }
        }
        return new Report(List.of(), List.copyOf(inPlace), distinct(faults));
    }

    /** The tools that the indexes of output and class path name; an index that cannot be read is a fault. */
    private Set<String> tools(List<Fault> faults) throws IOException {
        for (Map.Entry<String, String> problem : index().problems().entrySet()) {
            faults.add(new Fault(FaultCode.INDEX, "the index " + problem.getValue(), problem.getKey()));
        }
        List<String> entries = new ArrayList<>(List.of(folder.toString()));
        classPath.forEach(entry -> entries.add(entry.toString()));
        return ToolIndex.read(String.join(File.pathSeparator, entries), "").keysWithAbstract();
    }

    private ToolIndex index() throws IOException {
        return ToolIndex.read(folder.toString(), "");
    }

    /** A weaver that knows all tools which a JVM of that version would see. */
    private static OutputWeaver weaver(Set<String> tools, Output output, ClassLoader below, int version)
            throws IOException {
        OutputWeaver weaver = new OutputWeaver(tools, OutputView.of(output.foldersUpTo(version), below));
        for (Path file : output.seenBy(version)) {
            weaver.learn(outline(file).name());
        }
        return weaver;
    }

    private static void weave(
            OutputWeaver weaver, List<Path> files, Map<Path, byte[]> changed, Set<String> woven, List<Fault> faults)
            throws IOException {
        for (Path file : files) {
            byte[] bytes = Output.read(file);
            OutputWeaver.Result result = weaver.weave(bytes);
            faults.addAll(result.faults());
            woven.addAll(result.woven());
            if (result.isChanged(bytes)) {
                changed.put(file, result.bytes());
            }
        }
    }

    private static void check(OutputWeaver weaver, List<Path> files, Set<String> inPlace, List<Fault> faults)
            throws IOException {
        for (Path file : files) {
            byte[] bytes = Output.read(file);
            OutputWeaver.Result result = weaver.weave(bytes);
            faults.addAll(result.faults());
            inPlace.addAll(result.inPlace());
            if (result.isChanged(bytes)) {
                String name = ClassOutline.of(bytes).name().replace('/', '.');
                faults.add(new Fault(FaultCode.NOT_WOVEN, "the class has tools and was not woven", name));
            }
        }
    }

    private static ClassOutline outline(Path file) throws IOException {
        try {
            return ClassOutline.of(Output.read(file));
        } catch (UnreadableClassException damaged) {
            throw new IOException(file + " is no class file that can be read: " + damaged.getMessage(), damaged);
        }
    }

    /** A reader of the file finds the old class or the new one, also when the build is killed in between. */
    private static void write(Path file, byte[] bytes) throws IOException {
        String name = file.getFileName().toString();
        Path unfinished = file.resolveSibling(name.replaceFirst("\\.class$", "") + Output.UNFINISHED);
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Each fault once, though several versions may have it. */
    private static List<Fault> distinct(List<Fault> faults) {
        Map<String, Fault> distinct = new TreeMap<>();
        for (Fault fault : faults) {
            distinct.putIfAbsent(fault.line(), fault);
        }
        return List.copyOf(distinct.values());
    }
}
