package dev.precept.runtime.shadow;

import dev.precept.Action;
import dev.precept.Authority;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import dev.precept.runtime.PreceptListener;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.session.Events;
import dev.precept.runtime.session.HeldGrant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The rules that are in shadow now. A rule is there by a signed mode grant and no longer than that stands: at most fourteen
 * days, and until it is revoked or its registration is closed. Asked only for rules that do not hold, so a call that keeps
 * its contract pays nothing.
 */
public final class Shadows {

    /** The claim of a mode grant that names the rules. */
    public static final String CLAIM = "shadow";

    private static final Duration LONGEST = Duration.ofDays(14);

    private record Mode(HeldGrant grant, Set<ShadowedRule> rules) {
        boolean covers(ShadowedRule rule) {
            return rules.contains(rule) && grant.stands();
        }
    }

    private static final List<Mode> MODES = new CopyOnWriteArrayList<>();

    private Shadows() {}

    /**
     * Puts the rules that a mode grant names into shadow, until the result is closed or the grant ends.
     *
     * @throws IllegalArgumentException {@code PRE-0733}, if the grant is worth nothing as a mode grant
     */
    public static PreceptListener.Subscription cast(String modeGrant, GrantVerifier verifier) {
        Grant grant = verified(modeGrant, verifier);
        Set<ShadowedRule> rules = rules(grant);
        Mode mode = new Mode(new HeldGrant(grant, verifier), rules);
        MODES.add(mode);
        Events.shadow(grant.caller().subject() + " put into shadow until " + grant.until() + ": " + names(rules));
        return () -> {
            if (MODES.remove(mode)) {
                Events.shadow("out of shadow: " + names(rules));
            }
        };
    }

    /** Whether any rule is in shadow. */
    public static boolean any() {
        return !MODES.isEmpty();
    }

    /** Whether a rule of a tool is in shadow, and at least one other rule of the tool is not. */
    public static boolean coversTool(String tool, List<Rule> rules, int rule) {
        return coversTool(tool, rules.get(rule)) && !rules.stream().allMatch(other -> coversTool(tool, other));
    }

    private static boolean coversTool(String tool, Rule rule) {
        return mayBe(rule) && covers(ShadowedRule.ofTool(tool, rule.id()));
    }

    /** Whether a rule of an agent is in shadow. */
    public static boolean coversAgent(String agent, Rule rule) {
        return mayBe(rule) && covers(ShadowedRule.ofAgent(agent, rule.id()));
    }

    /** A rule that ends sessions is a halt, and halts have no shadow. */
    private static boolean mayBe(Rule rule) {
        return rule.otherwise() != Action.HALT;
    }

    private static boolean covers(ShadowedRule rule) {
        for (Mode mode : MODES) {
            if (mode.covers(rule)) {
                return true;
            }
        }
        return false;
    }

    private static Grant verified(String modeGrant, GrantVerifier verifier) {
        GrantVerifier.Answer answer = verifier.verify(modeGrant);
        if (answer instanceof GrantVerifier.Accepted accepted) {
            return accepted.grant();
        }
        String reason = answer instanceof GrantVerifier.Refused refused ? refused.reason() : "no answer";
        throw refused(reason, "have it signed anew by the key of those who may put rules into shadow");
    }

    private static Set<ShadowedRule> rules(Grant grant) {
        if (grant.caller().subject() == null || grant.caller().tier() != Authority.ELEVATED) {
            throw refused("nobody of tier ELEVATED answers for it", "have it signed for a person of that tier");
        }
        Instant latest = Events.now().plus(LONGEST);
        if (grant.until().isAfter(latest)) {
            throw refused("it lasts beyond " + latest, "let it end within 14 days");
        }
        String named = grant.caller().claims().get(CLAIM);
        if (named == null) {
            throw refused(
                    "it has no claim \"" + CLAIM + "\"",
                    "name the rules there, such as" + " tool:issueRefund/only-young-orders");
        }
        try {
            return ShadowedRule.parse(named);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("[PRE-0733] The mode grant is refused, and all rules stay in force: "
                    + unfit.getMessage() + ". See docs/errors/PRE-0733.md");
        }
    }

    private static IllegalArgumentException refused(String reason, String fix) {
        return new IllegalArgumentException("[PRE-0733] The mode grant is refused, and all rules stay in force: "
                + reason + ". Fix: " + fix + ". See docs/errors/PRE-0733.md");
    }

    private static String names(Set<ShadowedRule> rules) {
        return String.join(
                " ",
                rules.stream()
                        .map(rule -> rule.owner() + '/' + rule.rule())
                        .sorted()
                        .toList());
    }
}
