package dev.precept.agent.workshop;

import dev.langchain4j.agent.tool.Tool;
import dev.precept.agent.bind.ContractHash;
import dev.precept.agent.scan.ClassFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A folder in which sources become classes, with guards made by hand instead of by the processor. */
public final class Workshop {

    /** Counts what tools do, and says what guards answer. */
    public static final String EFFECTS = "package shop; public class Effects {"
            + " public static int count; public static boolean allowed = true; public static boolean broken;"
            + " public static boolean judge() { if (broken) throw new IllegalStateException(\"bug\"); return allowed; } }";

    private final Path sources;
    private final Path classes;
    private final List<Path> libraries;

    /** Works in a folder of its own, and has the class that counts. */
    public Workshop(Path folder) {
        this(folder, List.of());
        compile("shop/Effects", EFFECTS);
    }

    private Workshop(Path folder, List<Path> libraries) {
        this.sources = create(folder.resolve("src"));
        this.classes = create(folder.resolve("classes"));
        this.libraries = libraries;
    }

    /** Works in a folder of its own, and sees the classes of others as class files. */
    public static Workshop beside(Path folder, Path... libraries) {
        return new Workshop(folder, List.of(libraries));
    }

    /** Where the classes are. */
    public Path classes() {
        return classes;
    }

    /** Compiles one source file without any processor. */
    public Workshop compile(String path, String source, String... options) {
        Path file = sources.resolve(path + ".java");
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", seen(classPath())));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        create(file.getParent());
        write(file, source.getBytes(StandardCharsets.UTF_8));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        int result = javac.run(null, null, null, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError(path + " does not compile");
        }
        return this;
    }

    /** Compiles sources together, without any processor. */
    public Workshop compileAll(Map<String, String> textByPath) {
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", seen(classPath())));
        textByPath.forEach((path, text) -> arguments.add(source(path, text)));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
        return this;
    }

    private String source(String path, String text) {
        Path file = sources.resolve(path + ".java");
        create(file.getParent());
        write(file, text.getBytes(StandardCharsets.UTF_8));
        return file.toString();
    }

    /** Compiles sources together with the processor as it ships; the text of each starts with its package. */
    public Workshop process(Map<String, String> textByPath, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all,-processing,-try,-unchecked",
                "-Werror",
                "-d",
                classes.toString(),
                "-cp",
                shippedClassPath(),
                "-processorpath",
                ForkedJvm.jar("processor").toString()));
        arguments.addAll(List.of(options));
        textByPath.forEach((path, text) -> arguments.add(source(path, text)));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new));
        if (result != 0) {
            throw new AssertionError(said.toString(StandardCharsets.UTF_8));
        }
        return quiet();
    }

    /** Its agents have routes, and a session wants somebody for each: here is one who hears and does nothing. */
    private Workshop quiet() {
        Path services = create(classes.resolve("META-INF/services"));
        write(
                services.resolve("dev.precept.runtime.approval.RouteHandler"),
                "workshop.Quiet\n".getBytes(StandardCharsets.UTF_8));
        return compile("workshop/Quiet", """
                package workshop;
                import dev.precept.runtime.approval.*;
                public final class Quiet implements RouteHandler {
                    @Override public void asked(ApprovalRequest request) {}
                }
                """);
    }

    private String shippedClassPath() {
        return seen(
                ForkedJvm.jar("annotations").toString(),
                ForkedJvm.jar("runtime").toString(),
                langChain4j().toString());
    }

    private String seen(String... more) {
        List<String> entries = new ArrayList<>(List.of(classes.toString()));
        libraries.forEach(library -> entries.add(library.toString()));
        entries.addAll(List.of(more));
        return String.join(File.pathSeparator, entries);
    }

    /** The jar of LangChain4j that holds its annotations. */
    private static Path langChain4j() {
        try {
            return Path.of(Tool.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Writes and compiles the guard and the index of a tool class for what the class says about itself now. */
    public Workshop guard(String tool) {
        return guard(tool, UnaryOperator.identity());
    }

    /** As {@link #guard(String)}, for a class that inherits from tool classes as they are now. */
    public Workshop guardBelow(String tool, String... parents) {
        return guard(tool, UnaryOperator.identity(), parents);
    }

    /** As {@link #guardBelow}, with a change to the guard's source. */
    public Workshop guard(String tool, UnaryOperator<String> change, String... parents) {
        ClassFile file = classFile(tool);
        Map<String, String> hashes = new TreeMap<>();
        for (String parent : parents) {
            hashes.put(parent, ContractHash.of(classFile(parent)));
        }
        HandMadeGuard guard = new HandMadeGuard(file, ContractHash.of(file), hashes);
        String path = guard.name().replace('.', '/');
        compile(path, change.apply(guard.source()));
        create(classes.resolve("META-INF/precept/tools"));
        write(classes.resolve("META-INF/precept/index"), "precept-index 1\n".getBytes(StandardCharsets.UTF_8));
        write(
                classes.resolve("META-INF/precept/tools/" + file.binaryName()),
                guard.index().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Deletes a class. */
    public Workshop without(String name) {
        try {
            Files.delete(classes.resolve(name.replace('.', '/') + ".class"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    /** Changes the bytes of a class. */
    public Workshop edit(String name, UnaryOperator<byte[]> change) {
        write(classes.resolve(name.replace('.', '/') + ".class"), change.apply(bytes(name)));
        return this;
    }

    /** The class file of a class. */
    public byte[] bytes(String name) {
        try {
            return Files.readAllBytes(classes.resolve(name.replace('.', '/') + ".class"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What a class declares. */
    public ClassFile classFile(String name) {
        return ClassFile.read(bytes(name));
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path create(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
