package dev.precept.benchmarks.clause;

import dev.precept.runtime.clause.Truth;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The private methods of the generated guard. A handle in a static final field is a constant to a JIT compiler, which calls
 * through it as it would call the method.
 */
final class Clauses {

    private static final Class<?> GUARD = ContractedPreceptGuard.class;

    private Clauses() {}

    /** The first clause of a tool's first rule. */
    static MethodHandle named(String tool, Class<?>... parameters) {
        try {
            return lookup().findStatic(GUARD, tool + "_require_0", MethodType.methodType(Truth.class, parameters));
        } catch (ReflectiveOperationException e) {
            throw impossible(e);
        }
    }

    /** The same where it asks facts: with the object in front whose facts they are, and a memory of its own for each call. */
    static MethodHandle aboutFacts(String tool, Class<?>... parameters) {
        try {
            Class<?> facts = Class.forName(GUARD.getName() + "$Facts");
            MethodType type = MethodType.methodType(Truth.class, parameters).insertParameterTypes(0, facts);
            MethodHandle clause = lookup().findStatic(GUARD, tool + "_require_0", type);
            MethodHandle memory = lookup().findConstructor(facts, MethodType.methodType(void.class, Contracted.class));
            return MethodHandles.collectArguments(clause, 0, memory);
        } catch (ReflectiveOperationException e) {
            throw impossible(e);
        }
    }

    static IllegalStateException impossible(Throwable failure) {
        return new IllegalStateException("the generated guard is not what this benchmark was written for", failure);
    }

    private static MethodHandles.Lookup lookup() throws IllegalAccessException {
        return MethodHandles.privateLookupIn(GUARD, MethodHandles.lookup());
    }
}
