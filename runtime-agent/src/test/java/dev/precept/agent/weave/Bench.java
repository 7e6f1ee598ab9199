package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.Ledger;
import dev.precept.agent.scan.FlatClasses;
import dev.precept.agent.workshop.Workshop;
import dev.precept.agent.workshop.WovenClasses;
import dev.precept.runtime.ToolRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workshop, a transformer, and what both left behind. */
abstract class Bench {

    static final String TOOL = "@dev.precept.Tool @dev.precept.Effect(dev.precept.EffectClass.IRREVERSIBLE) ";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    final Ledger ledger = new Ledger(new PrintStream(log, true, StandardCharsets.UTF_8));
    final List<Fault> lastResorts = new ArrayList<>();

    @TempDir
    Path folder;

    Workshop workshop;

    @BeforeEach
    void openTheWorkshop() {
        workshop = new Workshop(folder);
    }

    WovenClasses woven() {
        return woven(new ClassWeaver());
    }

    WovenClasses woven(Weaving weaving) {
        return new WovenClasses(workshop, transformer(weaving));
    }

    GuardTransformer transformer(Weaving weaving) {
        Adapters adapters = new Adapters(Set.of(), ledger, lastResorts::add);
        return new GuardTransformer(FlatClasses.NONE, Set.of(), adapters, ledger, lastResorts::add, weaving);
    }

    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    void till(String members, String call) {
        workshop.compile(
                "shop/Till",
                "package shop; public class Till { " + members + " public static Object run() throws Exception { "
                        + call + " } }");
    }

    static void assertRefusedWithoutEffect(WovenClasses woven) {
        assertThatThrownBy(() -> woven.run("shop.Till", "run"))
                .isInstanceOf(ToolRefusedException.class)
                .hasNoCause();
        assertThat(woven.effects()).isZero();
    }
}
