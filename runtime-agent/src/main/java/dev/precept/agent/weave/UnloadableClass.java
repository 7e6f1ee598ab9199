package dev.precept.agent.weave;

/**
 * What the JVM gets in the place of a class that could neither be guarded nor be made to refuse: no class file. The class
 * cannot be loaded then. Returning null instead would let it in as it is, which is how the JVM treats transformers that
 * throw.
 */
final class UnloadableClass {

    static final byte[] BYTES = {
        'r', 'e', 'f', 'u', 's', 'e', 'd', ' ', 'b', 'y', ' ', 'p', 'r', 'e', 'c', 'e', 'p', 't'
    };

    private UnloadableClass() {}
}
