package attempts;

import java.io.InputStream;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatchers;
import org.springframework.cglib.proxy.Enhancer;
import org.springframework.cglib.proxy.FixedValue;
import org.springframework.cglib.proxy.MethodInterceptor;
import shop.Counter;
import shop.Desk;
import shop.Effects;
import shop.Handing;
import shop.Paying;
import shop.Till;
import shop.Vault;

/** Classes that nobody wrote. */
public final class Generated {

    private Generated() {}

    /** What a generated body does. */
    public static void effect(int cents) {
        Effects.did(cents);
    }

    /** The same for boxed arguments. */
    public static void effect(Integer cents) {
        Effects.did(cents);
    }

    static void in(Corpus corpus) {
        Till till = new Till();
        Desk desk = new Desk();
        corpus.group("Proxies and generated classes")
                .code("proxy-of-plain", "a JDK proxy of an interface without tools, in front of the tool", cents -> proxy(
                                Paying.class, (self, method, values) -> method.invoke(till, values))
                        .pay(cents))
                .code("proxy-of-tool", "a JDK proxy of the tool's interface that does the work itself", cents -> proxy(
                                Handing.class, (self, method, values) -> {
                                    Effects.did((int) values[0]);
                                    return null;
                                })
                        .hand(cents))
                .code("proxy-in-front", "a JDK proxy of the tool's interface in front of the tool", cents -> proxy(
                                Counter.class, (self, method, values) -> method.invoke(desk, values))
                        .hand(cents))
                .code("proxy-default", "a default method by `InvocationHandler.invokeDefault`", cents -> InvocationHandler.invokeDefault(
                        proxy(Counter.class, (self, method, values) -> null),
                        Counter.class.getMethod("push", int.class),
                        cents))
                .code("default-by-handle", "a default method by `unreflectSpecial`", cents -> MethodHandles.privateLookupIn(
                                Counter.class, MethodHandles.lookup())
                        .unreflectSpecial(Counter.class.getMethod("push", int.class), Counter.class)
                        .invoke(desk, cents))
                .code("cglib", "a proxy by Spring's CGLIB that hands on", cents -> cglib((MethodInterceptor)
                                (self, method, values, proxy) -> proxy.invoke(till, values))
                        .pay(cents))
                .code("cglib-super", "one that calls `invokeSuper`", cents -> cglib((MethodInterceptor)
                                (self, method, values, proxy) -> proxy.invokeSuper(self, values))
                        .pay(cents))
                .code("cglib-changes", "one that changes the arguments", cents -> cglib((MethodInterceptor)
                                (self, method, values, proxy) -> proxy.invoke(till, new Object[] {cents}))
                        .pay(1))
                .code("cglib-fixed", "a CGLIB proxy with a fixed value, whose making has the effect", cents -> cglib((FixedValue)
                                () -> {
                                    Effects.did(cents);
                                    return null;
                                })
                        .pay(1))
                .code("cglib-handler", "a CGLIB proxy with an `InvocationHandler`", cents -> cglib(
                                (org.springframework.cglib.proxy.InvocationHandler) (self, method, values) -> {
                                    Effects.did(cents);
                                    return null;
                                })
                        .pay(cents))
                .code("byte-buddy", "a subclass by Byte Buddy that does the work itself", cents -> byteBuddy(
                                ClassLoadingStrategy.Default.INJECTION)
                        .pay(cents))
                .code("byte-buddy-loader", "the same in a loader of its own", cents -> byteBuddy(
                                ClassLoadingStrategy.Default.WRAPPER)
                        .pay(cents))
                .code("defined", "a class file defined by `Lookup.defineClass`", cents -> ((Till) MethodHandles.lookup()
                                .defineClass(renamed("attempts/Subclasses$Overriding", "attempts/Subclasses$Overrid" + cents))
                                .getDeclaredConstructor()
                                .newInstance())
                        .pay(cents))
                .code("hidden", "a hidden class that overrides the tool", cents -> ((Till) MethodHandles.lookup()
                                .defineHiddenClass(bytes("attempts/Subclasses$Overriding"), true)
                                .lookupClass()
                                .getDeclaredConstructor()
                                .newInstance())
                        .pay(cents))
                .code("handle-for-tool", "`MethodHandleProxies` for the tool's interface", cents -> MethodHandleProxies
                        .asInterfaceInstance(Handing.class, handle())
                        .hand(cents))
                .code("metafactory-for-tool", "`LambdaMetafactory`, called by hand, for the tool's interface", cents -> {
                    MethodType type = MethodType.methodType(void.class, int.class);
                    Handing made = (Handing) LambdaMetafactory.metafactory(
                                    MethodHandles.lookup(), "hand", MethodType.methodType(Handing.class), type, handle(), type)
                            .getTarget()
                            .invoke();
                    made.hand(cents);
                })
                .agent("executor", "LangChain4j's executor of a tool, called directly", cents -> new DefaultToolExecutor(
                                new Vault(), Vault.class.getMethod("looked", int.class))
                        .execute(
                                ToolExecutionRequest.builder()
                                        .id("call_0")
                                        .name("looked")
                                        .arguments("{\"arg0\": " + cents + ", \"cents\": " + cents + "}")
                                        .build(),
                                "memory"));
    }

    private static MethodHandle handle() throws ReflectiveOperationException {
        return MethodHandles.lookup()
                .findStatic(Generated.class, "effect", MethodType.methodType(void.class, int.class));
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static Till cglib(org.springframework.cglib.proxy.Callback callback) {
        Enhancer enhancer = new Enhancer();
        enhancer.setSuperclass(Till.class);
        enhancer.setUseCache(false);
        enhancer.setCallback(callback);
        return (Till) enhancer.create();
    }

    private static Till byteBuddy(ClassLoadingStrategy<ClassLoader> strategy) throws ReflectiveOperationException {
        return new ByteBuddy()
                .subclass(Till.class)
                .method(ElementMatchers.named("pay"))
                .intercept(MethodDelegation.withDefaultConfiguration()
                        .filter(ElementMatchers.takesArguments(Integer.class))
                        .to(Generated.class))
                .make()
                .load(Till.class.getClassLoader(), strategy)
                .getLoaded()
                .getDeclaredConstructor()
                .newInstance();
    }

    static byte[] bytes(String name) throws java.io.IOException {
        try (InputStream in = Generated.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }

    /** Under another name of the same length. */
    private static byte[] renamed(String name, String other) throws java.io.IOException {
        String text = new String(bytes(name), java.nio.charset.StandardCharsets.ISO_8859_1);
        if (name.length() != other.length()) {
            throw new IllegalArgumentException(other);
        }
        return text.replace(name, other).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
