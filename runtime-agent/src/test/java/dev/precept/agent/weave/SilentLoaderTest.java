package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.agent.scan.FlatClasses;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes of a loader that serves no resources, as OSGi and application servers have them: nothing above can be read. */
class SilentLoaderTest extends Bench {

    private final ClassLoader silent = new ClassLoader(null) {
        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return null;
        }
    };

    @BeforeEach
    void writeAGenericToolAndAnOverride() {
        workshop.compile(
                "shop/Till",
                "package shop; public class Till<T> { " + TOOL + "public void pay(T id) { Effects.count++; } }");
        workshop.compile(
                "shop/Sub",
                "package shop; public class Sub extends Till<String> {"
                        + " @Override public void pay(String id) { Effects.count++; } }");
    }

    @Test
    void refusesAnOverrideOfAToolThatOnlyTheIndexKnows() {
        workshop.compile(
                "shop/Sub",
                "package shop; @SuppressWarnings(\"rawtypes\") public class Sub extends Till {"
                        + " @Override public void pay(Object id) { Effects.count++; } }");

        assertThat(load(Set.of("shop.Till#pay(Ljava/lang/Object;)V"))).isNotNull();
        assertThat(log()).contains("PRE-0718", "shop.Sub#pay(Ljava/lang/Object;)V");
    }

    @Test
    void refusesTheMethodBehindTheBridge() {
        assertThat(load(Set.of("shop.Till#pay(Ljava/lang/Object;)V"))).isNotNull();
        assertThat(log()).contains("PRE-0718", "shop.Sub#pay(Ljava/lang/String;)V");
    }

    @Test
    void leavesAClassAloneThatNoToolOfTheIndexLooksLike() {
        assertThat(load(Set.of("shop.Till#refund(Ljava/lang/Object;)V"))).isNull();
    }

    private byte @Nullable [] load(Set<String> indexed) {
        Adapters adapters = new Adapters(Set.of(), ledger, lastResorts::add);
        return new GuardTransformer(FlatClasses.NONE, indexed, adapters, ledger, lastResorts::add)
                .transform(null, silent, "shop/Sub", null, null, workshop.bytes("shop.Sub"));
    }
}
