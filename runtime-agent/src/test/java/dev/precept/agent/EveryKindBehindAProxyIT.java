package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every shape that an overridable tool can have, behind proxies with advice on it, on something else, and one class below. */
class EveryKindBehindAProxyIT {

    private static final String RULE =
            "@Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = \"No zero\", require = \"n != 0\")";
    private static final String BASE = """
            package shop;
            import dev.precept.*;
            public abstract class Base<T extends Comparable<T>> {
                RULE public void bridged(T t, int n) { Effects.count++; }
                RULE public Object covariant(int n) { Effects.count++; return n; }
                RULE public void inherited(T t, int n) { Effects.count++; }
            }
            """;
    private static final String PAY = """
            package shop;
            import dev.precept.*;
            public interface Pay<E> {
                RULE default boolean defaulted(int n) { Effects.count++; return true; }
                RULE char declared(E e, int n);
            }
            """;
    private static final String KINDS = """
            package shop;
            import dev.precept.*;
            public class Kinds extends Base<String> implements Pay<String> {
                @Override public void bridged(String t, int n) { Effects.count++; }
                @Override public String covariant(int n) { Effects.count++; return ""; }
                @Override public char declared(String e, int n) { Effects.count++; return 'c'; }
                RULE public byte[] array(byte n, short s, Object o) throws java.io.IOException { Effects.count++; return null; }
                RULE protected byte small(byte n) throws Exception { Effects.count++; return n; }
                RULE short local(short n) throws Throwable { Effects.count++; return n; }
                RULE public synchronized float real(float n, String... more) { Effects.count++; return n; }
                RULE public Integer boxed(Integer n) { Effects.count++; return n; }
                RULE public <T extends Number> T generic(T t, int n) { Effects.count++; return t; }
                public static class Sub extends Kinds {}
            }
            """;
    private static final String MAIN = """
            package shop;
            import org.aopalliance.intercept.MethodInterceptor;
            import org.springframework.aop.framework.ProxyFactory;
            import org.springframework.aop.support.NameMatchMethodPointcutAdvisor;
            public class Main {
                interface Call { void with(Kinds kinds, int n) throws Throwable; }
                static Kinds proxy(Kinds target, String advised) {
                    ProxyFactory factory = new ProxyFactory(target);
                    factory.setProxyTargetClass(true);
                    NameMatchMethodPointcutAdvisor advisor = new NameMatchMethodPointcutAdvisor((MethodInterceptor) call -> call.proceed());
                    advisor.setMappedName(advised);
                    factory.addAdvisor(advisor);
                    return (Kinds) factory.getProxy();
                }
                static void call(String name, Call call) {
                    Kinds[] all = {proxy(new Kinds(), "*"), proxy(new Kinds(), "none"), proxy(new Kinds.Sub(), "*"), proxy(new Kinds.Sub(), "none")};
                    for (Kinds kinds : all) {
                        for (int n : new int[] {1, 0}) {
                            Effects.count = 0;
                            String answer = "ran";
                            try { call.with(kinds, n); } catch (Throwable thrown) { answer = thrown.getClass().getSimpleName(); }
                            System.out.print(answer + ' ' + Effects.count + ' ');
                        }
                    }
                    System.out.println(name);
                }
                @SuppressWarnings("unchecked")
                public static void main(String[] args) {
                    call("bridged", (kinds, n) -> kinds.bridged("a", n));
                    call("throughBridge", (kinds, n) -> ((Base<String>) kinds).bridged("a", n));
                    call("covariant", (kinds, n) -> kinds.covariant(n));
                    call("covariantThroughBridge", (kinds, n) -> ((Base<String>) kinds).covariant(n));
                    call("inherited", (kinds, n) -> kinds.inherited("a", n));
                    call("defaulted", (kinds, n) -> kinds.defaulted(n));
                    call("declared", (kinds, n) -> kinds.declared("e", n));
                    call("declaredThroughBridge", (kinds, n) -> ((Pay<String>) kinds).declared("e", n));
                    call("array", (kinds, n) -> kinds.array((byte) n, (short) 1, ""));
                    call("small", (kinds, n) -> kinds.small((byte) n));
                    call("local", (kinds, n) -> kinds.local((short) n));
                    call("real", (kinds, n) -> kinds.real(n, "a"));
                    call("boxed", (kinds, n) -> kinds.boxed(n));
                    call("generic", (kinds, n) -> kinds.generic(1, n));
                }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isJudgedOnce(SpringProxyIT.Spring spring) throws IOException {
        Path[] jars = SpringProxyIT.jars(spring).filter(SpringProxyIT::isSpring).toArray(Path[]::new);
        Workshop workshop = Workshop.beside(folder, jars);
        workshop.compile("shop/Effects", Workshop.EFFECTS);
        workshop.process(Map.of(
                "shop/Base", BASE.replace("RULE", RULE),
                "shop/Pay", PAY.replace("RULE", RULE),
                "shop/Kinds", KINDS.replace("RULE", RULE)));
        workshop.compile("shop/Main", MAIN);

        Outcome outcome = new ForkedJvm()
                .with(workshop.classes())
                .with(SpringProxyIT.jars(spring).toArray(Path[]::new))
                .guarded()
                .run("shop.Main");
        assertThat(outcome.err()).doesNotContain("PRE-");
        assertThat(outcome.out().lines())
                .hasSize(14)
                .allMatch(line -> line.matches("(ran 1 ToolRefusedException 0 ){4}\\w+"));
    }
}
