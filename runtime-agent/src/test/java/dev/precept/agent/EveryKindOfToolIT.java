package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every shape that a tool method can have, through processor and agent: each is judged, or refuses; none runs unguarded. */
class EveryKindOfToolIT {

    private static final String RULE =
            "@Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = \"No zero\", require = \"n != 0\") ";
    static final String KINDS = "package shop; import dev.precept.*; import java.util.*;\n"
            + "public class Kinds<E extends Comparable<E>> extends Base<String> implements Pay {\n"
            + RULE + "void nothing(int n) { Effects.count++; }\n"
            + RULE + "static long fixed(long n) { Effects.count++; return n; }\n"
            + RULE
            + "final double real(double n, byte b, char c, short s, float f, boolean z) { Effects.count++; return n; }\n"
            + RULE + "int over(int n) { Effects.count++; return n; }\n"
            + RULE + "String over(int n, String... more) { Effects.count++; return more[0]; }\n"
            + RULE
            + "<T extends Number & Comparable<T>> List<? super T> generic(T t, E e, Map<String, List<E>> m, int n) { Effects.count++; return null; }\n"
            + RULE + "synchronized int[][] locked(int[] a, int n) { Effects.count++; return null; }\n"
            + "@Override " + RULE + "public void bridged(String t, int n) { Effects.count++; }\n"
            + RULE + "int failing(int n) throws java.io.IOException { throw new java.io.IOException(\"own\"); }\n"
            + "@Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = \"Small\", require = \"n != 0\", ensure = \"result < 100\") int ensured(int n) { Effects.count++; return n; }\n"
            + "static class Nested { " + RULE + "int nested(int n) { Effects.count++; return n; } }\n"
            + "class Inner { " + RULE + "int inner(int n) { Effects.count++; return n; } }\n"
            + "enum Fixed { ONE; " + RULE + "int constant(int n) { Effects.count++; return n; } }\n"
            + "record Pair(int n) { " + RULE + "int pair(int n) { Effects.count++; return n; } }\n"
            + "}";
    static final String BASE = "package shop; import dev.precept.*; abstract class Base<T> { " + RULE
            + "public void bridged(T t, int n) { Effects.count++; } " + RULE
            + "public int inherited(int n) { Effects.count++; return n; } }";
    static final String PAY = "package shop; import dev.precept.*; public interface Pay { " + RULE
            + "default int defaulted(int n) { Effects.count++; return n; } " + RULE
            + "static int ofInterface(int n) { Effects.count++; return n; } }";
    static final String BARE = "import dev.precept.*; public class Bare { " + RULE
            + "public int bare(int n) { shop.Effects.count++; return n; }"
            + " public static int call(int n) { return new Bare().bare(n); } }";
    private static final String LOCAL = "package shop; import dev.precept.*; class Local {"
            + " static void local(int n) { class Here { " + RULE
            + "void pay(int n) { Effects.count++; } } new Here().pay(n); }"
            + " static void anonymous(int n) { new Object() { " + RULE
            + "void pay(int n) { Effects.count++; } }.pay(n); } }";
    static final String MAIN = """
            package shop;
            public class Main {
                interface Call { void with(int n) throws Throwable; }
                static void call(String name, Call call) {
                    StringBuilder line = new StringBuilder(name);
                    for (int n : new int[] {1, 0}) {
                        Effects.count = 0;
                        String answer = "ran";
                        try { call.with(n); } catch (Throwable thrown) { answer = thrown.getClass().getSimpleName(); }
                        line.append(' ').append(answer).append(' ').append(Effects.count);
                    }
                    System.out.println(line);
                }
                public static void main(String[] args) {
                    Kinds<String> kinds = new Kinds<>();
                    call("nothing", kinds::nothing);
                    call("fixed", Kinds::fixed);
                    call("real", n -> kinds.real(n, (byte) 1, 'c', (short) 2, 3f, true));
                    call("over", kinds::over);
                    call("varargs", n -> kinds.over(n, "a", "b"));
                    call("generic", n -> kinds.generic(1, "e", java.util.Map.of(), n));
                    call("locked", n -> kinds.locked(new int[0], n));
                    call("bridged", n -> kinds.bridged("t", n));
                    call("throughBridge", n -> ((Base<String>) kinds).bridged("t", n));
                    call("inherited", kinds::inherited);
                    call("defaulted", kinds::defaulted);
                    call("ofInterface", Pay::ofInterface);
                    call("nested", n -> new Kinds.Nested().nested(n));
                    call("inner", n -> kinds.new Inner().inner(n));
                    call("enum", n -> Kinds.Fixed.ONE.constant(n));
                    call("record", n -> new Kinds.Pair(n).pair(n));
                    call("failing", kinds::failing);
                    call("ensured", kinds::ensured);
                    call("ensuredTooLate", n -> kinds.ensured(n * 500));
                    call("bare", n -> Class.forName("Bare").getMethod("call", int.class).invoke(null, n));
                    call("local", Local::local);
                    call("anonymous", Local::anonymous);
                    call("lambda", n -> { Pay pay = new Pay() {}; Runnable later = () -> pay.defaulted(n); later.run(); });
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void callEveryKindOnceAllowedAndOnceNot() {
        Workshop workshop = new Workshop(folder);
        workshop.process(Map.of(
                "shop/Kinds",
                KINDS,
                "shop/Base",
                BASE,
                "shop/Pay",
                PAY,
                "Bare",
                BARE,
                "shop/Local",
                LOCAL,
                "shop/Main",
                MAIN));
        outcome = new ForkedJvm().with(workshop.classes()).guarded().run("shop.Main");
    }

    @Test
    void judgesEveryKindOfMethod() {
        assertThat(outcome.out().lines().filter(line -> !line.matches("(fail|ensuredToo|bare|local|anon).*")))
                .hasSize(18)
                .allMatch(line -> line.endsWith(" ran 1 ToolRefusedException 0"));
    }

    @Test
    void judgesToolsInTheDefaultPackage() {
        assertThat(outcome.out()).contains("bare ran 1 InvocationTargetException 0\n");
    }

    @Test
    void letsTheToolsOwnFailureThrough() {
        assertThat(outcome.out()).contains("failing IOException 0 ToolRefusedException 0\n");
    }

    @Test
    void withholdsAResultThatBreaksItsPostcondition() {
        assertThat(outcome.out()).contains("ensuredTooLate OutcomeUncertainException 1 ToolRefusedException 0\n");
    }

    @Test
    void refusesLocalAndAnonymousClasses() {
        assertThat(outcome.out())
                .contains("local ToolRefusedException 0 ToolRefusedException 0\n")
                .contains("anonymous ToolRefusedException 0 ToolRefusedException 0\n");
        assertThat(outcome.err()).contains("[PRE-0717] shop.Local$1Here#pay(I)V");
    }

    @Test
    void startsWithAllOfThem() {
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).contains("tool-classes=8 tools=19");
    }
}
