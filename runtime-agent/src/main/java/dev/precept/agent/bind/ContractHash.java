package dev.precept.agent.bind;

import dev.precept.agent.scan.Annotation;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.ToolAnnotations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The hash of what a tool class says about itself. The processor computes the same from the source; a guard that was left
 * over from another version of the class has another hash.
 */
public final class ContractHash {

    private static final String LIST = "$List;";

    private ContractHash() {}

    /** Sixty-four hex digits. */
    public static String of(ClassFile tool) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text(tool).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException("this JVM has no SHA-256", everyJvmHasIt);
        }
    }

    /** What is hashed. */
    static String text(ClassFile tool) {
        List<String> lines = new ArrayList<>();
        add(lines, "class", tool.annotations());
        for (MethodInfo method : tool.methods()) {
            if (!method.isSynthetic()) {
                add(lines, method.key(), method.annotations());
            }
        }
        lines.sort(null);
        lines.add(0, "precept-hash 1 " + tool.binaryName());
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String subject, List<Annotation> annotations) {
        Map<String, Integer> seen = new HashMap<>();
        for (Annotation annotation : annotations) {
            if (ToolAnnotations.isVocabulary(annotation.descriptor())) {
                for (Annotation single : flat(annotation)) {
                    int index = seen.getOrDefault(single.descriptor(), 0);
                    seen.put(single.descriptor(), index + 1);
                    lines.add(subject + '[' + index + "] " + HashText.of(single));
                }
            } else if (ToolAnnotations.isTool(annotation.descriptor()) && !subject.equals("class")) {
                lines.add(subject + "[0] @" + annotation.binaryName());
            }
        }
    }

    /** The annotations in a container of repeated ones; any other annotation as it is. */
    private static List<Annotation> flat(Annotation annotation) {
        return annotation.descriptor().endsWith(LIST) ? annotation.nested("value") : List.of(annotation);
    }
}
