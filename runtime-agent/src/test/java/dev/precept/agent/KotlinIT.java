package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools in classes of Kotlin's compiler: what has a guard is judged, everything else refuses. */
class KotlinIT {

    private static final String TOOL = "@Tool @Effect(EffectClass.IRREVERSIBLE) ";
    private static final String HANDING = "package shop; public interface Handing { @dev.precept.Tool"
            + " @dev.precept.Effect(dev.precept.EffectClass.IRREVERSIBLE) void hand(int n); }";
    private static final String SHOP = """
            package shop
            import dev.precept.*
            import kotlin.coroutines.*

            open class KTill {
                TOOL open fun pay(n: Int = 1) { Effects.count++ }
                TOOL internal fun lay(n: Int): String { Effects.count++; return "laid" }
                TOOL fun <T : Comparable<T>> give(what: T, more: List<Int>): T { Effects.count++; return what }
                fun later(n: Int): () -> Unit = { pay(n) }
            }
            object KDesk { TOOL fun pay(n: Int) { Effects.count++ } }
            data class KCoin(val of: Int) { TOOL fun pay(n: Int) { Effects.count++ } }

            class KBare { TOOL fun pay(n: Int) { Effects.count++ } }
            class KBelow : KTill() { override fun pay(n: Int) { Effects.count++ } }
            class KHanding : Handing { override fun hand(n: Int) { Effects.count++ } }
            class KDelegating(by: Handing) : Handing by by
            class KSuspending { TOOL suspend fun pay(n: Int) { Effects.count++ } }
            interface KAsking { TOOL suspend fun ask(n: Int): Int }
            class KAsked : KAsking { override suspend fun ask(n: Int): Int { Effects.count++; return n } }

            fun started(work: suspend () -> Unit) {
                work.startCoroutine(Continuation(EmptyCoroutineContext) { it.getOrThrow() })
            }

            fun call(name: String, work: () -> Unit) {
                val line = StringBuilder(name)
                for (allowed in listOf(true, false)) {
                    Effects.allowed = allowed
                    Effects.count = 0
                    val answer = try { work(); "ran" } catch (thrown: Throwable) { thrown.javaClass.simpleName }
                    line.append(' ').append(answer).append(' ').append(Effects.count)
                }
                println(line)
            }

            fun main() {
                val till = KTill()
                call("class") { till.pay(2) }
                call("defaultArgument") { till.pay() }
                call("internal") { till.lay(1) }
                call("generic") { till.give("a", listOf(1)) }
                call("lambda") { till.later(1)() }
                call("object") { KDesk.pay(1) }
                call("data") { KCoin(1).copy(of = 2).pay(1) }
                call("reference") { KTill::class.java.getMethod("pay", Int::class.java).invoke(till, 1) }
                call("bare") { KBare().pay(1) }
                call("override") { KBelow().pay(1) }
                call("overrideWithDefault") { (KBelow() as KTill).pay() }
                call("implementation") { KHanding().hand(1) }
                call("delegation") { KDelegating(Handing { Effects.count++ }).hand(1) }
                call("anonymous") { (object : Handing { override fun hand(n: Int) { Effects.count++ } }).hand(1) }
                call("sam") { Handing { Effects.count++ }.hand(1) }
                call("suspending") { started { KSuspending().pay(1) } }
                call("suspendingOverride") { started { KAsked().ask(1) } }
            }
            """.replace("TOOL ", TOOL);

    @TempDir
    static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void callWhatKotlinCompiled() throws IOException {
        Workshop workshop = new Workshop(folder);
        workshop.compile("shop/Handing", HANDING);
        Path[] kotlin = kotlin();
        Path source = Files.writeString(folder.resolve("Shop.kt"), SHOP);
        Outcome compiled = new ForkedJvm()
                .with(kotlin)
                .run(
                        "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                        "-no-reflect",
                        "-jvm-target",
                        "17",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                workshop.classes().toString(),
                                ForkedJvm.jar("annotations").toString(),
                                stdlib(kotlin).toString()),
                        "-kotlin-home",
                        folder.toString(),
                        "-no-stdlib",
                        "-d",
                        workshop.classes().toString(),
                        source.toString());
        assertThat(compiled.exit()).as(compiled.out() + compiled.err()).isZero();
        workshop.guard("shop.KTill").guard("shop.KDesk").guard("shop.KCoin");
        outcome =
                new ForkedJvm().with(workshop.classes()).with(kotlin).guarded().run("shop.ShopKt");
    }

    private static Path[] kotlin() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("precept.frameworks"), "kotlin"))) {
            return jars.toArray(Path[]::new);
        }
    }

    private static Path stdlib(Path... jars) {
        return Stream.of(jars)
                .filter(jar -> jar.getFileName().toString().startsWith("kotlin-stdlib"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> line(String name) {
        return outcome.out()
                .lines()
                .filter(line -> line.startsWith(name + ' '))
                .map(line -> line.substring(name.length() + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "defaultArgument", "internal", "generic", "lambda", "object", "data"})
    void judgesToolsThatHaveAGuard(String name) {
        assertThat(line(name)).as(outcome.err()).containsExactly("ran 1 ToolRefusedException 0");
    }

    @Test
    void judgesByReflection() {
        assertThat(line("reference")).containsExactly("ran 1 InvocationTargetException 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bare",
                "override",
                "overrideWithDefault",
                "implementation",
                "delegation",
                "anonymous",
                "sam",
                "suspending",
                "suspendingOverride"
            })
    void refusesWhatHasNone(String name) {
        assertThat(line(name)).as(outcome.err()).containsExactly("ToolRefusedException 0 ToolRefusedException 0");
    }

    @Test
    void saysWhySuspendFunctionsRefuse() {
        assertThat(outcome.err())
                .contains(
                        "[PRE-0725] shop.KSuspending#pay(ILkotlin/coroutines/Continuation;)",
                        "suspend function of Kotlin")
                .contains("[PRE-0725] shop.KAsked#ask(")
                .contains("[PRE-0717] shop.KBare#pay(I)V");
    }
}
