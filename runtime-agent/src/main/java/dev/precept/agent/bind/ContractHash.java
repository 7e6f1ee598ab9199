package dev.precept.agent.bind;

import dev.precept.agent.index.IndexEntry;
import dev.precept.agent.scan.Annotation;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.ToolAnnotations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what a tool class says about itself. The processor computes the same from the source; a guard that was left
 * over from another version of the class has another hash.
 */
public final class ContractHash {

    private ContractHash() {}

    /** Sixty-four hex digits, for a class whose annotations carry nothing. */
    public static String of(ClassFile tool) {
        return of(tool, AnnotationTypes.none());
    }

    /** The same for a class whose annotations a loader finds; the index says what they cannot. */
    public static String of(ClassFile tool, @Nullable ClassLoader loader, @Nullable IndexEntry index) {
        return of(tool, AnnotationTypes.of(loader, index));
    }

    private static String of(ClassFile tool, AnnotationTypes types) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text(tool, types).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException("this JVM has no SHA-256", everyJvmHasIt);
        }
    }

    /** What is hashed. */
    static String text(ClassFile tool, AnnotationTypes types) {
        Lines hashed = new Lines(types, new ArrayList<>(), new HashSet<>());
        hashed.add("class", tool.annotations(), false);
        for (MethodInfo method : tool.methods()) {
            if (!method.isSynthetic()) {
                hashed.add(method.key(), method.annotations(), true);
            }
        }
        List<String> lines = hashed.lines;
        lines.sort(null);
        lines.add(0, "precept-hash 1 " + tool.binaryName());
        return String.join("\n", lines);
    }

    /** The lines of one class; what an annotation carries is hashed once. */
    private record Lines(AnnotationTypes types, List<String> lines, Set<String> expanded) {

        /** Adds annotations; those of frameworks count where they make a tool. */
        void add(String subject, List<Annotation> annotations, boolean tools) {
            Map<String, Integer> seen = new HashMap<>();
            for (Annotation annotation : annotations) {
                for (Annotation single : AnnotationTypes.flat(annotation)) {
                    int index = seen.merge(single.descriptor(), 1, Integer::sum) - 1;
                    add(subject + '[' + index + "] ", single, tools);
                }
            }
        }

        private void add(String subject, Annotation single, boolean tools) {
            if (ToolAnnotations.isVocabulary(single.descriptor())) {
                lines.add(subject + HashText.of(single));
                return;
            }
            boolean composed = types.isComposed(single);
            if (composed || (tools && types.isTool(single))) {
                lines.add(subject + '@' + single.binaryName());
            }
            if (composed && expanded.add(single.binaryName())) {
                add('@' + single.binaryName(), types.carriedBy(single), true);
            }
        }
    }
}
