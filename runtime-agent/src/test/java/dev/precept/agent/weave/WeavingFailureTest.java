package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.scan.FlatClasses;
import dev.precept.agent.workshop.WovenClasses;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    void keepsTheClassOutWhenTheLastResortThrows() throws Throwable {
        till(TOOL + "void pay() { Effects.count++; }", "new Till().pay(); return null;");
        workshop.guard("shop.Till");
        Adapters adapters = new Adapters(Set.of(), ledger, lastResorts::add);
        Consumer<Fault> throwing = fault -> {
            throw new IllegalStateException("standard error is closed");
        };
        Weaving failing = (bytes, plan, withRuntime) -> {
            throw new OutOfMemoryError("injected");
        };

        WovenClasses woven = new WovenClasses(
                workshop, new GuardTransformer(FlatClasses.NONE, Set.of(), adapters, ledger, throwing, failing));
        assertThatThrownBy(() -> woven.run("shop.Till", "run")).isInstanceOf(ClassFormatError.class);
        assertThat(woven.effects()).isZero();
    }

    @Test
    void leavesItToTheJvmToRefuseWhatIsNoClassFile() {
        assertThat(transform(throwing(), "shop/Odd", "no class file at all".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(lastResorts).isEmpty();
    }

    @Test
    void keepsAnUnreadableClassOutWithoutStoppingTheJvm() {
        till("void pay() {}", "return null;");

        assertThat(transform(throwing(), "shop/Till", Arrays.copyOf(workshop.bytes("shop.Till"), 40)))
                .isEqualTo(UnloadableClass.BYTES);
        assertThat(lastResorts).isEmpty();
    }

    @Test
    void letsAClassWithoutToolsInWhoseLoaderThrows() {
        workshop.compile("shop/Plain", "package shop; public class Plain {}");
        workshop.compile("shop/Sub", "package shop; public class Sub extends Plain {}");

        assertThat(transform(throwing(), "shop/Sub", workshop.bytes("shop.Sub")))
                .isNull();
        assertThat(lastResorts).isEmpty();
    }

    @Test
    void refusesAToolWhoseLoaderThrows() {
        till(TOOL + "void pay() { Effects.count++; }", "return null;");

        assertThat(transform(throwing(), "shop/Till", workshop.bytes("shop.Till")))
                .isNotNull()
                .isNotEqualTo(UnloadableClass.BYTES);
        assertThat(log()).contains("PRE-0720", "shop.Till#pay()V");
        assertThat(lastResorts).isEmpty();
    }

    private byte @Nullable [] transform(ClassLoader loader, String name, byte[] bytes) {
        return transformer(new ClassWeaver()).transform(null, loader, name, null, null, bytes);
    }

    private static ClassLoader throwing() {
        return new ClassLoader() {
            @Override
            public InputStream getResourceAsStream(String name) {
                throw new UnsupportedOperationException("this loader has been closed");
            }
        };
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
