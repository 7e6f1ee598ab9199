package dev.precept.testkit.window;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Establishes;
import dev.precept.Invariant;
import dev.precept.Past;
import dev.precept.Tool;

/** Calls that come after others, about the same. */
public class CounterTools {

    /** What a check of somebody's papers says. */
    public record Papers(String owner, int score) {}

    @Tool
    @Effect(EffectClass.READ_ONLY)
    @Establishes(value = "identified", of = "result.owner", when = "result.score >= 80")
    public static Papers identify(String code, int score) {
        return new Papers(code.replace("code of ", ""), score);
    }

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Establishes(value = "closed", of = "customer")
    @Invariant(rule = "Somebody closes it", require = "size(customer) > 0")
    public static void closeAccount(String customer) {}

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(
            id = "identified",
            rule = "Only for whom was identified in the last fifteen minutes",
            after = @Past(value = "identified", same = "customer", within = "PT15M"))
    @Invariant(
            id = "open",
            rule = "Nothing for a closed account",
            notAfter = @Past(value = "closed", same = "customer"))
    public static String pay(String customer, int cents) {
        return customer + " got " + cents;
    }
}
