package dev.precept.processor.emit.clause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.Compiled;
import dev.precept.runtime.clause.Unevaluable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledNumberAndKeyTest {

    @Test
    void aNumberIsADecimalWhateverItsType() {
        Compiled numbers = ClauseRig.compile(Use.NUMBER, List.of("amount", "n", "rate", "amount * n"));

        assertThat(numbers.evaluate("amount", Map.of("amount", new BigDecimal("1.50"))))
                .isEqualTo(new BigDecimal("1.50"));
        assertThat(numbers.evaluate("n", Map.of("n", 7))).isEqualTo(new BigDecimal(7));
        assertThat(numbers.evaluate("rate", Map.of("rate", 0.1))).isEqualTo(new BigDecimal("0.1"));
        assertThat(numbers.evaluate("amount", Map.of())).isEqualTo(new Unevaluable("amount", "amount is null"));
        assertThat(numbers.evaluate("rate", Map.of("rate", Double.NaN)))
                .isEqualTo(new Unevaluable("rate", "the number is not finite"));
    }

    @Test
    void aKeyIsEqualForEqualValues() throws ReflectiveOperationException {
        Compiled keys = ClauseRig.compile(
                Use.KEY, List.of("orderId", "n", "amount", "cabin", "vip", "rate", "order.userId", "vip || flag"));

        assertThat(keys.evaluate("orderId", Map.of("orderId", "a"))).isEqualTo("a");
        assertThat(keys.evaluate("n", Map.of("n", 7))).isEqualTo(7L);
        assertThat(keys.evaluate("amount", Map.of("amount", new BigDecimal("100.0"))))
                .isEqualTo(keys.evaluate("amount", Map.of("amount", new BigDecimal("1e2"))));
        assertThat(keys.evaluate("cabin", Map.of("cabin", keys.cabin("ECONOMY"))))
                .isEqualTo("ECONOMY");
        assertThat(keys.evaluate("rate", Map.of("rate", -0.0))).isEqualTo(0.0);
        assertThat(keys.evaluate("order.userId", Map.of("orderId", "boom")))
                .isEqualTo(new Unevaluable("order.userId", "fact failed: IllegalStateException"));
        assertThat(keys.evaluate("vip || flag", Map.of("vip", true))).isEqualTo(true);
        assertThat(keys.evaluate("vip || flag", Map.of())).isEqualTo(new Unevaluable("flag", "flag is null"));
    }
}
