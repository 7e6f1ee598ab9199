package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JudgedCopyTest {

    private static final class Ids extends ArrayList<String> {
        private static final long serialVersionUID = 1;
    }

    private static Object copy(Object value, Class<?> declared) {
        return Objects.requireNonNull(JudgedCopy.of(value, declared, "ids"));
    }

    @Test
    void copiesArraysOfAnyKind() {
        int[] numbers = {1, 2};
        String[][] texts = {{"a"}, null};
        int[] number = (int[]) copy(numbers, int[].class);
        String[][] text = (String[][]) copy(texts, Object[].class);
        numbers[0] = 9;
        texts[0][0] = "z";

        assertThat(number).containsExactly(1, 2);
        assertThat(text[0]).containsExactly("a");
        assertThat(text[1]).isNull();
    }

    @Test
    void handsTheJdksNumbersOn() {
        BigDecimal amount = new BigDecimal("5.00");

        assertThat(JudgedCopy.of(amount, BigDecimal.class, "amount")).isSameAs(amount);
        assertThat(castToList(copy(List.of(amount), List.class)).get(0)).isSameAs(amount);
    }

    @Test
    void refusesNumbersOfTheirOwnKind() {
        BigDecimal flattering = new BigDecimal("501") {
            private static final long serialVersionUID = 1;

            @Override
            public int compareTo(BigDecimal other) {
                return -1;
            }
        };
        BigInteger modest = new BigInteger("501") {
            private static final long serialVersionUID = 1;
        };

        assertThatThrownBy(() -> JudgedCopy.of(flattering, BigDecimal.class, "amount"))
                .isInstanceOf(NoFaithfulCopyException.class)
                .hasMessageContaining("another number each time");
        assertThatThrownBy(() -> JudgedCopy.of(List.of(modest), List.class, "amounts"))
                .isInstanceOf(NoFaithfulCopyException.class);
    }

    @Test
    void copiesWhatIsInsideContainers() {
        List<String> inner = new ArrayList<>(List.of("a"));
        Map<String, List<String>> map = new TreeMap<>(Comparator.reverseOrder());
        map.put("x", inner);
        map.put("y", List.of());
        Optional<int[]> optional = Optional.of(new int[] {1});
        List<Object> copied = castToList(copy(Arrays.asList(map, optional, null), List.class));
        inner.set(0, "z");
        optional.get()[0] = 9;

        assertThat(copied.get(0)).isEqualTo(Map.of("x", List.of("a"), "y", List.of()));
        assertThat(((TreeMap<?, ?>) copied.get(0)).firstKey()).isEqualTo("y");
        assertThat((int[]) ((Optional<?>) copied.get(1)).orElseThrow()).containsExactly(1);
        assertThat(copied.get(2)).isNull();
    }

    @SuppressWarnings("unchecked")
    private static List<Object> castToList(Object list) {
        return (List<Object>) list;
    }

    @Test
    void keepsTheClassOfWhatTheJdkHas() {
        assertThat(copy(new LinkedList<>(List.of(1)), LinkedList.class)).isEqualTo(List.of(1));
        assertThat(copy(new TreeSet<>(Set.of(2, 1)), TreeSet.class)).isInstanceOf(TreeSet.class);
        assertThat((Collection<?>) copy(new ArrayDeque<>(List.of(1, 2)), ArrayDeque.class))
                .hasSize(2);
        assertThat(copy(new HashMap<>(Map.of("a", 1)), HashMap.class)).isEqualTo(Map.of("a", 1));
        assertThat(copy(Collections.unmodifiableSet(new TreeSet<>(Set.of(1))), Set.class))
                .isEqualTo(Set.of(1));
    }

    @Test
    void copiesASubclassWhereTheBodyCannotTell() {
        Ids ids = new Ids();
        ids.add("a");

        assertThat(copy(ids, List.class)).isEqualTo(List.of("a")).isNotSameAs(ids);
        assertThat(copy(new Properties(), Map.class)).isEqualTo(Map.of());
    }

    @Test
    void refusesASubclassWhereTheBodyCould() {
        assertThatThrownBy(() -> copy(new Ids(), Ids.class))
                .isInstanceOf(NoFaithfulCopyException.class)
                .hasMessageContainingAll("[PRE-0751]", "'ids'", "Fix: ");
        assertThatThrownBy(() -> copy(List.of(new Ids()), List.class)).isInstanceOf(NoFaithfulCopyException.class);
        assertThatThrownBy(() -> copy(new Ids[] {new Ids()}, Object[].class))
                .isInstanceOf(NoFaithfulCopyException.class);
    }

    @Test
    void refusesWhatTellsApartWhatIsEqual() {
        assertThatThrownBy(() -> copy(new IdentityHashMap<>(), Map.class)).isInstanceOf(NoFaithfulCopyException.class);
        Set<String> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.add("a");
        identities.add(new StringBuilder("a").toString());
        assertThatThrownBy(() -> copy(identities, Set.class)).isInstanceOf(NoFaithfulCopyException.class);
    }

    @Test
    void refusesAListThatContainsItself() {
        List<Object> list = new ArrayList<>();
        list.add(list);

        assertThatThrownBy(() -> copy(list, List.class)).isInstanceOf(NoFaithfulCopyException.class);
    }

    @Test
    void handsOnWhatIsNoContainer() {
        StringBuilder text = new StringBuilder("a");

        assertThat(copy(text, Object.class)).isSameAs(text);
        assertThat(JudgedCopy.of(null, List.class, "ids")).isNull();
    }
}
