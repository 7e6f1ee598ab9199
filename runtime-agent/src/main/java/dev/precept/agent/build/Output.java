package dev.precept.agent.build;

import dev.precept.agent.scan.ClassOutline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The class files of a folder, in an order that does not depend on the file system: those of every Java version, and those
 * of the versions of a multi-release jar.
 *
 * @param folder the folder
 * @param plain class files outside {@code META-INF}
 * @param versions folders below {@code META-INF/versions}, by their number, with their class files
 */
record Output(Path folder, List<Path> plain, Map<Integer, Version> versions) {

    /** The end of a file that was being written when a build was killed. */
    static final String UNFINISHED = ".class.precept-weaving";

    /**
     * The class files of one Java version.
     *
     * @param folder where they are
     * @param files the class files
     */
    record Version(Path folder, List<Path> files) {}

    /** Lists a folder. */
    static Output of(Path folder) throws IOException {
        Map<Integer, Version> versions = new TreeMap<>();
        Path parent = folder.resolve("META-INF").resolve("versions");
        if (Files.isDirectory(parent)) {
            try (Stream<Path> listed = Files.list(parent)) {
                for (Path version : listed.sorted().toList()) {
                    if (version.getFileName().toString().matches("[1-9][0-9]{0,3}") && Files.isDirectory(version)) {
                        versions.put(
                                Integer.valueOf(version.getFileName().toString()),
                                new Version(version, classFiles(version)));
                    }
                }
            }
        }
        return new Output(folder, classFiles(folder), versions);
    }

    /** What a killed build left behind. */
    List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(UNFINISHED)).toList();
        }
    }

    /** The folders in which a JVM of that version looks for a class, the first one first; without the folder itself. */
    List<Path> foldersUpTo(int version) {
        List<Path> folders = new ArrayList<>();
        versions.forEach((number, each) -> {
            if (number <= version) {
                folders.add(0, each.folder());
            }
        });
        return folders;
    }

    /** The class files that a JVM of that version sees. */
    List<Path> seenBy(int version) {
        Map<String, Path> seen = new TreeMap<>();
        plain.forEach(file -> seen.put(name(folder, file), file));
        versions.forEach((number, each) -> {
            if (number <= version) {
                each.files().forEach(file -> seen.put(name(each.folder(), file), file));
            }
        });
        return List.copyOf(seen.values());
    }

    /** A class file, unless something that ends like one is none. */
    static byte[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!ClassOutline.isClassFile(bytes)) {
            throw new IOException(file + " is no class file");
        }
        return bytes;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString();
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        Path metaInf = folder.resolve("META-INF");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(metaInf) && isClass(file))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.equals("module-info.class") && !name.equals("package-info.class");
    }
}
