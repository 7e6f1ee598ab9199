package dev.precept.agent.jvm;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of this JVM. Management knows them exactly and costs a cold JVM some 50 ms; so where nothing but the command
 * line can have said any, they are read off that.
 */
public final class JvmArguments {

    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final String[] VARIABLES = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"};

    private JvmArguments() {}

    /**
     * The options, or null where they cannot be had.
     *
     * @param exactly whether something depends on them
     */
    public static @Nullable List<String> read(boolean exactly) {
        List<String> quick = exactly ? null : quick();
        return quick == null ? exact() : quick;
    }

    private static @Nullable List<String> exact() {
        try {
            return ManagementFactory.getRuntimeMXBean().getInputArguments();
        } catch (LinkageError | RuntimeException absent) {
            return null; // A JVM that was linked without java.management.
        }
    }

    private static @Nullable List<String> quick() {
        for (String variable : VARIABLES) {
            if (System.getenv(variable) != null) {
                return null;
            }
        }
        try {
            return Files.isReadable(COMMAND_LINE)
                    ? options(
                            new String(Files.readAllBytes(COMMAND_LINE), Charset.defaultCharset()),
                            System.getProperty("sun.java.command", ""))
                    : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /**
     * What stands between the launcher and the main class.
     *
     * @param commandLine words that end with a null character
     * @param main the main class or jar and its arguments, with spaces between them
     * @return null where further options may stand elsewhere, or this is not the command line of a JVM with an agent
     */
    static @Nullable List<String> options(String commandLine, String main) {
        String[] words = commandLine.split("\0", -1);
        int count = words.length - 1;
        int first = mainAt(words, count, main);
        List<String> options = new ArrayList<>();
        boolean agent = false;
        for (int i = 1; i < first; i++) {
            String word = words[i];
            if (word.startsWith("@") || word.startsWith("-XX:Flags=") || word.startsWith("-XX:VMOptionsFile=")) {
                return null;
            }
            agent |= word.startsWith("-javaagent:");
            options.add(word);
        }
        return agent ? options : null;
    }

    /** Where the main class and its arguments begin; 0 where they are not found. */
    private static int mainAt(String[] words, int count, String main) {
        StringBuilder end = new StringBuilder();
        for (int i = count - 1; i > 0; i--) {
            end.insert(0, end.length() == 0 ? words[i] : words[i] + ' ');
            if (end.length() >= main.length()) {
                return !main.isEmpty() && main.contentEquals(end) ? i : 0;
            }
        }
        return 0;
    }
}
