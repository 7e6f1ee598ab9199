package dev.precept.agent.bind;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.Annotation;
import dev.precept.agent.scan.ClassFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a class says that a build has woven into it. It is a claim and no more: whoever believes it looks at the code of
 * each tool, and at the contract, as if the class said nothing.
 *
 * @param tools name and descriptor of the methods that it calls guarded
 * @param refused name and descriptor of the methods that it calls refusing; a build leaves none
 * @param hash hash of the contract that the build saw
 */
record BuildMark(List<String> tools, List<String> refused, String hash) {

    private static final String WOVEN = "Ldev/precept/runtime/guard/Woven;";
    private static final String BY_BUILD = "BUILD";

    /** The mark of a build on a class, or null when there is none. */
    static @Nullable BuildMark of(ClassFile file) {
        Annotation woven = file.annotation(WOVEN);
        if (woven == null || !BY_BUILD.equals(woven.constant("by"))) {
            return null;
        }
        String hash = woven.text("hash");
        return new BuildMark(woven.texts("tools"), woven.texts("refused"), hash == null ? "" : hash);
    }

    /** Whether a class carries a mark that no build has made: nothing that comes from a file can have it. */
    static boolean isOfAnother(ClassFile file) {
        return file.annotation(WOVEN) != null && of(file) == null;
    }

    /** Whether it says just what was found. */
    boolean agrees(Collection<String> inPlace, Collection<String> forwarding, String contract) {
        Set<String> found = new HashSet<>(inPlace);
        found.addAll(forwarding);
        return refused.isEmpty()
                && hash.equals(contract)
                && tools.size() == found.size()
                && found.equals(new HashSet<>(tools));
    }

    /** What is wrong with a tool that the class calls guarded, or does not know. */
    Fault noGuard(String where) {
        return new Fault(
                FaultCode.WOVEN_DIFFERS,
                "its class says that a build wove it, and its code does not begin and end with the guard that it has now",
                where);
    }

    /** What is wrong with a tool that is guarded, in a class whose mark is not true as a whole. */
    Fault differs(String where) {
        return new Fault(
                FaultCode.WOVEN_DIFFERS,
                "its class says that a build wove it, which is not true of all its tools and its contract as they are now",
                where);
    }
}
