package dev.precept.runtime.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The automata against somebody who reads the whole history for each question. */
class RandomHistoriesTest {

    private static final int HISTORIES = Integer.getInteger("precept.histories", 3_000);
    private static final long SEED = Long.getLong("precept.seed", 20_261_121L);

    private static final List<String> NAMES = List.of("identified", "closed", "paid", "mailed");
    private static final List<Object> KEYS = List.of(
            "a", "b", "1", 1L, 2L, new BigDecimal("1.00"), new BigDecimal("1.5"), 1.5, 2.0, true, "A".repeat(300));

    private final Random random = new Random(SEED);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private long answers;
    private final long[] each = new long[Past.values().length];

    @Test
    void answerAsARescanOfTheWholeHistoryDoes() {
        System.out.println("seed " + SEED + ", " + HISTORIES + " histories");
        for (int i = 0; i < HISTORIES; i++) {
            compareOne(i);
        }
        System.out.println(answers + " answers, of which " + Arrays.toString(each) + " " + List.of(Past.values()));
        assertThat(each).as("every answer occurs").doesNotContain(0L);
    }

    private void compareOne(int number) {
        History history = new History(() -> now, tool -> false, History.MOST_KEYS);
        NaiveHistory naive = new NaiveHistory();
        List<Candidate> running = new ArrayList<>();
        int steps = 1 + random.nextInt(60);
        for (int step = 0; step < steps; step++) {
            now = now.plusSeconds(random.nextInt(4) == 0 ? random.nextInt(600) : 0);
            act(history, naive, running);
            String name = pick(NAMES);
            Object key = random.nextInt(3) == 0 ? null : pick(KEYS);
            Duration within = random.nextBoolean() ? null : Duration.ofSeconds(1 + random.nextInt(900));
            Past answer = history.ask(name, key, within, now);
            assertThat(answer)
                    .as("history %d of seed %d, step %d: %s about %s within %s", number, SEED, step, name, key, within)
                    .isEqualTo(naive.ask(name, key, within, now));
            answers++;
            each[answer.ordinal()]++;
        }
    }

    private void act(History history, NaiveHistory naive, List<Candidate> running) {
        if (running.isEmpty() || (running.size() < 4 && random.nextBoolean())) {
            Candidate call = new Candidate(
                    "tool" + random.nextInt(2),
                    random.nextBoolean() ? List.of(pick(NAMES)) : List.of(),
                    false,
                    random.nextBoolean());
            assertThat(history.begin(call, List.of())).isNull();
            call.milestones().forEach(naive::started);
            running.add(call);
            return;
        }
        Candidate call = running.remove(random.nextInt(running.size()));
        call.milestones().forEach(naive::ended);
        switch (random.nextInt(6)) {
            case 0 -> {
                history.failed(call);
                if (!call.harmless()) {
                    call.milestones().forEach(name -> naive.mayHaveBeenReached(name, now));
                }
            }
            case 1 -> history.abandon(call);
            case 2 -> {
                history.lost(call);
                call.milestones().forEach(name -> naive.mayHaveBeenReached(name, now));
            }
            default -> succeed(call, history, naive);
        }
    }

    private void succeed(Candidate call, History history, NaiveHistory naive) {
        List<Reached> reached = new ArrayList<>();
        for (String name : call.milestones()) {
            Object key = random.nextInt(5) == 0 ? null : pick(KEYS);
            boolean proven = random.nextInt(8) != 0;
            reached.add(new Reached(name, key, proven));
            if (proven) {
                naive.reached(name, key, now);
            } else {
                naive.mayHaveBeenReached(name, now);
            }
        }
        history.succeeded(new Ended(call, reached, null));
    }

    private <T extends @Nullable Object> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
