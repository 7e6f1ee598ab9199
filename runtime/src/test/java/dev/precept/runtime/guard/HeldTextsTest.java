package dev.precept.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.Authority;
import dev.precept.EffectClass;
import dev.precept.runtime.Caller;
import dev.precept.runtime.OutcomeUncertainException;
import dev.precept.runtime.Precept;
import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.SessionBudget;
import dev.precept.runtime.session.Current;
import dev.precept.runtime.session.LiveSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Private data in what a tool returns besides a text: in lists, maps, arrays and Optionals, one in another. */
class HeldTextsTest {

    private static final String MAIL = "ada@example.org";
    private static final String REMOVED = "[e-mail address removed]";

    private final List<PreceptEvent> events = new ArrayList<>();
    private final PreceptListener.Subscription listening = Precept.listen(events::add);
    private final Ledger ledger = Ledger.of(EffectClass.READ_ONLY);
    private LiveSession session;

    @BeforeEach
    void open() {
        session = new LiveSession(
                ledger.agent, Instant::now, new Caller("ada", Authority.STANDARD, Map.of()), SessionBudget.standard());
        Current.get().open(session);
    }

    @AfterEach
    void close() {
        session.close();
        listening.close();
    }

    @Test
    void isRemovedInACopyOfTheSameKind() {
        List<String> mutable = new ArrayList<>(List.of("a", MAIL));

        assertThat(ledger.list(mutable, List.class))
                .isInstanceOf(ArrayList.class)
                .containsExactly("a", REMOVED);
        assertThat(mutable).containsExactly("a", MAIL);
        assertThat(ledger.list(List.of(MAIL), List.class)).containsExactly(REMOVED);
        assertThat(ledger.list(new String[] {MAIL}, String[].class)).containsExactly(REMOVED);
        assertThat(ledger.list(Optional.of(MAIL), Optional.class)).contains(REMOVED);
        assertThat(ledger.list(Map.of(MAIL, List.of(MAIL, "b")), Map.class))
                .isEqualTo(Map.of(REMOVED, List.of(REMOVED, "b")));
        assertThat(ledger.<Object>list(MAIL, Object.class)).isEqualTo(REMOVED);
        assertThat(events)
                .filteredOn(event -> event.phase() == PreceptEvent.Phase.PRIVATE_DATA)
                .hasSize(6)
                .allSatisfy(event -> assertThat(event.detail()).isEqualTo("removed: e-mail address"));
    }

    @Test
    void isNotLookedForWhereNothingStands() {
        List<Object> result = Arrays.asList("a", 1, null, List.of("b"), Map.of());

        assertThat(ledger.list(result, List.class)).isSameAs(result);
        assertThat(ledger.list((Object) null, Object.class)).isNull();
    }

    @Test
    void leavesWhatHasANameToItsAuthor() {
        record Customer(String email) {}
        List<Customer> result = List.of(new Customer(MAIL));

        assertThat(ledger.list(result, List.class)).isSameAs(result);
    }

    @Test
    void withholdsWhatHasNoCopyWithoutIt() {
        withheld(new HashSet<>(Set.of(MAIL, "bob@example.org")), Set.class);
    }

    @Test
    void withholdsATextOfAKindOfItsOwn() {
        withheld(new StringBuilder(MAIL), CharSequence.class);
    }

    @Test
    void withholdsAKindOfListThatACallerCouldExpect() {
        class Names extends ArrayList<String> {
            private static final long serialVersionUID = 1L;
        }
        Names names = new Names();
        names.add(MAIL);

        withheld(names, Names.class);
    }

    @Test
    void withholdsAListThatContainsItself() {
        List<Object> round = new ArrayList<>();
        round.add(round);

        withheld(round, List.class);
    }

    private void withheld(Object result, Class<?> declared) {
        assertThatThrownBy(() -> ledger.list(result, declared))
                .isInstanceOf(OutcomeUncertainException.class)
                .hasMessageStartingWith("Withheld by contract: book ran, and its result may not be read here");
    }
}
