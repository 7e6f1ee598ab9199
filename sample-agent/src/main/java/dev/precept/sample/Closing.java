package dev.precept.sample;

import dev.precept.sample.shop.Effects;
import dev.precept.sample.shop.Money;
import dev.precept.sample.terminal.Transcript;

/** The last lines. */
final class Closing {

    private Closing() {}

    static String effects(Effects.Count count) {
        return "Effects in the shop: refunds issued: " + count.refunds() + ", total " + Money.usd(count.refunded())
                + "; accounts closed: " + count.accountsClosed() + "; mails: " + count.mails() + '.';
    }

    static String guarded(Transcript transcript) {
        return "Refused means not run: " + transcript.refused() + " of the model's " + transcript.calls()
                + " calls were, and the shop's books know nothing of them.";
    }

    static String unguarded() {
        return "Same model, same tools, no contract: whatever the model asked for, the shop did.";
    }
}
