package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.workshop.WovenClasses;
import org.junit.jupiter.api.Test;

class WeavingFailureTest extends Bench {

    @Test
    void refusesTheToolsWhenWeavingFails() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");
        Weaving failsOnce = (bytes, plan, withRuntime) -> {
            if (!plan.guarded().isEmpty()) {
                throw new IllegalStateException("injected");
            }
            return new ClassWeaver().weave(bytes, plan, withRuntime);
        };

        assertRefusedWithoutEffect(woven(failsOnce));
        assertThat(log()).contains("PRE-0720", "injected");
        assertThat(lastResorts).isEmpty();
    }

    @Test
    void keepsTheClassOutWhenNotEvenARefusalCanBeWoven() {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");

        WovenClasses woven = woven((bytes, plan, withRuntime) -> {
            throw new OutOfMemoryError("injected");
        });
        assertThatThrownBy(() -> woven.run("shop.Till", "run")).isInstanceOf(ClassFormatError.class);
        assertThat(woven.effects()).isZero();
        assertThat(lastResorts).hasSize(1);
    }

    @Test
    void leavesOtherClassesAlone() throws Throwable {
        till("void pay() { Effects.count++; }", "new Till().pay(); return null;");

        WovenClasses woven = woven((bytes, plan, withRuntime) -> {
            throw new AssertionError("nothing to weave");
        });
        woven.run("shop.Till", "run");
        assertThat(woven.effects()).isEqualTo(1);
    }
}
