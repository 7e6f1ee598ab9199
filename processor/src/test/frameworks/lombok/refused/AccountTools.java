package bank;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Tool;
import lombok.Data;

public class AccountTools {

    @Data
    public static class Transfer {
        private String account;
        private int cents;
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small", require = "transfer.cents <= 500")
    public void send(Transfer transfer) {}
}
