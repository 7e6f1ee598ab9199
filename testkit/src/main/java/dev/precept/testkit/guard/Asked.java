package dev.precept.testkit.guard;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a guard asks for facts: the object whose tool is called, or a source of given answers. It is the first argument of the
 * guard's steps.
 *
 * @param type its parameter's type; null where the step has no such parameter
 */
record Asked(@Nullable Class<?> type, @Nullable Object value) {

    static Asked own(GuardedTool tool, @Nullable Object object) {
        return tool.needsObject() ? new Asked(tool.method().getDeclaringClass(), object) : new Asked(null, null);
    }

    /** Given answers; of a guard that asks for no facts, nobody is asked. */
    static Asked given(GuardedTool tool, GivenFacts facts) {
        Class<?> memo = nested(tool, "Facts");
        Class<?> source = nested(tool, "FactSource");
        if (memo == null || source == null) {
            return own(tool, null);
        }
        InvocationHandler answers = (proxy, fact, arguments) -> facts.answer(
                fact.getName(), arguments == null ? List.of() : Arrays.asList(arguments), fact.getGenericReturnType());
        try {
            Constructor<?> constructor = memo.getDeclaredConstructor(source);
            constructor.setAccessible(true);
            Object proxy = Proxy.newProxyInstance(source.getClassLoader(), new Class<?>[] {source}, answers);
            return new Asked(memo, constructor.newInstance(proxy));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(
                    "Facts cannot be given to " + tool.guard().getName()
                            + ". Fix: compile it again, with the same version of precept-processor and precept-testkit.",
                    broken);
        }
    }

    private static @Nullable Class<?> nested(GuardedTool tool, String name) {
        return Arrays.stream(tool.guard().getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .orElse(null);
    }

    void addTo(List<Class<?>> types, List<@Nullable Object> values) {
        if (type != null) {
            types.add(type);
            values.add(value);
        }
    }
}
