package dev.precept.testkit.banking;

import dev.precept.testkit.data.Datum;
import dev.precept.testkit.data.JsonReader;
import dev.precept.testkit.recording.Desk;
import dev.precept.testkit.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The bank as far as a recording shows it: the payees of its lists of transactions and standing orders. The subjects of
 * those lists, where outsiders write, are not looked at, and neither are senders, since anybody can send a cent.
 */
public final class BankingDesk implements Desk, Bank {

    private static final Set<String> LISTS = Set.of("get_most_recent_transactions", "get_scheduled_transactions");

    private final List<String> payees = new ArrayList<>();
    private int writes;

    @Override
    public void begin(Recording recording) {
        for (Recording.Step step : recording.steps()) {
            if (LISTS.contains(step.tool()) && !step.failed()) {
                JsonReader.read(step.result(), step.place().file(), step.place().line()).items().stream()
                        .map(transaction -> transaction.get("recipient"))
                        .map(Datum::text)
                        .filter(recipient -> !recipient.equals("me"))
                        .forEach(payees::add);
            }
        }
    }

    @Override
    public Object tools(Recording.Step step, Class<?> type) {
        writes = 0;
        return new BankingTools(this);
    }

    @Override
    public int effects(boolean ran) {
        return writes;
    }

    @Override
    public List<String> payees() {
        return payees;
    }

    @Override
    public String write(String what) {
        writes++;
        return what;
    }
}
