package dev.precept.runtime.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.contract.ToolContract;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallFormTest {

    private final ToolContract refund = contract("(S)V", "abc");

    @Test
    void isReadableJsonOfToolContractAndArguments() throws NoCanonicalForm {
        assertThat(CallForm.of(refund, new Object[] {"A\"1", new BigDecimal("500.00")})
                        .text())
                .isEqualTo("{\"tool\":\"shop.Desk#refund(S)V\",\"contract\":\"abc\","
                        + "\"arguments\":{\"order\":\"A\\\"1\",\"amount\":{\"decimal\":\"500\"}}}");
    }

    @Test
    void isTheSameForTheSameCallOnly() throws NoCanonicalForm {
        String digest = digest(refund, "A1", 1L);

        assertThat(digest).hasSize(64).isEqualTo(digest(refund, "A1", 1L));
        assertThat(digest(refund, "A1", 2L)).isNotEqualTo(digest);
        assertThat(digest(refund, "A1", "1")).isNotEqualTo(digest);
        assertThat(digest(refund, null, 1L)).isNotEqualTo(digest);
        assertThat(digest(contract("(I)V", "abc"), "A1", 1L)).isNotEqualTo(digest);
        assertThat(digest(contract("(S)V", "abd"), "A1", 1L)).isNotEqualTo(digest);
    }

    @Test
    void isNoneWhereTheGuardAndTheContractDisagree() {
        assertThatThrownBy(() -> digest(refund, "A1")).isInstanceOf(NoCanonicalForm.class);
    }

    private static String digest(ToolContract contract, @Nullable Object... arguments) throws NoCanonicalForm {
        return CallForm.of(contract, arguments).digest();
    }

    private static ToolContract contract(String descriptor, String hash) {
        return ToolContract.of("shop.Desk", "refund", descriptor, "refund")
                .hash(hash)
                .parameters("order", "amount")
                .build();
    }
}
