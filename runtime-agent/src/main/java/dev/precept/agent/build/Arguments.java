package dev.precept.agent.build;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the weaver is asked to do.
 *
 * @param classes the folder of the compiled classes
 * @param classPath what they were compiled with
 * @param check whether nothing may be written
 */
record Arguments(Path classes, List<Path> classPath, boolean check) {

    /**
     * Reads a command line.
     *
     * @param otherwise the class path where none is given
     * @throws FaultException if there is anything that is not understood
     */
    static Arguments parse(List<String> words, String otherwise) {
        String classes = null;
        String classPath = null;
        boolean check = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "--classes" -> classes = once(word, classes, words, ++i);
                case "--class-path", "--classpath" -> classPath = once(word, classPath, words, ++i);
                case "--check" -> check = true;
                default -> throw wrong("there is no argument " + word, word);
            }
        }
        if (classes == null) {
            throw wrong("--classes is missing", "the command line");
        }
        Path folder = path(classes, "--classes");
        if (!Files.isDirectory(folder)) {
            throw wrong("--classes names no folder: " + classes, "--classes");
        }
        List<Path> entries = Arrays.stream((classPath == null ? otherwise : classPath).split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> path(entry, "--class-path"))
                .toList();
        return new Arguments(folder, entries, check);
    }

    private static String once(String word, @Nullable String before, List<String> words, int at) {
        if (before != null) {
            throw wrong(word + " is given twice", word);
        }
        if (at >= words.size() || words.get(at).startsWith("--")) {
            throw wrong(word + " has no value", word);
        }
        return words.get(at);
    }

    private static Path path(String text, String word) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw wrong("it is no path: " + text, word);
        }
    }

    private static FaultException wrong(String what, String where) {
        return new FaultException(new Fault(FaultCode.WEAVER_ARGUMENTS, what, where));
    }
}
