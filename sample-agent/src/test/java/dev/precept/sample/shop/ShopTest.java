package dev.precept.sample.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ShopTest {

    private final List<String> seen = new ArrayList<>();
    private final Shop shop = OpenShop.open(seen::add);

    @Test
    void countsWhatLeavesTheTill() {
        shop.payments().refund(shop.order("1001"), new BigDecimal("80"));
        shop.payments().refund(shop.order("1002"), new BigDecimal("0.50"));

        assertThat(shop.effects()).isEqualTo(new Effects.Count(2, new BigDecimal("80.50"), 0, 0));
    }

    @Test
    void tellsItsWitnessOfAnEffectWhenItHappens() {
        shop.payments().refund(shop.order("1001"), new BigDecimal("80"));

        assertThat(seen).containsExactly("80.00 USD left the till for order 1001");
    }

    @Test
    void paysAndLosesTheAnswerInABadMinute() {
        assertThatThrownBy(() -> shop.payments().refund(shop.order("1005"), BigDecimal.TEN))
                .isInstanceOf(IllegalStateException.class);

        assertThat(shop.effects().refunds()).isEqualTo(1);
    }

    @Test
    void recoversFromABadMinute() {
        assertThatThrownBy(() -> shop.payments().refund(shop.order("1005"), BigDecimal.TEN))
                .isInstanceOf(IllegalStateException.class);

        assertThat(shop.payments().refund(shop.order("1005"), BigDecimal.TEN).orderId())
                .isEqualTo("1005");
    }

    @Test
    void closesAnAccountOnce() {
        shop.close(shop.customer("C-4"));
        shop.close(shop.customer("C-4"));

        assertThat(shop.effects().accountsClosed()).isEqualTo(1);
    }

    @Test
    void hasNoOrderThatNobodyPlaced() {
        assertThatThrownBy(() -> shop.order("9999")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void lendsTheOrderOfTheInjectionToSomebodyElse() {
        assertThat(shop.order("1009").customerId())
                .isNotEqualTo(shop.ticket("T-6").customerId());
    }
}
