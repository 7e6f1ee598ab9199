package dev.precept.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Classes of a compilation, brought to life. */
final class Loaded extends ClassLoader {

    private final Map<String, byte[]> classes;

    Loaded(List<JavaFileObject> files) {
        super(Loaded.class.getClassLoader());
        classes = files.stream()
                .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
                .collect(Collectors.toMap(Loaded::name, Loaded::bytes));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    Class<?> type(String name) {
        try {
            return Class.forName(name, true, this);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The method of a guard that woven code calls, by its name; the one that is given answers to facts stands beside it. */
    Method guard(String type, String method) {
        List<Method> found = Arrays.stream(type(type).getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .filter(candidate -> Arrays.stream(candidate.getParameterTypes())
                        .noneMatch(parameter -> parameter.getName().endsWith("PreceptGuard$Facts")))
                .toList();
        assertThat(found).as("methods %s of %s", method, type).hasSize(1);
        found.get(0).setAccessible(true);
        return found.get(0);
    }

    /** Calls a static method, and throws what it throws. */
    static @Nullable Object call(Method method, @Nullable Object... arguments) throws Throwable {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String name(JavaFileObject file) {
        return file.getName()
                .replaceFirst("^/CLASS_OUTPUT/", "")
                .replaceFirst("\\.class$", "")
                .replace('/', '.');
    }

    private static byte[] bytes(JavaFileObject file) {
        try (var in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
