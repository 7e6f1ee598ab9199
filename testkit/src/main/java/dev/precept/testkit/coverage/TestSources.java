package dev.precept.testkit.coverage;

import dev.precept.Proves;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Where a test comes from.
 *
 * @param className binary name of its class; empty if no engine says
 * @param name its own name, after those of what it stands in up to its class
 * @param proves ids of the criteria that it proves
 */
record TestSources(String className, String name, Set<String> proves) {

    static TestSources of(TestIdentifier test, TestPlan plan) {
        Deque<String> names = new ArrayDeque<>();
        Set<String> proves = new TreeSet<>();
        String className = "";
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent() && className.isEmpty(); ) {
            TestIdentifier here = at.get();
            TestSource source = here.getSource().orElse(null);
            if (source instanceof MethodSource method) {
                className = method.getClassName();
                proves.addAll(ofMethod(method));
            } else if (source instanceof ClassSource type) {
                className = type.getClassName();
                proves.addAll(ofClass(type));
            }
            names.push(here.getDisplayName());
            at = plan.getParent(here);
        }
        return new TestSources(className, String.join(" > ", names), proves);
    }

    static boolean isMethod(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).isPresent();
    }

    private static Set<String> ofMethod(MethodSource source) {
        try {
            Set<String> ids = new TreeSet<>();
            Method method = source.getJavaMethod();
            add(method.getAnnotation(Proves.class), ids);
            ids.addAll(around(source.getJavaClass()));
            return ids;
        } catch (JUnitException unloadable) {
            // An engine that invents methods: no annotation can stand on them.
            return Set.of();
        }
    }

    private static Set<String> ofClass(ClassSource source) {
        try {
            return around(source.getJavaClass());
        } catch (JUnitException unloadable) {
            return Set.of();
        }
    }

    /** Of the class, those that it extends, and those that it stands in. */
    private static Set<String> around(Class<?> test) {
        Set<String> ids = new TreeSet<>();
        for (Class<?> outer = test; outer != null; outer = outer.getEnclosingClass()) {
            for (Class<?> type = outer; type != null; type = type.getSuperclass()) {
                add(type.getAnnotation(Proves.class), ids);
            }
        }
        return ids;
    }

    private static void add(@Nullable Proves proves, Set<String> ids) {
        if (proves != null) {
            ids.addAll(List.of(proves.value()));
        }
    }
}
