package bank;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import dev.precept.Tool;
import lombok.RequiredArgsConstructor;

/** Lombok on the tool class itself; the types of its clauses are written out. */
@RequiredArgsConstructor
public class AccountTools {

    public record Transfer(String account, int cents) {}

    private final String bank;

    @Fact
    String bank() {
        return bank;
    }

    @Tool
    @SuppressWarnings("precept:PRE-0227")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small", require = "transfer.cents <= 500 && transfer.account.startsWith(bank)")
    public void send(Transfer transfer) {}

    static AccountTools here() {
        return new AccountTools("DE");
    }
}
