package dev.precept.containers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Jars: ours, as they ship, those of containers, and what is packed on the spot. */
final class Jars {

    private Jars() {}

    /** One of ours: {@code agent}, {@code annotations}, {@code runtime} or {@code processor}. */
    static Path ours(String module) {
        return Path.of(System.getProperty("precept." + module + ".jar"));
    }

    /** What was downloaded for a container. */
    static Path container(String name) {
        return Path.of(System.getProperty("precept.containers"), name);
    }

    /** All jars of a folder, in the order of their names. */
    static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String path(Path... entries) {
        return path(Arrays.asList(entries));
    }

    static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Packs a folder. */
    static Path pack(Path jar, Path folder, Manifest manifest) {
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
            }
            return jar;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Unpacks those entries of a zip whose names begin with a prefix. */
    static void unpack(Path zip, String prefix, Path folder) {
        try (FileSystem content = FileSystems.newFileSystem(zip)) {
            Path top = content.getPath("/" + prefix);
            try (Stream<Path> files = Files.walk(top)) {
                for (Path file : files.toList()) {
                    Path to = folder.resolve(top.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.createDirectories(to.getParent());
                        Files.copy(file, to);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
