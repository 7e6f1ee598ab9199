package dev.precept.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private final Budgets budgets = new Budgets();

    @Test
    void neverGivesOutMoreThanTheBudgetOnManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                calls.add(() -> take("A1", "1") != null);
            }
            int taken = 0;
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                taken += call.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(500);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void countsEachPartitionByItself() {
        assertThat(take("A1", "500")).isNotNull();
        assertThat(take("A2", "500")).isNotNull();
        assertThat(take("A1", "0.01")).isNull();
    }

    @Test
    void staysExactWhereBinaryFractionsWouldNot() {
        for (int i = 0; i < 5000; i++) {
            assertThat(take("A1", "0.1")).isNotNull();
        }
        assertThat(take("A1", "0.1")).isNull();
    }

    @Test
    void givesBackOnce() {
        Budgets.Reservation reservation = take("A1", "500");
        assertThat(reservation).isNotNull();
        reservation.release();
        reservation.release();

        assertThat(take("A1", "500")).isNotNull();
        assertThat(take("A1", "1")).isNull();
    }

    @Test
    void countsCalls() {
        assertThat(budgets.reserve("calls", "", 1, null, BigDecimal.ZERO)).isNotNull();
        assertThat(budgets.reserve("calls", "", 1, null, BigDecimal.ZERO)).isNull();
    }

    private Budgets.Reservation take(String partition, String amount) {
        return budgets.reserve("total", partition, -1, new BigDecimal("500"), new BigDecimal(amount));
    }
}
