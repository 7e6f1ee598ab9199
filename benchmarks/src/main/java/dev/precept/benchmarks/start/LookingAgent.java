package dev.precept.benchmarks.start;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** An agent that is shown every class and changes none: what any transformer costs. */
public final class LookingAgent implements ClassFileTransformer {

    private LookingAgent() {}

    /** Called by the JVM. */
    public static void premain(String argument, Instrumentation instrumentation) {
        instrumentation.addTransformer(new LookingAgent(), false);
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String className,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        return null;
    }
}
