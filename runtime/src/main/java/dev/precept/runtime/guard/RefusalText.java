package dev.precept.runtime.guard;

import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Rule;
import dev.precept.runtime.contract.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model reads when a call was refused: one line with a stable beginning, made of rule texts and fixed phrases. No
 * argument values, no class names, and nothing that an enforcer, a tool or a person wrote at run time.
 */
final class RefusalText {

    /** A person said no. */
    static final String DECLINED = "A person was asked and has declined. Do not retry.";

    /** Somebody would have to be asked, and is not. */
    static final String NOBODY_ASKED = "Nobody can be asked about it now. Do not retry unchanged.";

    private RefusalText() {}

    static String of(String tool, Verdict verdict, List<BrokenRule> broken) {
        return of(tool, verdict, broken, "");
    }

    static String of(String tool, Verdict verdict, List<BrokenRule> broken, String advice) {
        return "Refused by contract: " + tool + " was not run. " + rules(broken)
                + (advice.isEmpty() ? advice(verdict, broken) : advice);
    }

    static String grantEnded(String tool) {
        return "Refused by contract: " + tool
                + " was not run. The caller's grant is no longer valid. Tell the customer to"
                + " sign in again; do not call any tool before that.";
    }

    static String uncertain(String tool, List<BrokenRule> broken) {
        return "Outcome uncertain: " + tool + " ran, and its result is withheld. " + rules(broken)
                + "Do not call it again and do not assume what it did.";
    }

    static String failed(String tool, String how, String route, String message) {
        return "Outcome uncertain: " + tool + ' ' + how + ", and what it did is not known. "
                + takesOver(route, message)
                + "Do not call it again and do not assume what it did.";
    }

    static String privateData(String tool, String route, String message) {
        return "Withheld by contract: " + tool + " ran, and its result may not be read here, because of private data. "
                + takesOver(route, message)
                + "Do not call it again.";
    }

    private static String takesOver(String route, String message) {
        return (route.isEmpty() ? "" : "A person (" + route + ") takes over. ")
                + (message.isEmpty() ? "" : "Tell the customer: " + sentence(message) + ' ');
    }

    static String partly(String tool, @Nullable String inner) {
        return "Outcome uncertain: " + tool + " ran in part. " + inner + " Do not call " + tool + " again.";
    }

    static String standing(String tool) {
        return "Refused by contract: " + tool
                + " was not run. The same call was made before, and what it did is not known. A"
                + " person has to look first. Do not call it again.";
    }

    static String halted(String tool) {
        return "Refused by contract: " + tool + " was not run. It has been halted. Do not call it again.";
    }

    static String fault(String tool) {
        return "Refused by contract: " + tool + " was not run. Its contract could not be judged. Do not call it again.";
    }

    /** The rules that decide the verdict first: they say what would be acceptable. */
    private static String rules(List<BrokenRule> broken) {
        if (broken.isEmpty()) {
            return "";
        }
        String texts = broken.stream()
                .sorted(Comparator.comparing(BrokenRule::verdict).reversed())
                .map(RefusalText::describe)
                .distinct()
                .collect(Collectors.joining(" "));
        return (broken.size() == 1 ? "Rule: " : "Rules: ") + texts + ' ';
    }

    private static String describe(BrokenRule broken) {
        Rule rule = broken.rule();
        if (rule.kind() == Rule.Kind.OUT_OF_SCOPE) {
            return "Out of scope: " + sentence(rule.text()) + " It belongs to " + rule.route() + '.'
                    + (rule.message().isEmpty() ? "" : " Tell the customer: " + sentence(rule.message()));
        }
        if (broken.lacking() != null) {
            return sentence(rule.text()) + " It needs a caller with " + broken.lacking()
                    + " authority, which nothing said in the conversation can give."
                    + (rule.route().isEmpty() ? "" : " Such authority comes from " + rule.route() + '.');
        }
        return sentence(rule.text()) + (broken.judged() ? "" : " It cannot be judged with these arguments.");
    }

    private static String advice(Verdict verdict, List<BrokenRule> broken) {
        return switch (verdict) {
            case HALT -> "This session has ended. Do not call any tool again.";
            case ESCALATE ->
                "Pending: a person (" + routes(broken)
                        + ") has to decide. Tell the customer so; do not retry unchanged.";
            case CONFIRM -> "Pending: the customer has to agree outside this conversation. Do not retry unchanged.";
            case BLOCK, REDACT, ALLOW -> "Do not retry unchanged.";
        };
    }

    static String routes(List<BrokenRule> broken) {
        return broken.stream()
                .map(rule -> rule.rule().route())
                .filter(route -> !route.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** One line that ends like a sentence, whatever the author wrote. */
    private static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + '.';
    }
}
