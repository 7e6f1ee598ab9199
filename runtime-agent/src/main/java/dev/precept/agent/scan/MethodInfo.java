package dev.precept.agent.scan;

import java.util.List;

/**
 * A method as its class file declares it.
 *
 * @param access its flags (JVMS 4.6)
 * @param name its name
 * @param descriptor its descriptor
 * @param annotations its annotations, visible and invisible ones
 * @param onParameters those of its parameters
 */
public record MethodInfo(
        int access, String name, String descriptor, List<Annotation> annotations, List<Annotation> onParameters) {

    private static final String CONTINUATION = "Lkotlin/coroutines/Continuation;";
    private static final int PUBLIC = 0x0001;
    private static final int PRIVATE = 0x0002;
    private static final int PROTECTED = 0x0004;
    private static final int STATIC = 0x0008;
    private static final int BRIDGE = 0x0040;
    private static final int NATIVE = 0x0100;
    private static final int ABSTRACT = 0x0400;
    private static final int SYNTHETIC = 0x1000;

    /** Name and descriptor: what tells it apart within its class. */
    public String key() {
        return name + descriptor;
    }

    /** Whether its annotations say that it must not run unguarded. Compilers copy annotations to their bridges. */
    public boolean isTool() {
        if (isSynthetic()) {
            return false;
        }
        for (Annotation annotation : annotations) {
            if (ToolAnnotations.protects(annotation.descriptor())) {
                return true;
            }
        }
        for (Annotation annotation : onParameters) {
            if (ToolAnnotations.isToolOnParameter(annotation.descriptor())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subclass can override it. */
    public boolean isOverridable() {
        return (access & (PRIVATE | STATIC)) == 0 && name.charAt(0) != '<';
    }

    /** Whether only its own package can override it. */
    public boolean isPackagePrivate() {
        return (access & (PUBLIC | PROTECTED | PRIVATE)) == 0;
    }

    /** Whether it is static. */
    public boolean isStatic() {
        return (access & STATIC) != 0;
    }

    /** Whether it is private. */
    public boolean isPrivate() {
        return (access & PRIVATE) != 0;
    }

    /** Whether its body is outside the JVM. */
    public boolean isNative() {
        return (access & NATIVE) != 0;
    }

    /** Whether it has no body. */
    public boolean isAbstract() {
        return (access & ABSTRACT) != 0;
    }

    /** Whether a compiler made it to forward calls to a method of another descriptor. */
    public boolean isBridge() {
        return (access & BRIDGE) != 0;
    }

    /** Whether no source declares it. */
    public boolean isSynthetic() {
        return (access & SYNTHETIC) != 0;
    }

    /**
     * Whether it is a suspend function, as Kotlin compiles it: the continuation is its last parameter. It calls itself again,
     * with arguments that mean nothing, each time it is resumed.
     */
    public boolean isSuspending() {
        List<String> parameters = Descriptors.parameters(descriptor);
        return !parameters.isEmpty() && parameters.get(parameters.size() - 1).equals(CONTINUATION);
    }

    /** Number of parameters. */
    public int arity() {
        return Descriptors.parameters(descriptor).size();
    }
}
