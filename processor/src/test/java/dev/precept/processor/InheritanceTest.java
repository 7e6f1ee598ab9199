package dev.precept.processor;

import static dev.precept.processor.Fixture.HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.testing.compile.Compiler;
import dev.precept.runtime.ContractException;
import dev.precept.runtime.Precept;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A method that takes the place of a tool has the tool's contract, wherever the tool is declared. */
class InheritanceTest {

    private static final String PAYER = """
            @Invariant(rule = "Not all day", limit = @Limit(calls = 50))
            public interface Payer {
                @Tool @Effect(IRREVERSIBLE) @Exclusive("customer")
                @Invariant(rule = "Not for sundays", require = "customer != 'sunday'")
                @Invariant(rule = "Small", require = "amount <= 500")
                @Invariant(rule = "Few", limit = @Limit(sum = "amount", max = "900", of = "customer"))
                @Invariant(rule = "Young", require = "age < 30")
                void pay(String customer, BigDecimal amount);
                @Fact int age(String customer);
            }
            """;
    private static final String TOOLS = """
            public class Tools implements Payer {
                @Override public void pay(String who, BigDecimal much) {}
                @Override public int age(String whom) { return whom.length(); }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void bindsInheritedClausesByThePlaceOfTheParameter() {
        Loaded loaded = loaded(compiled(PAYER, TOOLS));

        assertThatCode(() -> pay(loaded, "ann", "500")).doesNotThrowAnyException();
        assertThat(refusal(loaded, "sunday", "501")).containsExactlyInAnyOrder("small", "not-for-sundays");
        assertThat(refusal(loaded, "x".repeat(30), "1")).containsExactly("young");
    }

    @Test
    void keepsTheBudgetWhereItIsDeclared() {
        assertThat(compiled(PAYER, TOOLS).source("shop.ToolsPreceptGuard")).contains("\"shop.Payer#pay#few\"");
    }

    @Test
    void listsAbstractToolsAndParentsInTheIndex() {
        Compiled compiled = compiled(PAYER, TOOLS);

        assertThat(compiled.resource("META-INF/precept/tools/shop.Payer"))
                .contains("abstract pay (Ljava/lang/String;Ljava/math/BigDecimal;)V pay\n")
                .doesNotContain("\ntool ");
        assertThat(compiled.resource("META-INF/precept/tools/shop.Tools"))
                .containsPattern("\ninherits shop.Payer [0-9a-f]{64}\n")
                .contains("tool pay (Ljava/lang/String;Ljava/math/BigDecimal;)V pay pay\n");
        assertThat(compiled.source("shop.PayerPreceptGuard")).doesNotContain("_enter");
    }

    @Test
    void readsNamesOfAnotherCompilationOffItsGuard() {
        Compiled parent = compiled(PAYER).writeTo(folder);
        Compiled heir = against(folder, TOOLS).succeeds();
        List<JavaFileObject> all = new ArrayList<>(parent.generated());
        all.addAll(heir.generated());
        Loaded loaded = new Loaded(all);

        assertThat(refusal(loaded, "sunday", "501")).containsExactlyInAnyOrder("small", "not-for-sundays");
        assertThat(refusal(loaded, "x".repeat(30), "1")).containsExactly("young");
    }

    @Test
    void bindsTheTypesOfAGenericTool() {
        Loaded loaded = loaded(compiled("""
                public interface Payer<W extends CharSequence, T extends Comparable<T>> {
                    @Tool @Effect(READ_ONLY)
                    @Invariant(rule = "Somebody", require = "customer != null", ensure = "result != null")
                    W pay(W customer, T amount);
                }
                """, """
                public class Tools implements Payer<String, BigDecimal> {
                    @Invariant(rule = "Small", require = "much <= 500")
                    @Override public String pay(String who, BigDecimal much) { return who; }
                }
                """));

        assertThat(refusal(loaded, null, "501")).containsExactlyInAnyOrder("somebody", "small");
    }

    @Test
    void takesTheRulesOfTwoInterfacesAndOfADefaultMethod() {
        Loaded loaded = loaded(compiled("""
                public interface Payer {
                    @Tool @Effect(READ_ONLY) @Invariant(rule = "Small", require = "amount <= 500")
                    default void pay(String customer, BigDecimal amount) {}
                }
                """, """
                public interface Other {
                    @Tool @Effect(READ_ONLY) @Invariant(rule = "Odd", require = "b != 501 && a != 'bob'") @Invariant(rule = "Small", require = "b < 0", id = "negative")
                    void pay(String a, BigDecimal b);
                }
                """, """
                public class Tools implements Payer, Other {
                    @Override public void pay(String who, BigDecimal much) { Payer.super.pay(who, much); }
                }
                """));

        assertThat(refusal(loaded, "ann", "501")).containsExactlyInAnyOrder("small", "odd", "negative");
    }

    @Test
    void goesThroughAnAbstractClassAndMergesWhatIsRepeated() {
        Compiled compiled = compiled(PAYER, """
                public abstract class Base implements Payer {
                    @Invariant(rule = "Small", require = "amount <= 500")
                    @Invariant(rule = "Few", limit = @Limit(sum = "amount", max = "900", of = "customer"))
                    @Invariant(rule = "Positive", require = "amount > 0")
                    @Override public abstract void pay(String customer, BigDecimal amount);
                    @Override public int age(String whom) { return 1; }
                }
                """, """
                public class Tools extends Base {
                    @Override public void pay(String who, BigDecimal much) {}
                }
                """);

        assertThat(refusal(loaded(compiled), "ann", "-1")).containsExactly("positive");
        assertThat(compiled.source("shop.ToolsPreceptGuard"))
                .containsOnlyOnce("\"small\", \"Small\", Action")
                .doesNotContain("shop.Base#pay");
    }

    @Test
    void followsAnOverrideThatOpensWhatAPackageKeptToItself() {
        Compiled compiled = Compiled.of("""
                package base;
                import dev.precept.*;
                public class Base {
                    @Tool @Effect(EffectClass.READ_ONLY) @Invariant(rule = "Small", require = "amount <= 500")
                    void pay(String customer, java.math.BigDecimal amount) {}
                }
                """, """
                package base;
                public class Middle extends Base {
                    @Override public void pay(String customer, java.math.BigDecimal amount) {}
                }
                """, HEAD + """
                public class Tools extends base.Middle {
                    @Override public void pay(String who, BigDecimal much) {}
                }
                """).succeeds();

        assertThat(refusal(loaded(compiled), "ann", "501")).containsExactly("small");
    }

    @Test
    void leavesAMethodAloneThatOverridesNothing() {
        Compiled compiled = Compiled.of(
                        """
                package base;
                import dev.precept.*;
                public class Base {
                    @Tool @Effect(EffectClass.READ_ONLY)
                    void pay(String customer) {}
                }
                """, HEAD + "public class Tools extends base.Base { public void pay(String who) {} }")
                .succeeds();

        assertThat(compiled.generated()).noneMatch(file -> file.getName().contains("ToolsPreceptGuard"));
    }

    @Test
    void answersAConditionAsTheNearestDoes() {
        String tools = compiled("""
                @FailureMode(on = TOOL_FAILURE, then = HALT)
                @FailureMode(on = BUDGET_EXCEEDED, then = HALT)
                public class Base {
                    @Tool("Pay") @Effect(READ_ONLY)
                    @FailureMode(on = TOOL_FAILURE, then = ESCALATE, route = "method")
                    public void pay(String customer, BigDecimal amount) {}
                }
                """, """
                @FailureMode(on = TOOL_FAILURE, then = ESCALATE, route = "own")
                @FailureMode(on = BUDGET_EXCEEDED, then = ESCALATE, route = "own")
                public class Tools extends Base {
                    @Override public void pay(String who, BigDecimal much) {}
                }
                """).source("shop.ToolsPreceptGuard");

        assertThat(tools)
                .contains(".onFailure(Condition.TOOL_FAILURE, Action.ESCALATE, \"method\"")
                .contains(".onFailure(Condition.BUDGET_EXCEEDED, Action.ESCALATE, \"own\"");
    }

    private static Compiled compiled(String... sources) {
        return Compiled.of(Stream.of(sources).map(HEAD::concat).toArray(String[]::new))
                .succeeds();
    }

    private static Compiled against(Path folder, String source) {
        List<File> path = new ArrayList<>(List.of(folder.toFile()));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .forEach(path::add);
        return Compiled.with(
                Compiler.javac().withClasspath(path),
                List.of(new ContractProcessor(), new ContractIndexProcessor()),
                List.of(),
                HEAD + source);
    }

    private static Loaded loaded(Compiled compiled) {
        return new Loaded(compiled.generated());
    }

    private static List<String> refusal(Loaded loaded, @Nullable String customer, String amount) {
        ContractException refusal = catchThrowableOfType(ContractException.class, () -> pay(loaded, customer, amount));
        assertThat(refusal).isNotNull();
        return refusal.rules();
    }

    /** As the application: its clauses are judged, and no session is needed for the budgets. */
    private static void pay(Loaded loaded, @Nullable String customer, String amount) throws Exception {
        Object tools = loaded.type("shop.Tools").getConstructor().newInstance();
        Method enter = loaded.guard("shop.ToolsPreceptGuard", "pay_enter");
        Precept.<@Nullable Object, Exception>asApplication("a test", () -> enter(enter, tools, customer, amount));
    }

    private static @Nullable Object enter(Method enter, Object tools, @Nullable String customer, String amount)
            throws Exception {
        try {
            return enter.invoke(null, tools, customer, new BigDecimal(amount));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof ContractException refusal ? refusal : e;
        }
    }
}
