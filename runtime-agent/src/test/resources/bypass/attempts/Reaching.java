package attempts;

import java.beans.Statement;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import shop.Paying;
import shop.Till;

/** Ways to call a method other than by calling it. */
final class Reaching {

    /** What a management console would see. */
    public interface Desk {
        void pay(Integer cents);
    }

    private Reaching() {}

    static void in(Corpus corpus) throws Exception {
        Till till = new Till();
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandles.Lookup inside = MethodHandles.privateLookupIn(Till.class, lookup);
        MethodHandle pay = lookup.findVirtual(Till.class, "pay", MethodType.methodType(void.class, Integer.class));
        corpus.group("Reflection and handles")
                .agent("call", "called as it is", cents -> till.pay(cents))
                .agent("reflection", "`Method.invoke`", cents -> method("pay", Integer.class).invoke(till, cents))
                .agent("bridge", "`Method.invoke` on the compiler's bridge", cents -> method("pay", Object.class)
                        .invoke(till, cents))
                .agent("interface-method", "`Method.invoke` on the interface's method", cents -> Paying.class
                        .getMethod("pay", Object.class)
                        .invoke(till, cents))
                .agent("protected", "a protected tool after `setAccessible`", cents -> method("lend", int.class)
                        .invoke(till, cents))
                .agent("package-private", "a package-private tool after `setAccessible`", cents -> method("lay", int.class)
                        .invoke(till, cents))
                .agent("final", "a final tool by reflection", cents -> method("seal", int.class).invoke(till, cents))
                .agent("static", "a static tool by reflection", cents -> method("toss", int.class).invoke(null, cents))
                .agent("annotated-methods", "every method that carries the tool's annotation", cents -> {
                    for (Method each : Till.class.getDeclaredMethods()) {
                        if (each.isAnnotationPresent(dev.precept.Tool.class)) {
                            each.setAccessible(true);
                            each.invoke(Modifier.isStatic(each.getModifiers()) ? null : till, cents);
                        }
                    }
                })
                .agent("public-methods", "every public method of its name", cents -> {
                    for (Method each : Till.class.getMethods()) {
                        if (each.getName().startsWith("pay") && each.getParameterCount() == 1
                                && each.getReturnType() == void.class) {
                            each.invoke(till, cents);
                        }
                    }
                })
                .agent("handle", "a `MethodHandle` by `findVirtual`", cents -> pay.invoke(till, (Integer) cents))
                .agent("handle-unreflected", "a handle by `unreflect`", cents -> lookup
                        .unreflect(method("lend", int.class))
                        .invoke(till, cents))
                .agent("handle-special", "a handle by `findSpecial` in the class itself", cents -> inside
                        .findSpecial(Till.class, "pay", MethodType.methodType(void.class, Integer.class), Till.class)
                        .invoke(till, (Integer) cents))
                .agent("handle-spread", "a handle, bound, spread and called with a list", cents -> pay.bindTo(till)
                        .invokeWithArguments(List.of(cents)))
                .agent("handle-private", "a handle by `privateLookupIn`", cents -> inside
                        .findVirtual(Till.class, "lay", MethodType.methodType(void.class, int.class))
                        .invoke(till, cents))
                .agent("handle-folded", "a handle behind `foldArguments` and `guardWithTest`", cents -> MethodHandles
                        .guardWithTest(
                                MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, Integer.class),
                                pay.bindTo(till),
                                pay.bindTo(till))
                        .invoke((Integer) cents))
                .agent("function", "a method reference as a `Consumer`", cents -> {
                    Consumer<Integer> consumer = till::pay;
                    consumer.accept(cents);
                })
                .agent("metafactory", "a lambda that is made at run time by `LambdaMetafactory`", cents -> {
                    MethodType type = MethodType.methodType(void.class, Till.class, int.class);
                    MethodHandle target = inside.findVirtual(Till.class, "lend", MethodType.methodType(void.class, int.class));
                    Object made = LambdaMetafactory.metafactory(
                                    inside,
                                    "accept",
                                    MethodType.methodType(ObjIntConsumer.class),
                                    MethodType.methodType(void.class, Object.class, int.class),
                                    target,
                                    type)
                            .getTarget()
                            .invoke();
                    @SuppressWarnings("unchecked")
                    ObjIntConsumer<Till> consumer = (ObjIntConsumer<Till>) made;
                    consumer.accept(till, cents);
                })
                .agent("handle-proxy", "`MethodHandleProxies` for an interface of the JDK", cents -> MethodHandleProxies
                        .asInterfaceInstance(Consumer.class, pay.bindTo(till).asType(MethodType.methodType(void.class, Object.class)))
                        .accept(cents))
                .agent("stream", "a stream's last step", cents -> IntStream.of(cents).boxed().forEach(till::pay))
                .agent("beans", "`java.beans.Statement`", cents -> {
                    Statement statement = new Statement(till, "pay", new Object[] {cents});
                    statement.execute();
                })
                .agent("jmx", "an operation of an MBean", cents -> {
                    ObjectName name = new ObjectName("attempts:type=Desk,cents=" + cents);
                    Desk desk = till::pay;
                    ManagementFactory.getPlatformMBeanServer().registerMBean(new StandardMBean(desk, Desk.class), name);
                    ManagementFactory.getPlatformMBeanServer()
                            .invoke(name, "pay", new Object[] {cents}, new String[] {"java.lang.Integer"});
                })
                .code("code", "code without a session", cents -> till.pay(cents))
                .code("code-own-name", "code in the application's own name", cents -> dev.precept.runtime.Precept
                        .asApplication("night shift", () -> {
                            till.pay(cents);
                            return null;
                        }));
    }

    static Method method(String name, Class<?>... parameters) throws NoSuchMethodException {
        Method method = Till.class.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }
}
