package shop;

import dev.precept.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Tools whose arguments are more than a number. */
public class Vault {
    public enum Metal { GOLD, TIN }

    @Fact
    public int left(int cents) {
        Hooks.onFact.accept(cents);
        return 500 - cents;
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents.size() < 9 && cents.all(c, c > 0 && c <= 500)")
    public void all(List<Integer> cents) {
        cents.forEach(Effects::did);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents.size() < 9 && cents.all(c, c > 0 && c <= 500)")
    public void array(int[] cents) {
        Hooks.inBody.run();
        for (int each : cents) {
            Effects.did(each);
        }
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "cents['a'] > 0 && cents['a'] <= 500")
    public void map(Map<String, Integer> cents) {
        Effects.did(cents.get("a"));
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "order.cents > 0 && order.cents <= 500")
    public void order(Order order) {
        Effects.did(order.getCents());
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "amount > 0 && amount <= 500")
    public void exact(BigDecimal amount) {
        Effects.did(Long.parseLong(amount.toPlainString()));
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "amount > 0 && amount <= 500")
    public void whole(BigInteger amount) {
        Effects.did(Long.parseLong(amount.toString()));
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Small amounts only", require = "amount > 0 && amount <= 500")
    public void about(double amount) {
        Effects.did(amount > 0 && amount <= 500 ? 500 : 501);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Only to the one with the title", require = "to.lowerAscii() == 'title' && cents > 0 && cents <= 500")
    public void to(String to, int cents) {
        Effects.did(to.equals("title") || to.equals("TITLE") ? cents : 501);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Tin only", require = "metal == Metal.TIN && cents > 0 && cents <= 500")
    public void melt(Metal metal, int cents) {
        Effects.did(metal == Metal.TIN ? cents : 501);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "This century", require = "day >= date('2000-01-01') && cents > 0 && cents <= 500")
    public void on(LocalDate day, int cents) {
        Effects.did(day.getYear() < 2000 ? 501 : cents);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @SuppressWarnings("precept:PRE-0227")
    @Invariant(rule = "What is left", require = "cents > 0 && left(cents) >= 0")
    public void looked(int cents) {
        Hooks.inBody.run();
        Effects.did(cents);
    }
}
