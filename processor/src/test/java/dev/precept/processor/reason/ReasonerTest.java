package dev.precept.processor.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.processor.clause.ClauseResult;
import dev.precept.processor.clause.ClauseRig;
import dev.precept.processor.clause.ClauseRig.Use;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.evaluate.Outcome;
import dev.precept.processor.reason.Reasoner.Wish;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is proven, and beside each proof the neighbour that must not be. */
class ReasonerTest {

    private static final List<String> NEVER_TRUE = List.of(
            "n > 5 && n < 5",
            "n > 5 && n < 6",
            "amount > 5 && amount <= 5",
            "rate > 1.0 && rate < 0.5",
            "n * 2 == 5",
            "n + 1 < n",
            "n < big && big < n",
            "n < as_ && as_ < n + 1",
            "n > 2147483647",
            "vip && !vip",
            "cabin == Cabin.ECONOMY && cabin == Cabin.BUSINESS",
            "cabin != Cabin.ECONOMY && cabin != Cabin.BUSINESS",
            "orderId == 'a' && orderId == 'b'",
            "orderId in ['a', 'b'] && orderId.startsWith('c')",
            "orderId.startsWith('ab') && orderId.startsWith('b')",
            "orderId.startsWith('ab') && !orderId.startsWith('a')",
            "orderId.endsWith('x') && orderId.endsWith('y')",
            "orderId.contains('abc') && !orderId.contains('b')",
            "orderId.startsWith('abc') && size(orderId) < 3",
            "size(orderId) == 0 && orderId != ''",
            "size(tags) < 0",
            "size(tags) > 5 && size(tags) < 3",
            "orderId < 'a' && orderId > 'b'",
            "orderId.matches('^a') && !orderId.matches('^a')",
            "amount == null && amount > 0",
            "boxed != null && boxed == null",
            "order(orderId).ageDays > 30 && order(orderId).ageDays < 10",
            "tags.all(t, t != '') && !tags.all(t, t != '')",
            "1 > 2",
            "vip ? n > 5 && n < 5 : false");

    private static final List<String> PERHAPS_TRUE = List.of(
            "n > 5 && n < 7",
            "amount > 5 && amount < 5.01",
            "rate > 0.5 && rate < 0.6",
            "n * 2 == 4",
            "n <= big && big <= n",
            "n < as_ && as_ < n + 2",
            "n > 2147483646",
            "cabin == Cabin.ECONOMY || cabin == Cabin.BUSINESS",
            "orderId in ['a', 'b'] && orderId.startsWith('b')",
            "orderId.startsWith('a') && orderId.startsWith('ab')",
            "orderId.startsWith('a') && !orderId.startsWith('ab')",
            "orderId.startsWith('abc') && size(orderId) == 3",
            "size(orderId) == 0 && orderId == ''",
            "orderId >= 'a' && orderId <= 'a'",
            "orderId.matches('^a') && !orderId.matches('^b')",
            "amount == null || amount > 0",
            "order('a').ageDays > 30 && order('b').ageDays < 10",
            "tags.all(t, t == 'a') && !tags.all(t, t == 'b')",
            "tags.all(t, t == 'a') && tags.all(t, t == 'b')",
            "counts[0] > 5 && counts[1] < 5");

    private static final List<String> NEVER_FALSE = List.of(
            "n > 5 || n <= 5",
            "amount > 5 || amount < 6",
            "rate >= 0.5 || rate < 0.5",
            "size(orderId) >= 0",
            "vip || !vip",
            "cabin in [Cabin.ECONOMY, Cabin.BUSINESS]",
            "n <= 2147483647",
            "n == n",
            "vip == vip",
            "vip ? true : !vip");

    private static final List<String> PERHAPS_FALSE = List.of(
            "n > 5 || n < 5",
            "amount > 5 || amount < 5",
            "size(orderId) >= 1",
            "cabin in [Cabin.ECONOMY]",
            "n < 2147483647",
            "big <= 2147483647",
            "amount != null",
            "orderId.contains('a') || orderId.contains('b')");

    @Test
    void provesWhatIsNeverTrue() {
        assertThat(impossible(NEVER_TRUE, Outcome.TRUE)).containsExactlyElementsOf(NEVER_TRUE);
    }

    @Test
    void saysNothingOfWhatMayBeTrue() {
        assertThat(impossible(PERHAPS_TRUE, Outcome.TRUE)).isEmpty();
    }

    @Test
    void provesWhatIsNeverFalse() {
        assertThat(impossible(NEVER_FALSE, Outcome.FALSE)).containsExactlyElementsOf(NEVER_FALSE);
    }

    @Test
    void saysNothingOfWhatMayBeFalse() {
        assertThat(impossible(PERHAPS_FALSE, Outcome.FALSE)).isEmpty();
    }

    @Test
    void provesWhatFollows() {
        assertThat(implies("amount <= 100", "amount <= 500")).isTrue();
        assertThat(implies("amount > 0 && amount <= 100", "amount <= 500")).isTrue();
        assertThat(implies("orderId == 'ab'", "orderId.startsWith('a')")).isTrue();
        assertThat(implies("size(tags) <= 5", "size(tags) < 10")).isTrue();
        assertThat(implies("n < as_ && as_ < big", "n < big")).isTrue();
        assertThat(implies("rate < 0.5", "rate < 1.0")).isTrue();
        assertThat(implies("boxed == 5", "boxed != null")).isTrue();
    }

    @Test
    void saysNothingOfWhatMayNotFollow() {
        assertThat(implies("amount <= 500", "amount <= 100")).isFalse();
        assertThat(implies("amount <= 500 || vip", "amount <= 500")).isFalse();
        assertThat(implies("orderId.startsWith('a')", "orderId == 'ab'")).isFalse();
        assertThat(implies("boxed == null || boxed < 5", "boxed < 10"))
                .as("null passes the first and cannot be evaluated in the second")
                .isFalse();
        assertThat(implies("vip", "n + 2147483647 > 0 || n <= 0"))
                .as("what may overflow cannot be relied on")
                .isFalse();
    }

    private static List<String> impossible(List<String> clauses, Outcome outcome) {
        List<String> impossible = new ArrayList<>();
        List<ClauseResult> results = ClauseRig.type(Use.CONDITION, clauses);
        for (int i = 0; i < clauses.size(); i++) {
            assertThat(results.get(i)).as(clauses.get(i)).isInstanceOf(TypedClause.class);
            if (Reasoner.areImpossible(List.of(Wish.of((TypedClause) results.get(i), outcome)))) {
                impossible.add(clauses.get(i));
            }
        }
        return impossible;
    }

    private static boolean implies(String strong, String weak) {
        List<ClauseResult> both = ClauseRig.type(Use.CONDITION, List.of(strong, weak));
        return Reasoner.imply(
                List.of(Wish.of((TypedClause) both.get(0), Outcome.TRUE)),
                Wish.of((TypedClause) both.get(1), Outcome.TRUE));
    }
}
