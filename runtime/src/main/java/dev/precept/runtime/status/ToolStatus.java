package dev.precept.runtime.status;

import dev.precept.runtime.lines.Line;

/**
 * A tool, and what became of it.
 *
 * @param toolClass binary name of its class
 * @param method name and descriptor of the method; empty where nothing is known but the class
 * @param tool the name that models know; empty where it is not known
 * @param loader the class loader of the class: {@code app}, or its type and identity; empty where it is not known
 * @param hash hash of the contract that the class carries, in hexadecimal digits; empty where it is not known
 * @param guarding what became of it
 * @param why why it refuses every call, or is not guarded; empty otherwise
 */
public record ToolStatus(
        String toolClass, String method, String tool, String loader, String hash, Guarding guarding, String why) {

    /** In one line of {@code key=value} pairs, for a log. */
    public String line() {
        return new Line("tool")
                .add("class", toolClass)
                .add("method", method)
                .add("tool", tool)
                .add("loader", loader)
                .add("hash", hash)
                .add("guarding", guarding.name())
                .add("why", why)
                .toString();
    }

    /** The same tool, which nothing guards. */
    ToolStatus bare(String reason) {
        return new ToolStatus(toolClass, method, tool, loader, hash, Guarding.NONE, reason);
    }

    /** What it goes by among all tools of this JVM. */
    String name() {
        return toolClass + '#' + method + ' ' + loader;
    }
}
