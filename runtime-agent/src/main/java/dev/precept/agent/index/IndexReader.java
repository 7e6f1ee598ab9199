package dev.precept.agent.index;

import dev.precept.agent.scan.Resources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads index files: UTF-8 lines of words, the first of which is the version. */
public final class IndexReader {

    /** Says that a class path entry holds an index, even where its jar has no entries for folders. */
    public static final String MARKER = "META-INF/precept/index";

    /** Holds one file for each tool class, named as the class. */
    public static final String FOLDER = "META-INF/precept/tools/";

    private static final String VERSION = "precept-index 1";

    private IndexReader() {}

    /**
     * The entry of a class, or null when the loader sees none.
     *
     * @throws UnreadableIndexException if there is one that this version does not understand
     */
    public static @Nullable IndexEntry find(@Nullable ClassLoader loader, String toolClass) {
        byte[] bytes = Resources.read(loader, FOLDER + toolClass);
        return bytes == null ? null : parse(toolClass, new String(bytes, StandardCharsets.UTF_8));
    }

    /** Whether a marker is of the version that is read here; otherwise what it says instead. */
    static @Nullable String otherVersion(byte[] marker) {
        String text = new String(marker, StandardCharsets.UTF_8).strip();
        return text.equals(VERSION) ? null : text.lines().findFirst().orElse("nothing");
    }

    static IndexEntry parse(String toolClass, String text) {
        List<String> lines = List.of(text.strip().split("\\R+", -1));
        if (!lines.get(0).equals(VERSION)) {
            throw new UnreadableIndexException(
                    "says \"" + lines.get(0) + "\" in its first line; this agent reads \"" + VERSION + "\"");
        }
        String named = word(lines, "tool-class");
        if (!named.equals(toolClass)) {
            throw new UnreadableIndexException("speaks of " + named);
        }
        List<IndexEntry.IndexedTool> tools = new ArrayList<>();
        List<String> abstractTools = new ArrayList<>();
        Map<String, String> parents = new LinkedHashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("inherits")) {
                require(words.length == 3, line);
                parents.put(words[1], words[2]);
            } else if (words[0].equals("abstract")) {
                require(words.length >= 4, line);
                abstractTools.add(words[1] + words[2]);
            } else if (words[0].equals("tool")) {
                require(words.length >= 5, line);
                // Only the tool's name, in the middle, is chosen by people and may have spaces.
                String name = String.join(" ", Arrays.asList(words).subList(3, words.length - 1));
                tools.add(new IndexEntry.IndexedTool(words[1], words[2], name, words[words.length - 1]));
            }
        }
        return new IndexEntry(
                toolClass,
                word(lines, "guard"),
                word(lines, "hash"),
                words(lines, "tool-annotation"),
                words(lines, "composed-annotation"),
                List.copyOf(tools),
                List.copyOf(abstractTools),
                parents);
    }

    private static List<String> words(List<String> lines, String key) {
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(key + ' ')) {
                words.add(line.substring(key.length() + 1));
            }
        }
        return List.copyOf(words);
    }

    private static void require(boolean understood, String line) {
        if (!understood) {
            throw new UnreadableIndexException("has a line that is not understood: \"" + line + '"');
        }
    }

    private static String word(List<String> lines, String key) {
        for (String line : lines) {
            if (line.startsWith(key + ' ')) {
                return line.substring(key.length() + 1);
            }
        }
        throw new UnreadableIndexException("has no line \"" + key + '"');
    }
}
