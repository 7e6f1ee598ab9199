package dev.precept.benchmarks.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps what the compiler writes, so that the disk is no part of the figures. */
final class InMemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, Memory> resources = new HashMap<>();
    private int generatedSources;

    InMemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String name, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
        generatedSources += kind == JavaFileObject.Kind.SOURCE ? 1 : 0;
        return new Memory(name, kind);
    }

    @Override
    public FileObject getFileForOutput(
            Location location, String packageName, String name, @Nullable FileObject sibling) {
        return resources.computeIfAbsent(name, unseen -> new Memory(name, JavaFileObject.Kind.OTHER));
    }

    @Override
    public @Nullable FileObject getFileForInput(Location location, String packageName, String name) {
        return resources.get(name);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a.equals(b);
    }

    void setClassPath(Collection<Path> jars) throws IOException {
        fileManager.setLocationFromPaths(StandardLocation.CLASS_PATH, jars);
    }

    int generatedSources() {
        return generatedSources;
    }

    /** A source file that was never on a disk. */
    static JavaFileObject source(String name, String text) {
        Memory source = new Memory(name, JavaFileObject.Kind.SOURCE);
        source.content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return source;
    }

    private static final class Memory extends SimpleJavaFileObject {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Memory(String name, Kind kind) {
            super(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            content.reset();
            return content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content.toByteArray());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content.toString(StandardCharsets.UTF_8);
        }
    }
}
