package attempts;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shop.Effects;
import shop.Kiosks;
import shop.Till;

/** Code in the same JVM that changes classes, and what guards are made of. */
final class Tampering {

    private Tampering() {}

    static void in(Corpus corpus) {
        corpus.group("Tampering")
                .code("redefined", "another agent redefines the class with its original bytes", cents -> {
                    Kiosks.Redefined kiosk = new Kiosks.Redefined();
                    agent().redefineClasses(new ClassDefinition(Kiosks.Redefined.class, original("Redefined")));
                    kiosk.pay(cents);
                })
                .code("retransformed", "another agent has the class transformed again", cents -> {
                    Kiosks.Retransformed kiosk = new Kiosks.Retransformed();
                    agent().retransformClasses(Kiosks.Retransformed.class);
                    kiosk.pay(cents);
                })
                .code("retransformed-original", "another agent's transformer returns the original bytes", cents -> {
                    Kiosks.Attached kiosk = new Kiosks.Attached();
                    transforming("Attached", original("Attached"), () -> agent().retransformClasses(Kiosks.Attached.class));
                    kiosk.pay(cents);
                })
                .code("attach", "an agent that is attached later, and redefines", cents -> {
                    Kiosks.Attached kiosk = new Kiosks.Attached();
                    attach().redefineClasses(new ClassDefinition(Kiosks.Attached.class, original("Attached")));
                    kiosk.pay(cents);
                })
                .code("hook-removed", "another agent's transformer empties the hook, and leaves the shape", cents -> {
                    Kiosks.Stripped kiosk = new Kiosks.Stripped();
                    kiosk.pay(500);
                    Effects.clear();
                    transforming("Stripped", null, () -> agent().retransformClasses(Kiosks.Stripped.class));
                    kiosk.pay(cents);
                })
                .code("replaced-at-load", "another agent's transformer returns the original bytes when the class is loaded", cents -> {
                    Loaders.Own loader = new Loaders.Own("shop.Kiosks", Map.of(), false);
                    Class<?>[] type = new Class<?>[1];
                    transforming("Replaced", original("Replaced"), () -> type[0] = loader.loadClass("shop.Kiosks$Replaced"));
                    type[0].getMethod("pay", int.class).invoke(type[0].getConstructor().newInstance(), cents);
                })
                .code("loaded-within", "another agent's transformer loads the class, so that it passes no transformer", cents -> {
                    Loaders.Own loader = new Loaders.Own("shop.Kiosks", Map.of(), false);
                    Class<?>[] type = new Class<?>[1];
                    ClassFileTransformer loading = new ClassFileTransformer() {
                        @Override
                        public byte[] transform(
                                ClassLoader from, String name, Class<?> old, ProtectionDomain domain, byte[] bytes) {
                            if ("attempts/Tampering$Bait".equals(name)) {
                                try {
                                    type[0] = loader.loadClass("shop.Kiosks$Hidden");
                                } catch (ClassNotFoundException impossible) {
                                    throw new AssertionError(impossible);
                                }
                            }
                            return null;
                        }
                    };
                    agent().addTransformer(loading);
                    try {
                        new Loaders.Own("attempts.Tampering$Bait", Map.of(), false).loadClass("attempts.Tampering$Bait");
                    } finally {
                        agent().removeTransformer(loading);
                    }
                    type[0].getMethod("pay", int.class).invoke(type[0].getConstructor().newInstance(), cents);
                })
                .code("loaded-within-ours", "a class loader that loads the class when it is asked for a file while ours weaves", cents -> {
                    Nested loader = new Nested();
                    loader.loadClass("shop.Kiosks$Full");
                    Class<?> type = loader.loadClass("shop.Kiosks$Hidden");
                    type.getMethod("pay", int.class).invoke(type.getConstructor().newInstance(), cents);
                })
                .code("loaded-on-full-stack", "a class that is loaded at the bottom of a full stack", cents -> {
                    byte[] bytes = original("Hidden");
                    List<Class<?>> loaded = new ArrayList<>();
                    dive(() -> {
                        if (loaded.isEmpty()) {
                            Loaders.Own loader = new Loaders.Own("none", Map.of("shop.Kiosks$Hidden", bytes), false);
                            loaded.add(loader.define("shop.Kiosks$Hidden", bytes));
                        }
                    });
                    Throwable refused = null;
                    for (Class<?> type : loaded) {
                        try {
                            type.getMethod("pay", int.class).invoke(type.getConstructor().newInstance(), cents);
                        } catch (java.lang.reflect.InvocationTargetException | LinkageError thrown) {
                            refused = thrown;
                        }
                    }
                    throw refused == null ? new IllegalStateException() : refused;
                })
                .code("woven-by-hand", "a class that carries the weaver's mark already", cents -> {
                    Loaders.Own loader = new Loaders.Own(
                            "none", Map.of("shop.Kiosks$Marked", Loaders.rogue("shop/Kiosks$Marked")), false);
                    Class<?> type = loader.loadClass("shop.Kiosks$Marked");
                    type.getMethod("pay", int.class).invoke(type.getConstructor().newInstance(), cents);
                })
                .code("body", "the moved body, by reflection", cents -> {
                    Method body = body();
                    body.setAccessible(true);
                    body.invoke(new Till(), cents);
                })
                .code("body-handle", "the moved body, by a private lookup", cents -> MethodHandles.privateLookupIn(
                                Till.class, MethodHandles.lookup())
                        .unreflect(body())
                        .invoke(new Till(), (Integer) cents))
                .code("var-handle", "a `VarHandle` to the gate in the guard, to put another one there", cents -> {
                    Class<?> guard = Class.forName("shop.TillPreceptGuard");
                    Field gate = gate(guard);
                    VarHandle handle = MethodHandles.privateLookupIn(guard, MethodHandles.lookup()).unreflectVarHandle(gate);
                    if (cents == 501) {
                        handle.set((Object) null);
                    }
                    new Till().pay(cents);
                })
                .code("gate-field", "reflection on the gate in the guard", cents -> {
                    if (cents == 501) {
                        gate(Class.forName("shop.TillPreceptGuard")).set(null, null);
                    }
                    new Till().pay(cents);
                })
                .code("properties", "system properties that look like switches", cents -> {
                    for (String each : new String[] {"precept.enabled", "precept.mode", "dev.precept.agent.started", "failure-policy"}) {
                        System.setProperty(each, "off");
                    }
                    new Till().pay(cents);
                })
                .code("effect", "the effect itself, without the tool", cents -> Effects.did(cents));
    }

    /** Asked for a file, it loads a class. */
    private static final class Nested extends ClassLoader {
        private boolean nested;

        Nested() {
            super(Tampering.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null || !name.startsWith("shop.Kiosks")) {
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
            try {
                byte[] bytes = Generated.bytes(name.replace('.', '/'));
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException missing) {
                throw new ClassNotFoundException(name, missing);
            }
        }

        @Override
        public java.io.InputStream getResourceAsStream(String name) {
            if (!nested) {
                nested = true;
                try {
                    loadClass("shop.Kiosks$Hidden");
                } catch (ClassNotFoundException impossible) {
                    throw new AssertionError(impossible);
                }
            }
            return super.getResourceAsStream(name);
        }
    }

    private static void dive(Runnable step) {
        try {
            dive(step);
        } catch (StackOverflowError full) {
            // As deep as it gets.
        }
        try {
            step.run();
        } catch (Throwable full) {
            // One frame up there is more room.
        }
    }

    /** Loaded so that somebody's transformer is called. */
    static final class Bait {}

    private interface Step {
        void go() throws Exception;
    }

    private static Field gate(Class<?> guard) throws ReflectiveOperationException {
        for (Field each : guard.getDeclaredFields()) {
            if (each.getType().getSimpleName().equals("ToolGate") && Modifier.isStatic(each.getModifiers())) {
                each.setAccessible(true);
                return each;
            }
        }
        throw new NoSuchFieldException("a gate");
    }

    private static Method body() throws NoSuchMethodException {
        return Till.class.getDeclaredMethod("pay$precept", Integer.class);
    }

    private static byte[] original(String name) throws Exception {
        return Loaders.rogue("original/shop/Kiosks$" + name);
    }

    private static void transforming(String name, byte[] other, Step step) throws Exception {
        ClassFileTransformer transformer = new ClassFileTransformer() {
            @Override
            public byte[] transform(
                    ClassLoader loader, String className, Class<?> old, ProtectionDomain domain, byte[] bytes) {
                if (!("shop/Kiosks$" + name).equals(className)) {
                    return null;
                }
                return other == null ? Unhooked.of(bytes) : other;
            }
        };
        agent().addTransformer(transformer, true);
        try {
            step.go();
        } finally {
            agent().removeTransformer(transformer);
        }
    }

    private static Instrumentation agent() throws ReflectiveOperationException {
        return (Instrumentation) Class.forName("tamper.Agent").getField("instrumentation").get(null);
    }

    private static Instrumentation attach() throws Exception {
        Object jvm = Class.forName("com.sun.tools.attach.VirtualMachine")
                .getMethod("attach", String.class)
                .invoke(null, String.valueOf(ProcessHandle.current().pid()));
        Class<?> type = Class.forName("com.sun.tools.attach.VirtualMachine");
        type.getMethod("loadAgent", String.class).invoke(jvm, System.getProperty("bypass.tamper"));
        type.getMethod("detach").invoke(jvm);
        if (!Files.exists(Path.of(System.getProperty("bypass.tamper")))) {
            throw new IllegalStateException();
        }
        return (Instrumentation) Class.forName("tamper.Agent").getField("attached").get(null);
    }
}
