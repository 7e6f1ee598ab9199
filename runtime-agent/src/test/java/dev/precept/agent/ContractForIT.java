package dev.precept.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.ForkedJvm;
import dev.precept.agent.workshop.ForkedJvm.Outcome;
import dev.precept.agent.workshop.Workshop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract for somebody else's class that a class of the application implements: it holds there, or the class refuses. */
class ContractForIT {

    private static final Map<String, String> CONTRACT = Map.of(
            "shop/Client", "package shop; public class Client { public int pay(int n) { return n; } }",
            "shop/Contract", """
            package shop;
            import dev.precept.*;
            @ContractFor(Client.class)
            @SuppressWarnings("precept:PRE-0322")
            public interface Contract {
                @Effect(EffectClass.IRREVERSIBLE) @Invariant(rule = "No zero", require = "n != 0") int pay(int n);
            }
            """);
    private static final String OWN = """
            package shop;
            public class Own implements Contract {
                @Override public int pay(int x) { Effects.count++; return x; }
                public static void main(String[] args) {
                    for (int n : new int[] {1, 0}) {
                        try { new Own().pay(n); } catch (RuntimeException thrown) { System.out.print(thrown.getClass().getSimpleName() + " "); }
                        System.out.println(Effects.count);
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void compileTheContract() {
        workshop = new Workshop(folder);
        workshop.process(CONTRACT);
    }

    private Outcome run() {
        return new ForkedJvm().with(workshop.classes()).guarded().run("shop.Own");
    }

    @Test
    void holdsForAClassThatImplementsItInTheSameCompilation() {
        Workshop together = new Workshop(folder.resolve("together"));
        together.process(Map.of(
                "shop/Client",
                CONTRACT.get("shop/Client"),
                "shop/Contract",
                CONTRACT.get("shop/Contract"),
                "shop/Own",
                OWN));

        assertThat(new ForkedJvm()
                        .with(together.classes())
                        .guarded()
                        .run("shop.Own")
                        .out())
                .isEqualTo("1\nToolRefusedException 1\n");
    }

    @Test
    void cannotBeInheritedFromAClassFile() {
        assertThatThrownBy(() -> workshop.process(Map.of("shop/Own", OWN)))
                .hasMessageContaining("[PRE-0318] Own.pay inherits from Contract.pay");
    }

    @Test
    void refusesAClassThatImplementsItUnseen() {
        workshop.compile("shop/Own", OWN);

        assertThat(run().out()).isEqualTo("ToolRefusedException 0\nToolRefusedException 0\n");
    }
}
