package dev.precept.agent.bind;

import dev.precept.agent.index.IndexEntry;
import dev.precept.agent.index.IndexReader;
import dev.precept.agent.index.UnreadableIndexException;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.scan.ClassFile;
import dev.precept.agent.scan.MethodInfo;
import dev.precept.agent.scan.Resources;
import dev.precept.agent.scan.UnreadableClassException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tool class together with its guard, or what keeps them apart.
 *
 * @param guard internal name of the guard
 * @param hash hash of the contract that the class carries
 * @param tools the methods that the guard judges, by name and descriptor; none when there is a fault
 * @param parents binary names of the classes whose rules the guard judges, too
 * @param fault why no guard can be had, or null
 */
record Binding(
        String guard,
        String hash,
        Map<String, BoundGuard.BoundTool> tools,
        Set<String> parents,
        @Nullable Fault fault) {

    /** Finds the guard through the loader that the tool class is defined by, and compares all three. */
    static Binding of(@Nullable ClassLoader loader, ClassFile tool) {
        String name = guardOf(tool.name());
        String hash = "";
        try {
            IndexEntry index = IndexReader.find(loader, tool.binaryName());
            hash = ContractHash.of(tool, loader, index);
            byte[] bytes = Resources.classFile(loader, name);
            if (bytes == null) {
                return without(
                        name,
                        hash,
                        tool,
                        index == null
                                ? new Found(FaultCode.NO_CONTRACT, "no processor saw this class")
                                : new Found(
                                        FaultCode.GUARD_MISSING,
                                        "its guard " + name.replace('/', '.') + " is missing"));
            }
            if (!Resources.comeTogether(loader, tool.name(), name)) {
                return without(
                        name,
                        hash,
                        tool,
                        new Found(
                                FaultCode.GUARD_DIFFERS,
                                "its guard " + name.replace('/', '.')
                                        + " comes from another folder or jar than the class" + " itself"));
            }
            ClassFile guard = ClassFile.read(bytes);
            BoundGuard bound = BoundGuard.of(guard);
            Found found = bound == null
                    ? new Found(FaultCode.GUARD_DIFFERS, "its guard names no contract")
                    : disagreement(tool, hash, guard, bound, index);
            if (found == null && bound != null) {
                found = parentsDisagree(loader, bound.parents(), index);
            }
            if (found != null || bound == null) {
                return without(name, hash, tool, Objects.requireNonNull(found));
            }
            Map<String, BoundGuard.BoundTool> tools = new LinkedHashMap<>();
            for (BoundGuard.BoundTool each : bound.tools()) {
                tools.put(each.key(), each);
            }
            return new Binding(name, hash, tools, bound.parents().keySet(), null);
        } catch (UnreadableClassException unreadable) {
            return without(
                    name, hash, tool, new Found(FaultCode.GUARD_DIFFERS, String.valueOf(unreadable.getMessage())));
        } catch (UnreadableIndexException unreadable) {
            return without(
                    name,
                    hash,
                    tool,
                    new Found(FaultCode.INDEX, "its file in " + IndexReader.FOLDER + ' ' + unreadable.getMessage()));
        }
    }

    /**
     * The rules of the classes above are in this guard, too: it is worth nothing where they have changed since. What their
     * annotations meant to the build of this class stands in the index of this class; their own index may be elsewhere, or
     * say more or less.
     */
    private static @Nullable Found parentsDisagree(
            @Nullable ClassLoader loader, Map<String, String> parents, @Nullable IndexEntry index) {
        for (Map.Entry<String, String> parent : parents.entrySet()) {
            byte[] bytes = Resources.classFile(loader, parent.getKey());
            if (bytes == null
                    || !ContractHash.of(ClassFile.read(bytes), loader, index).equals(parent.getValue())) {
                return new Found(
                        FaultCode.GUARD_DIFFERS,
                        "its guard was made from another version of the contract that it inherits from "
                                + parent.getKey());
            }
        }
        return null;
    }

    /** Where the processor puts the guard of a class. */
    static String guardOf(String toolClass) {
        return toolClass.replace('$', '_') + "PreceptGuard";
    }

    private static @Nullable Found disagreement(
            ClassFile tool, String hash, ClassFile guard, BoundGuard bound, @Nullable IndexEntry index) {
        if (bound.format() != BoundGuard.FORMAT) {
            return new Found(
                    FaultCode.GUARD_DIFFERS,
                    "its guard is of format " + bound.format() + "; this agent reads format " + BoundGuard.FORMAT);
        }
        if (!bound.toolClass().equals(tool.binaryName())) {
            return new Found(FaultCode.GUARD_DIFFERS, "its guard was made for " + bound.toolClass());
        }
        if (!bound.hash().equals(hash)) {
            return new Found(FaultCode.GUARD_DIFFERS, "its guard was made from another version of its contract");
        }
        Set<String> judged = new HashSet<>();
        for (BoundGuard.BoundTool each : bound.tools()) {
            if (!isAbstract(tool, each)) {
                judged.add(each.key());
            }
        }
        if (index != null && !agrees(index, hash, guard, bound, judged)) {
            return new Found(FaultCode.GUARD_DIFFERS, "the index was made from another version of its contract");
        }
        for (BoundGuard.BoundTool each : bound.tools()) {
            MethodInfo method = tool.method(each.key());
            if (method == null) {
                return new Found(
                        FaultCode.TOOL_MISSING, "its guard judges " + each.key() + ", which it does not declare");
            }
            if (method.isAbstract()) {
                continue;
            }
            String missing = missing(
                    guard,
                    GuardMethods.of(tool.name(), method.isStatic(), each.descriptor(), each.prefix(), each.copied()));
            if (missing != null) {
                return new Found(FaultCode.GUARD_INCOMPLETE, "its guard has no method " + missing);
            }
        }
        return null;
    }

    /** An abstract tool has no body to guard; its contract is for those who implement it. */
    private static boolean isAbstract(ClassFile tool, BoundGuard.BoundTool bound) {
        MethodInfo method = tool.method(bound.key());
        return method != null && method.isAbstract();
    }

    private static boolean agrees(
            IndexEntry index, String hash, ClassFile guard, BoundGuard bound, Set<String> judged) {
        Set<String> listed = new HashSet<>();
        for (IndexEntry.IndexedTool each : index.tools()) {
            listed.add(each.key());
        }
        return index.hash().equals(hash)
                && index.guard().equals(guard.binaryName())
                && index.parents().equals(bound.parents())
                && listed.equals(judged);
    }

    private static @Nullable String missing(ClassFile guard, GuardMethods wanted) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(wanted.enter(), wanted.enterDescriptor());
        keys.put(wanted.leave(), wanted.leaveDescriptor());
        keys.put(wanted.failed(), wanted.failedDescriptor());
        wanted.copies().forEach(copy -> keys.put(copy.name(), copy.descriptor()));
        for (Map.Entry<String, String> key : keys.entrySet()) {
            MethodInfo found = guard.method(key.getKey() + key.getValue());
            if (found == null || !found.isStatic() || found.isPrivate()) {
                return key.getKey() + key.getValue();
            }
        }
        return null;
    }

    private static Binding without(String guard, String hash, ClassFile tool, Found found) {
        return new Binding(guard, hash, Map.of(), Set.of(), new Fault(found.code, found.what, tool.binaryName()));
    }

    private record Found(FaultCode code, String what) {}
}
