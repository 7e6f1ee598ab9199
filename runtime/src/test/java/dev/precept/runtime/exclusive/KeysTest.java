package dev.precept.runtime.exclusive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeysTest {

    private final Keys keys = new Keys();
    private final HoldChain thread = new HoldChain();

    @Test
    void forgetsAKeyThatNobodyHolds() {
        Hold hold = keys.hold("shop.Till", "a", thread);
        assertThat(keys.inUse()).isOne();

        hold.leave();
        assertThat(keys.inUse()).isZero();
        assertThat(thread.isEmpty()).isTrue();
    }

    @Test
    void keepsAKeyUntilItsLastPartIsGivenBack() {
        Hold outer = keys.hold("shop.Till", 1L, thread);
        Hold inner = keys.hold("shop.Till", 1.0, thread);
        var later = new java.util.concurrent.CompletableFuture<String>();
        inner.keepUntilDone(later);
        inner.leave();
        outer.leave();
        assertThat(keys.inUse()).isOne();

        later.complete("done");
        assertThat(keys.inUse()).isZero();
    }

    @Test
    void tellsOwnersApart() {
        Hold one = keys.hold("shop.Till", "a", thread);

        Hold other = keys.hold("shop.Safe", "a", new HoldChain());
        assertThat(keys.inUse()).isEqualTo(2);
        other.leave();
        one.leave();
    }
}
