package dev.precept.agent.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A tool, and what became of it.
 *
 * @param toolClass binary name of its class
 * @param method name and descriptor of the method; empty for a class that was kept out as a whole
 * @param tool the tool's name; empty while it is not known
 * @param loader what {@link #loader(ClassLoader)} says of the loader that asked for the class
 * @param hash hash of the contract that the class carries; empty while it is not known
 * @param weave what became of it
 * @param fault why it refuses every call, or null
 */
public record LedgerEntry(
        String toolClass,
        String method,
        String tool,
        String loader,
        String hash,
        Weave weave,
        @Nullable Fault fault) {

    private static final String SYSTEM = "app";

    /** What a tool goes by among all tools of its loader. */
    public String name() {
        return method.isEmpty() ? toolClass : toolClass + '#' + method;
    }

    /** A tool of the index, before its class is loaded. */
    static LedgerEntry expected(String name) {
        int hash = name.indexOf('#');
        return new LedgerEntry(name.substring(0, hash), name.substring(hash + 1), "", SYSTEM, "", Weave.EXPECTED, null);
    }

    /** A tool, or a class as a whole, that refuses, of which no more is known than what it goes by. */
    static LedgerEntry refused(String name, Fault fault) {
        int hash = name.indexOf('#');
        return new LedgerEntry(
                hash < 0 ? name : name.substring(0, hash),
                hash < 0 ? "" : name.substring(hash + 1),
                "",
                "",
                "",
                Weave.REFUSED,
                fault);
    }

    /**
     * A name for a loader that asks it nothing: its own {@code getName} and {@code toString} are code of the application,
     * and this is called while a class is being loaded.
     */
    public static String loader(@Nullable ClassLoader loader) {
        if (loader == null) {
            return "boot";
        }
        return loader == ClassLoader.getSystemClassLoader()
                ? SYSTEM
                : loader.getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(loader));
    }
}
