package dev.precept.processor.clause;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clauses that became methods. */
public final class Compiled {

    private final List<String> clauses;
    private final List<TypedClause> typed;
    private final String source;
    private final ClassLoader loader;

    Compiled(List<String> clauses, List<TypedClause> typed, String source, ClassLoader loader) {
        this.clauses = clauses;
        this.typed = typed;
        this.source = source;
        this.loader = loader;
    }

    /** The generated class as text. */
    public String source() {
        return source;
    }

    /** What the clause comes to with these arguments; a parameter without one is null, zero or false. */
    public Object evaluate(String clause, Map<String, ? extends @Nullable Object> arguments) {
        return evaluate(clauses.indexOf(clause), arguments);
    }

    public Object evaluate(int index, Map<String, ? extends @Nullable Object> arguments) {
        try {
            return method("clause_" + index).invoke(null, values(index, arguments));
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(clauses.get(index) + "\n" + source, failure);
        }
    }

    /** A condition with these arguments, to be judged without reflection: it takes nothing and gives a {@code Truth}. */
    public MethodHandle bound(String clause, Map<String, ? extends @Nullable Object> arguments) {
        int index = clauses.indexOf(clause);
        try {
            MethodHandle condition = MethodHandles.publicLookup().unreflect(method("clause_" + index));
            return MethodHandles.insertArguments(condition, 0, values(index, arguments));
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(clause + "\n" + source, failure);
        }
    }

    private @Nullable Object[] values(int index, Map<String, ? extends @Nullable Object> arguments)
            throws ReflectiveOperationException {
        Method method = method("clause_" + index);
        List<@Nullable Object> values = new ArrayList<>();
        List<String> names = new ArrayList<>(typed.get(index).parameters());
        if (typed.get(index).readsResult()) {
            names.add("result");
        }
        for (int i = 0; i < names.size(); i++) {
            values.add(
                    arguments.containsKey(names.get(i))
                            ? arguments.get(names.get(i))
                            : zero(method.getParameterTypes()[i]));
        }
        if (!typed.get(index).facts().isEmpty()) {
            Object facts = arguments.get("facts");
            values.add(facts != null ? facts : create("shop.Shop$Facts"));
        }
        typed.get(index).ambient().forEach(ambient -> values.add(arguments.get(ambient.word())));
        return values.toArray();
    }

    private Method method(String name) throws ReflectiveOperationException {
        for (Method method : loader.loadClass("shop.Guard").getMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new AssertionError(name);
    }

    private static @Nullable Object zero(Class<?> type) {
        return type.isPrimitive() ? java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0) : null;
    }

    /** An object of the shop. */
    public Object create(String type, @Nullable Object... arguments) throws ReflectiveOperationException {
        for (Constructor<?> constructor : loader.loadClass(type).getConstructors()) {
            if (constructor.getParameterCount() == arguments.length) {
                return constructor.newInstance(arguments);
            }
        }
        throw new AssertionError(type);
    }

    /** A constant of the shop's enum. */
    public Object cabin(String name) throws ReflectiveOperationException {
        return loader.loadClass("shop.Shop$Cabin")
                .getMethod("valueOf", String.class)
                .invoke(null, name);
    }
}
