package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import dev.precept.runtime.guard.Woven;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cglib.core.DefaultGeneratorStrategy;
import org.springframework.cglib.core.NamingPolicy;
import org.springframework.cglib.proxy.Callback;
import org.springframework.cglib.proxy.Dispatcher;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.FixedValue;
import org.springframework.cglib.proxy.InvocationHandler;
import org.springframework.cglib.proxy.LazyLoader;
import org.springframework.cglib.proxy.MethodInterceptor;

/**
 * Which generated overrides of a tool are let through. Each refused one differs in one thing from a class that Spring's CGLIB
 * wrote, and would have its effect if it were let through.
 */
class SpringProxyTest extends Bench {

    private static final String PROXY = "shop.Till$$SpringCGLIB$$0";
    private static final String RUN = "public static Object run() throws Exception {"
            + " Class<?> proxy = Class.forName(\"" + PROXY + "\");"
            + " org.springframework.cglib.proxy.Enhancer.registerStaticCallbacks(proxy,"
            + " new org.springframework.cglib.proxy.Callback[] {new Through()});"
            + " Till till = (Till) proxy.getDeclaredConstructor().newInstance(); Effects.count = 0;"
            + " return till.pay(\"a\", 1); }";
    private static final String THROUGH = """
            package shop;
            import org.springframework.cglib.proxy.*;
            public class Through implements MethodInterceptor, Dispatcher, InvocationHandler, FixedValue, LazyLoader {
                @Override public Object intercept(Object self, java.lang.reflect.Method method, Object[] arguments, MethodProxy proxy) throws Throwable {
                    return proxy.invokeSuper(self, arguments);
                }
                @Override public Object loadObject() { return new Till(); }
                @Override public Object invoke(Object self, java.lang.reflect.Method method, Object[] arguments) { Effects.count++; return 1L; }
            }
            """;

    private void till(String more) throws Exception {
        workshop.compile(
                "shop/Till",
                "package shop; public class Till " + more + " { " + TOOL
                        + "public long pay(String id, int n) { Effects.count++; return n; }"
                        + " public long free(String id, int n) { Effects.count++; return n; } }");
        workshop.guard("shop.Till");
        workshop.compile("shop/Through", THROUGH);
        workshop.compile("shop/Run", "package shop; public class Run { " + RUN + " }");
    }

    /** Writes the class that CGLIB makes below another, with a change to its methods. */
    private void proxy(String parent, Class<? extends Callback> callback, Edit edit) throws Exception {
        AtomicReference<byte[]> written = new AtomicReference<>();
        try (URLClassLoader plain = new URLClassLoader(urls(), getClass().getClassLoader())) {
            Enhancer enhancer = new Enhancer();
            Class<?> above = plain.loadClass(parent);
            enhancer.setSuperclass(above);
            enhancer.setUseCache(false);
            enhancer.setCallbackType(callback);
            enhancer.setNamingPolicy((NamingPolicy) (prefix, source, key, names) -> PROXY);
            enhancer.setStrategy(new DefaultGeneratorStrategy() {
                @Override
                protected byte[] transform(byte[] bytes) {
                    written.set(bytes);
                    return bytes;
                }
            });
            enhancer.createClass();
        }
        ClassReader reader = new ClassReader(written.get());
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(edit.on(writer), 0);
        Path file = workshop.classes().resolve(PROXY.replace('.', '/') + ".class");
        Files.write(file, writer.toByteArray());
    }

    private URL[] urls() throws MalformedURLException {
        return new URL[] {workshop.classes().toUri().toURL()};
    }

    @FunctionalInterface
    private interface Edit {
        ClassVisitor on(ClassVisitor out);

        static ClassVisitor none(ClassVisitor out) {
            return out;
        }

        /** Changes the code of the methods whose names begin like that. */
        static Edit of(String start, UnaryOperator<MethodVisitor> change) {
            return out -> new ClassVisitor(Opcodes.ASM9, out) {
                @Override
                public MethodVisitor visitMethod(
                        int access, String name, String descriptor, String signature, String[] exceptions) {
                    MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
                    return name.startsWith(start) ? change.apply(code) : code;
                }
            };
        }
    }

    private static MethodVisitor withEffect(MethodVisitor code) {
        return new MethodVisitor(Opcodes.ASM9, code) {
            @Override
            public void visitCode() {
                super.visitCode();
                super.visitFieldInsn(Opcodes.GETSTATIC, "shop/Effects", "count", "I");
                super.visitInsn(Opcodes.ICONST_1);
                super.visitInsn(Opcodes.IADD);
                super.visitFieldInsn(Opcodes.PUTSTATIC, "shop/Effects", "count", "I");
            }

            @Override
            public void visitMaxs(int stack, int locals) {
                super.visitMaxs(Math.max(stack, 2), locals);
            }
        };
    }

    private static MethodVisitor callingFree(MethodVisitor code) {
        return new MethodVisitor(Opcodes.ASM9, code) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                super.visitMethodInsn(opcode, owner, name.equals("pay") ? "free" : name, descriptor, isInterface);
            }
        };
    }

    private static MethodVisitor namingFree(MethodVisitor code) {
        return new MethodVisitor(Opcodes.ASM9, code) {
            @Override
            public void visitLdcInsn(Object value) {
                String text = String.valueOf(value);
                super.visitLdcInsn(text.equals("pay") ? "free" : text.equals("free") ? "pay" : value);
            }
        };
    }

    private void assertRefused() {
        WovenClasses woven = woven();
        assertThatThrownBy(() -> woven.run("shop.Run", "run")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
        assertThat(log()).contains("PRE-0718", PROXY + "#pay");
    }

    @ParameterizedTest
    @ValueSource(classes = {MethodInterceptor.class, Dispatcher.class})
    void judgesACallBehindAProxyOnce(Class<? extends Callback> callback) throws Throwable {
        till("");
        proxy("shop.Till", callback, Edit::none);
        WovenClasses woven = woven();

        assertThat(woven.run("shop.Run", "run")).isEqualTo(1L);
        assertThat(woven.effects()).isEqualTo(1);
        assertThat(log()).doesNotContain("PRE-");
        woven.judge(false);
        assertThatThrownBy(() -> woven.run("shop.Run", "run")).isInstanceOf(ToolRefusedException.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void tellsRegistrationsThatTheProxysToolIsJudged() throws Throwable {
        till("");
        proxy("shop.Till", MethodInterceptor.class, Edit::none);

        assertThat(woven().loadClass(PROXY).getAnnotation(Woven.class).tools())
                .containsExactly("pay(Ljava/lang/String;I)J");
    }

    @ParameterizedTest
    @ValueSource(classes = {InvocationHandler.class, FixedValue.class, LazyLoader.class})
    void refusesCallbacksThatReachNoTool(Class<? extends Callback> callback) throws Exception {
        till("");
        proxy("shop.Till", callback, Edit::none);

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "CGLIB$pay$", "CGLIB$BIND_CALLBACKS"})
    void refusesAProxyWithAnEffectOfItsOwn(String method) throws Exception {
        till("");
        proxy("shop.Till", MethodInterceptor.class, Edit.of(method, SpringProxyTest::withEffect));

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "CGLIB$pay$"})
    void refusesAProxyThatHandsTheCallToAnotherMethod(String method) throws Exception {
        till("");
        proxy("shop.Till", MethodInterceptor.class, Edit.of(method, SpringProxyTest::callingFree));

        assertRefused();
    }

    @Test
    void refusesAProxyThatTellsItsInterceptorOfAnotherMethod() throws Exception {
        till("");
        proxy("shop.Till", MethodInterceptor.class, Edit.of("CGLIB$STATICHOOK", SpringProxyTest::namingFree));

        assertRefused();
    }

    @Test
    void refusesAProxyWithoutAMarkOfSprings() throws Exception {
        till("");
        proxy("shop.Till", MethodInterceptor.class, out -> new ClassVisitor(Opcodes.ASM9, out) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(version, access, name, signature, superName, new String[0]);
            }
        });

        assertRefused();
    }

    @Test
    void refusesAClassThatOnlyHasTheNameAndTheMarkOfAProxy() throws Exception {
        till("");
        workshop.compile(
                "shop/Till$$SpringCGLIB$$0",
                "package shop; public class Till$$SpringCGLIB$$0 extends Till"
                        + " implements org.springframework.aop.SpringProxy {"
                        + " public static void CGLIB$SET_STATIC_CALLBACKS(org.springframework.cglib.proxy.Callback[] all) {}"
                        + " @Override public long pay(String id, int n) { Effects.count++; return super.pay(id, n); } }");

        assertRefused();
    }

    @Test
    void refusesAProxyThatTakesTheBodyOfAClassWhichNeverHeardOfTheTool() throws Exception {
        workshop.compile(
                "shop/Till",
                "package shop; public class Till { public long pay(String id, int n) { Effects.count++; return n; } }");
        workshop.compile("shop/Pay", "package shop; public interface Pay { " + TOOL + "long pay(String id, int n); }");
        workshop.compile("shop/Through", THROUGH);
        workshop.compile("shop/Run", "package shop; public class Run { " + RUN + " }");
        proxy("shop.Till", MethodInterceptor.class, out -> new ClassVisitor(Opcodes.ASM9, out) {
            @Override
            public void visit(
                    int version, int access, String name, String signature, String superName, String[] interfaces) {
                List<String> more = new ArrayList<>(List.of(interfaces));
                more.add("shop/Pay");
                super.visit(version, access, name, signature, superName, more.toArray(String[]::new));
            }
        });

        assertRefused();
    }
}
