package dev.precept.testkit.guard;

import dev.precept.runtime.guard.CallFrame;
import dev.precept.runtime.guard.GuardFaults;
import dev.precept.runtime.guard.Woven;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a tool through its guard, on this thread and in this thread's session, as woven code does: enter, body, leave. What
 * the guard decides is what it decides in production; the java agent need not be there.
 */
public final class GuardedCall {

    /** What runs where the tool's own code would. */
    @FunctionalInterface
    public interface Body {
        /** Does the work; what it throws is a failure of the tool. */
        @Nullable
        Object run() throws Throwable;
    }

    private GuardedCall() {}

    /**
     * Calls the tool's own body.
     *
     * @param object whose tool it is; null for a static one
     * @return what the tool returned and the guard let through
     * @throws Throwable a {@link dev.precept.runtime.ContractException}, or what code without a session sees of a failure
     */
    public static @Nullable Object real(GuardedTool tool, @Nullable Object object, @Nullable Object[] arguments)
            throws Throwable {
        return isWoven(tool)
                ? invoke(tool.method(), object, arguments)
                : with(tool, object, arguments, () -> invoke(tool.method(), object, arguments));
    }

    /**
     * Judges a call, and runs something else in the place of its body.
     *
     * @param object what facts are asked of; null if the contract asks none, or only static ones
     * @throws Throwable as for {@link #real}
     */
    public static @Nullable Object with(
            GuardedTool tool, @Nullable Object object, @Nullable Object[] arguments, Body body) throws Throwable {
        CallFrame frame = enter(tool, object, arguments);
        Object result;
        try {
            result = body.run();
        } catch (Throwable failure) {
            Object answer = invoke(step(tool, "_failed"), null, frame, failure);
            throw answer instanceof Throwable thrown ? thrown : failure;
        }
        return leave(tool, frame, object, arguments, result);
    }

    private static CallFrame enter(GuardedTool tool, @Nullable Object object, @Nullable Object[] arguments) {
        List<@Nullable Object> all = new ArrayList<>();
        addSelfAndArguments(tool, object, arguments, all);
        try {
            Object frame = invoke(step(tool, "_enter"), null, all.toArray());
            if (frame instanceof CallFrame opened) {
                return opened;
            }
            throw new IllegalStateException("the guard returned no frame");
        } catch (Throwable thrown) {
            throw GuardFaults.onEnter(tool.name(), thrown);
        }
    }

    private static @Nullable Object leave(
            GuardedTool tool,
            CallFrame frame,
            @Nullable Object object,
            @Nullable Object[] arguments,
            @Nullable Object result) {
        List<@Nullable Object> all = new ArrayList<>(List.of(frame));
        addSelfAndArguments(tool, object, arguments, all);
        if (tool.method().getReturnType() != void.class) {
            all.add(result);
        }
        try {
            return invoke(step(tool, "_leave"), null, all.toArray());
        } catch (Throwable thrown) {
            throw GuardFaults.onLeave(tool.name(), frame, thrown);
        }
    }

    private static void addSelfAndArguments(
            GuardedTool tool, @Nullable Object object, @Nullable Object[] arguments, List<@Nullable Object> all) {
        if (tool.needsObject()) {
            all.add(object);
        }
        all.addAll(Arrays.asList(arguments));
    }

    private static Method step(GuardedTool tool, String step) {
        for (Method method : tool.guard().getDeclaredMethods()) {
            if (method.getName().equals(tool.prefix() + step)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new IllegalStateException(
                tool.guard().getName() + " has no " + tool.prefix() + step + ": it is of another version");
    }

    private static @Nullable Object invoke(Method method, @Nullable Object object, @Nullable Object... arguments)
            throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException wrapped) {
            Throwable thrown = wrapped.getCause();
            throw thrown == null ? wrapped : thrown;
        }
    }

    private static boolean isWoven(GuardedTool tool) {
        return tool.method().getDeclaringClass().isAnnotationPresent(Woven.class);
    }
}
