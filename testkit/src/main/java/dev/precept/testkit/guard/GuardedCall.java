package dev.precept.testkit.guard;

import dev.precept.runtime.guard.CallFrame;
import dev.precept.runtime.guard.GuardFaults;
import dev.precept.runtime.guard.Woven;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        return run(tool, Asked.own(tool, object), arguments, body);
    }

    /**
     * {@link #with} the answers of facts given, too.
     *
     * @throws Throwable as for {@link #real}
     */
    public static @Nullable Object answered(GuardedTool tool, GivenFacts facts, @Nullable Object[] arguments, Body body)
            throws Throwable {
        return run(tool, Asked.given(tool, facts), arguments, body);
    }

    /**
     * Calls the own body of a static tool, with the answers of facts given where it is not woven.
     *
     * @throws Throwable as for {@link #real}
     */
    public static @Nullable Object answered(GuardedTool tool, GivenFacts facts, @Nullable Object[] arguments)
            throws Throwable {
        return isWoven(tool)
                ? invoke(tool.method(), null, arguments)
                : answered(tool, facts, arguments, () -> invoke(tool.method(), null, arguments));
    }

    private static @Nullable Object run(GuardedTool tool, Asked asked, @Nullable Object[] arguments, Body body)
            throws Throwable {
        CallFrame frame = enter(tool, asked, arguments);
        Object result;
        try {
            result = body.run();
        } catch (Throwable failure) {
            Method failed = tool.step("_failed", List.of(CallFrame.class, Throwable.class));
            Object answer = failed == null ? null : invoke(failed, null, frame, failure);
            throw answer instanceof Throwable thrown ? thrown : failure;
        }
        return leave(tool, frame, asked, arguments, result);
    }

    private static CallFrame enter(GuardedTool tool, Asked asked, @Nullable Object[] arguments) {
        try {
            Object frame = step(tool, "_enter", List.of(), asked, arguments, List.of(), List.of());
            if (frame instanceof CallFrame opened) {
                return opened;
            }
            throw new IllegalStateException("the guard returned no frame");
        } catch (Throwable thrown) {
            throw GuardFaults.onEnter(tool.name(), thrown);
        }
    }

    private static @Nullable Object leave(
            GuardedTool tool, CallFrame frame, Asked asked, @Nullable Object[] arguments, @Nullable Object result) {
        Class<?> type = tool.method().getReturnType();
        boolean isVoid = type == void.class;
        try {
            return step(
                    tool,
                    "_leave",
                    List.of(frame),
                    asked,
                    arguments,
                    isVoid ? List.of() : List.of(type),
                    isVoid ? List.of() : Collections.singletonList(result));
        } catch (Throwable thrown) {
            throw GuardFaults.onLeave(tool.name(), frame, thrown);
        }
    }

    /** A step takes facts only where one of its clauses asks for any. */
    private static @Nullable Object step(
            GuardedTool tool,
            String step,
            List<CallFrame> first,
            Asked asked,
            @Nullable Object[] arguments,
            List<Class<?>> lastTypes,
            List<@Nullable Object> last)
            throws Throwable {
        for (Asked somebody : List.of(asked, Asked.own(tool, null))) {
            List<Class<?>> types = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>(first);
            first.forEach(frame -> types.add(CallFrame.class));
            somebody.addTo(types, values);
            types.addAll(Arrays.asList(tool.method().getParameterTypes()));
            values.addAll(Arrays.asList(arguments));
            types.addAll(lastTypes);
            values.addAll(last);
            Method method = tool.step(step, types);
            if (method != null) {
                return invoke(method, null, values.toArray());
            }
        }
        throw new IllegalStateException(tool.guard().getName() + " has no " + tool.prefix() + step
                + " for this tool: it is of another version");
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
