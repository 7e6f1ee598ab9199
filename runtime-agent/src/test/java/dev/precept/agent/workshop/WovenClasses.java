package dev.precept.agent.workshop;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A loader that passes the classes of a workshop through a transformer, as the JVM does. */
public final class WovenClasses extends URLClassLoader {

    private final Workshop workshop;
    private final ClassFileTransformer transformer;

    /** Sees the tests' class path as its parent. */
    public WovenClasses(Workshop workshop, ClassFileTransformer transformer) {
        this(workshop, transformer, WovenClasses.class.getClassLoader());
    }

    /** Sees what the given parent sees. */
    public WovenClasses(Workshop workshop, ClassFileTransformer transformer, @Nullable ClassLoader parent) {
        super(urls(workshop), parent);
        this.workshop = workshop;
        this.transformer = transformer;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (findResource(name.replace('.', '/') + ".class") == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] bytes = workshop.bytes(name);
        try {
            byte[] changed = transformer.transform(getUnnamedModule(), this, name.replace('.', '/'), null, null, bytes);
            byte[] defined = changed == null ? bytes : changed;
            return defineClass(name, defined, 0, defined.length);
        } catch (IllegalClassFormatException refused) {
            throw new ClassNotFoundException(name, refused);
        }
    }

    /** Runs a static method without parameters; what it throws is thrown. */
    public @Nullable Object run(String type, String method) throws Throwable {
        Method found = Arrays.stream(loadClass(type).getDeclaredMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == 0)
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        try {
            return found.invoke(null);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    /** How often the body of a tool had its effect. */
    public int effects() {
        try {
            return effectsField("count").getInt(null);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** What the rule of every guard says from now on. */
    public void judge(boolean allowed) {
        set("allowed", allowed);
    }

    /** Every guard throws from now on. */
    public void breakGuards() {
        set("broken", true);
    }

    private void set(String field, boolean value) {
        try {
            effectsField(field).setBoolean(null, value);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Field effectsField(String name) throws ReflectiveOperationException {
        return loadClass("shop.Effects").getField(name);
    }

    private static URL[] urls(Workshop workshop) {
        try {
            return new URL[] {workshop.classes().toUri().toURL()};
        } catch (MalformedURLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
