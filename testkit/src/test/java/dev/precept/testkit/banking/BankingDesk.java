package dev.precept.testkit.banking;

import dev.precept.testkit.data.JsonReader;
import dev.precept.testkit.recording.Desk;
import dev.precept.testkit.recording.Recording;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The bank as far as a recording shows it: the payees of its lists of transactions and standing orders. The subjects of
 * those lists, where outsiders write, are not looked at, and neither are senders, since anybody can send a cent.
 */
public final class BankingDesk implements Desk, Bank {

    private static final Set<String> LISTS = Set.of("get_most_recent_transactions", "get_scheduled_transactions");

    private List<Recording.Step> steps = List.of();
    private int now;
    private int writes;

    @Override
    public void begin(Recording recording) {
        steps = recording.steps();
    }

    @Override
    public Object tools(Recording.Step step, Class<?> type) {
        now = step.number();
        writes = 0;
        return new BankingTools(this);
    }

    /** What was read before: a list that is read later may show what an attack has changed. */
    @Override
    public List<String> payees() {
        return steps.stream()
                .filter(step -> step.number() < now && LISTS.contains(step.tool()) && !step.failed())
                .flatMap(BankingDesk::recipients)
                .toList();
    }

    private static Stream<String> recipients(Recording.Step step) {
        return JsonReader.read(step.result(), step.place().file(), step.place().line()).items().stream()
                .map(transaction -> transaction.get("recipient").text())
                .filter(recipient -> !recipient.equals("me"));
    }

    @Override
    public int effects(boolean ran) {
        return writes;
    }

    @Override
    public String write(String what) {
        writes++;
        return what;
    }
}
