package dev.precept.benchmarks.start;

import dev.precept.benchmarks.compile.Jars;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Programs and agents as jars of their own, so that no program has more on its class path than it needs. */
final class StartJars {

    private final Path folder;

    StartJars(Path folder) {
        this.folder = folder;
    }

    /** A jar of one agent's classes; what else it needs is on its class path. */
    Path of(Class<?> agent, Class<?>... more) throws IOException {
        Path jar = folder.resolve(agent.getSimpleName() + ".jar");
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", agent.getName());
        main.putValue("Can-Retransform-Classes", "true");
        main.putValue("Class-Path", beside("byte-buddy").toUri().toString());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(out, agent);
            for (Class<?> one : more) {
                add(out, one);
            }
        }
        return jar;
    }

    /** A jar of one program, with its tools, guards and index; the runtime is on its class path. */
    Path program(String name) throws IOException {
        Path jar = folder.resolve(name + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Class-Path", String.join(" ", libraries()));
        String own = StartJars.class.getPackageName();
        try (JarFile from = new JarFile(Jars.own().toFile());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (JarEntry entry : Collections.list(from.entries())) {
                String file = entry.getName();
                if (file.startsWith(own.replace('.', '/') + '/' + name)
                        || file.startsWith(own.replace('.', '/') + "/Ready")
                        || file.equals("META-INF/precept/index")
                        || (file.startsWith("META-INF/precept/") && file.contains(own + '.' + name))) {
                    out.putNextEntry(new ZipEntry(file));
                    try (InputStream in = from.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
        return jar;
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.list(Jars.own().resolveSibling("lib"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("precept-"))
                    .map(file -> file.toUri().toString())
                    .toList();
        }
    }

    /** A jar among those that the build laid out for agents. */
    static Path beside(String name) throws IOException {
        try (Stream<Path> files = Files.list(Jars.own().resolveSibling("agent"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " is missing: build with -Pbenchmarks"));
        }
    }

    private static void add(JarOutputStream out, Class<?> type) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(file));
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file);
            }
            in.transferTo(out);
        }
        out.closeEntry();
    }
}
