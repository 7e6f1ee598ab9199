package dev.precept.testkit.shop;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import dev.precept.Tool;
import java.util.List;

/** Messages to customers. */
public final class MailTools {

    private MailTools() {}

    @Tool
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(id = "short", rule = "Messages are short", require = "size(text) <= 40")
    @Invariant(id = "few", rule = "At most three readers", require = "size(to) <= 3")
    @Invariant(id = "works", rule = "A number is promised", ensure = "result.startsWith('M-')")
    public static String sendMail(List<String> to, String text, Urgency urgency) {
        if (text.equals("boom")) {
            throw new IllegalStateException("the post is closed");
        }
        return text.equals("odd") ? "odd" : "M-1";
    }
}
