package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A library with a contract and an application that inherits from it, in jars of their own: what one of them says is
 * believed only as long as it fits the other. The tools are known by annotations of the library's own.
 */
class ChangedParentIT {

    private static final String PAYMENT = """
            package shop;
            import dev.precept.*;
            @Tool @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "No zero", require = "n != 0")
            public @interface Payment {}
            """;
    private static final String MINE = "package shop; public @interface Mine {}";
    private static final String PAY = "package shop; public interface Pay { @Payment void pay(int n); }";
    private static final String DESK = """
            package shop;
            public class Desk { @Payment public void lend(int n) { Effects.count++; } }
            """;
    private static final String ADDED = """
            package shop;
            import dev.precept.*;
            public interface Added {
                @Mine @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "No zero", require = "n != 0") void add(int n);
            }
            """;
    private static final String SHOP = """
            package app;
            import shop.*;
            public class Shop extends Desk implements Pay, Added {
                @Override public void pay(int x) { Effects.count++; }
                @Override public void lend(int x) { Effects.count++; }
                @Override public void add(int x) { Effects.count++; }
            }
            """;
    private static final String MAIN = """
            package app;
            import shop.*;
            public class Main {
                public static void main(String[] args) {
                    Shop shop = new Shop();
                    for (int n : new int[] {1, 0}) {
                        int[] before = {0};
                        for (Runnable call : new Runnable[] {() -> shop.pay(n), () -> shop.lend(n), () -> shop.add(n)}) {
                            String answer = "ran";
                            try { call.run(); } catch (RuntimeException thrown) { answer = thrown.getClass().getSimpleName(); }
                            System.out.print(answer + " " + Effects.count + ", ");
                        }
                    }
                    System.out.println();
                }
            }
            """;
    private static final String OPTION = "-Aprecept.toolAnnotations=shop.Mine";
    private static final String JUDGED = "ran 1, ran 2, ran 3, " + "ToolRefusedException 3, ".repeat(3) + "\n";
    private static final String NOTHING_RAN = "ToolRefusedException 0, ".repeat(6) + "\n";

    @TempDir
    Path folder;

    private Workshop library;
    private Workshop application;

    @BeforeEach
    void compileBoth() {
        library = new Workshop(folder.resolve("library"));
        library.process(
                Map.of(
                        "shop/Payment",
                        PAYMENT,
                        "shop/Mine",
                        MINE,
                        "shop/Pay",
                        PAY,
                        "shop/Desk",
                        DESK,
                        "shop/Added",
                        ADDED),
                OPTION);
        application = Workshop.beside(folder.resolve("application"), library.classes());
        application.process(Map.of("app/Shop", SHOP, "app/Main", MAIN), OPTION);
    }

    private Outcome run(String options) throws IOException {
        Path jar = Jars.of(folder.resolve("library.jar"), library.classes(), "", manifest -> {});
        return new ForkedJvm().with(application.classes(), jar).guarded(options).run("app.Main");
    }

    /** Library and application in class loaders of their own, which the agent cannot have searched at the start. */
    private Outcome inLoaders() throws IOException {
        Path jar = Jars.of(folder.resolve("library.jar"), library.classes(), "", manifest -> {});
        Workshop launcher = Workshop.beside(folder.resolve("launcher"));
        launcher.compile("launch/Main", """
                package launch;
                import java.net.*;
                import java.nio.file.Path;
                public class Main {
                    public static void main(String[] args) throws Exception {
                        ClassLoader loader = Main.class.getClassLoader();
                        for (String arg : args) loader = new URLClassLoader(new URL[] {Path.of(arg).toUri().toURL()}, loader);
                        loader.loadClass("app.Main").getMethod("main", String[].class).invoke(null, (Object) args);
                    }
                }
                """);
        return new ForkedJvm()
                .with(launcher.classes())
                .guarded()
                .run("launch.Main", jar.toString(), application.classes().toString());
    }

    @Test
    void judgesInClassLoadersOfTheirOwn() throws IOException {
        Outcome outcome = inLoaders();

        assertThat(outcome.out()).isEqualTo(JUDGED);
        assertThat(outcome.err()).contains("tool-classes=0 tools=0");
    }

    @Test
    void noticesAChangedLibraryInItsOwnClassLoader() throws IOException {
        library.process(Map.of("shop/Added", ADDED.replace("n != 0", "n > 0"), "shop/Mine", MINE), OPTION);

        assertThat(inLoaders().out()).isEqualTo(NOTHING_RAN);
    }

    @Test
    void refusesAnApplicationThatNoProcessorSawInItsOwnClassLoader() throws IOException {
        Files.delete(application.classes().resolve("META-INF/precept/tools/app.Shop"));
        Files.delete(application.classes().resolve("META-INF/precept/index"));
        application.without("app.ShopPreceptGuard");

        assertThat(inLoaders().out()).isEqualTo(NOTHING_RAN);
    }

    @Test
    void keepsOutAClassOfALoaderWhoseIndexIsDamaged() throws IOException {
        Files.writeString(application.classes().resolve("META-INF/precept/tools/app.Shop"), "precept-index 9\n");

        Outcome outcome = inLoaders();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("app.Shop");
    }

    private Outcome refusing() throws IOException {
        return run("failure-policy=refuse");
    }

    @Test
    void judgesWhatTheApplicationInheritsFromTheLibrary() throws IOException {
        Outcome outcome = run("log=normal");

        assertThat(outcome.out()).isEqualTo(JUDGED);
        assertThat(outcome.err()).contains("tool-classes=4 tools=4");
    }

    @Test
    void doesNotStartWhenTheLibraryHasChangedItsContractSince() throws IOException {
        library.process(Map.of("shop/Added", ADDED.replace("n != 0", "n > 0"), "shop/Mine", MINE), OPTION);

        Outcome halted = run("log=normal");
        assertThat(halted.exit()).isEqualTo(78);
        assertThat(halted.out()).isEmpty();
        assertThat(halted.err()).contains("PRE-0715", "app.Shop", "the contract that it inherits from shop.Added");
        assertThat(refusing().out()).isEqualTo(NOTHING_RAN);
    }

    @Test
    void refusesWhenTheLibrarysAnnotationHasChangedWhatItCarries() throws IOException {
        library.compile("shop/Payment", PAYMENT.replace("n != 0", "n > 0"));

        assertThat(refusing().out()).isEqualTo(NOTHING_RAN);
    }

    @Test
    void refusesWhenTheLibraryHasBecomeStricterBehindTheApplicationsIndex() throws IOException {
        Files.delete(application.classes().resolve("META-INF/precept/tools/app.Shop"));
        library.process(Map.of("shop/Added", ADDED.replace("n != 0", "n > 0"), "shop/Mine", MINE), OPTION);

        assertThat(refusing().out()).isEqualTo(NOTHING_RAN);
    }

    @Test
    void needsNoIndexOfTheLibraryToSeeThatItIsStillTheSame() throws IOException {
        Files.delete(library.classes().resolve("META-INF/precept/tools/shop.Added"));

        assertThat(run("log=normal").out()).isEqualTo(JUDGED);
    }

    @Test
    void refusesAnApplicationThatNoProcessorSaw() throws IOException {
        Files.delete(application.classes().resolve("META-INF/precept/tools/app.Shop"));
        application.without("app.ShopPreceptGuard");

        Outcome outcome = run("log=normal");
        assertThat(outcome.out()).isEqualTo(NOTHING_RAN);
        assertThat(outcome.err())
                .contains("PRE-0718] app.Shop#pay", "PRE-0718] app.Shop#lend", "PRE-0718] app.Shop#add");
    }

    @Test
    void refusesAMethodThatBecomesAToolAfterItsGuardWasMade() throws IOException {
        Workshop before = new Workshop(folder.resolve("before"));
        before.process(Map.of(
                "shop/Payment",
                PAYMENT,
                "shop/Mine",
                MINE,
                "shop/Pay",
                PAY,
                "shop/Desk",
                DESK,
                "shop/Added",
                "package shop; public interface Added { void add(int n); }"));
        Workshop.beside(folder.resolve("application"), before.classes())
                .process(Map.of("app/Shop", SHOP.replace("@Override public void add", """
                        @dev.precept.Tool @dev.precept.Effect(dev.precept.EffectClass.IRREVERSIBLE)
                        @dev.precept.Invariant(rule = "Own", require = "x >= 0 && x < 100") @Override public void add"""), "app/Main", MAIN));

        Outcome outcome = refusing();
        assertThat(outcome.out()).endsWith("ToolRefusedException 2, \n").contains("ran 2, ToolRefusedException 2, ");
        assertThat(outcome.err()).contains("it overrides the tool of shop.Added, whose rules its guard does not know");
    }
}
