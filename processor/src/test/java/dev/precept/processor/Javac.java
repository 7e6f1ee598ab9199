package dev.precept.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The compiler in a JVM of its own. */
final class Javac {

    private Javac() {}

    static Result run(Path out, List<String> options, List<Path> sources) throws IOException, InterruptedException {
        Files.createDirectories(out);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-Duser.language=en",
                "-J-XX:TieredStopAtLevel=1",
                "-d",
                out.toString()));
        command.addAll(options);
        sources.forEach(source -> command.add(source.toString()));
        Path messages = out.resolveSibling(out.getFileName() + ".txt");
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        int status = javac.waitFor();
        return new Result(status, Files.readString(messages));
    }

    /** Paths as one option. */
    static String path(List<Path> entries) {
        return String.join(
                java.io.File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    /** All files below a folder. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What it said. */
    record Result(int status, String output) {}
}
