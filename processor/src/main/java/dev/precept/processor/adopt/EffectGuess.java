package dev.precept.processor.adopt;

import dev.precept.EffectClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a tool may do to the world, judged by its name and by the hints of its framework. A guess for a person to judge.
 *
 * @param effect what it seems to do
 * @param egress whether it seems to send data out
 * @param why in a person's words
 */
record EffectGuess(EffectClass effect, boolean egress, String why) {

    private static final Set<String> READING = Set.of(
            "find",
            "get",
            "list",
            "search",
            "read",
            "fetch",
            "query",
            "count",
            "check",
            "lookup",
            "look",
            "show",
            "describe",
            "load",
            "calculate",
            "compute",
            "estimate",
            "is",
            "has",
            "validate",
            "retrieve",
            "view");
    private static final Set<String> UNDONE_BY_NOBODY = Set.of(
            "delete",
            "remove",
            "send",
            "pay",
            "refund",
            "transfer",
            "charge",
            "purge",
            "drop",
            "publish",
            "post",
            "email",
            "mail",
            "notify",
            "wire",
            "cancel",
            "execute",
            "run",
            "issue",
            "approve",
            "upload",
            "forward");
    private static final Set<String> UNDONE = Set.of(
            "update",
            "set",
            "create",
            "add",
            "edit",
            "change",
            "assign",
            "rename",
            "save",
            "put",
            "insert",
            "mark",
            "enable",
            "disable",
            "book",
            "schedule",
            "reserve",
            "open",
            "tag",
            "move");
    private static final Set<String> SENDING =
            Set.of("send", "publish", "post", "email", "mail", "notify", "upload", "forward", "share", "export");

    static EffectGuess of(UncoveredTool tool) {
        String verb = words(tool.method()).get(0);
        boolean egress = SENDING.contains(verb);
        if (tool.hints().readOnly().equals(java.util.Optional.of(true))) {
            return new EffectGuess(EffectClass.READ_ONLY, egress, "is readOnlyHint = true the whole truth?");
        } else if (tool.hints().destructive().isPresent()) {
            boolean destructive = tool.hints().destructive().get();
            return new EffectGuess(
                    destructive ? EffectClass.IRREVERSIBLE : EffectClass.REVERSIBLE,
                    egress,
                    "is destructiveHint = " + destructive + " the whole truth?");
        } else if (READING.contains(verb) && tool.hints().readOnly().isEmpty()) {
            return new EffectGuess(
                    EffectClass.READ_ONLY, egress, "does it really change nothing? Its name says " + verb);
        } else if (UNDONE_BY_NOBODY.contains(verb)) {
            return new EffectGuess(
                    EffectClass.IRREVERSIBLE, egress, "can really nobody undo it? Its name says " + verb);
        } else if (UNDONE.contains(verb)) {
            return new EffectGuess(
                    EffectClass.REVERSIBLE, egress, "can it be undone, and by whom? Its name says " + verb);
        }
        return new EffectGuess(
                EffectClass.IRREVERSIBLE, egress, "what does it do? Its name does not say; this is the worst case");
    }

    /** The words of a name: {@code issueRefund}, {@code issue_refund}, {@code getURL}. */
    static List<String> words(String name) {
        List<String> words = List.of(name.replace('$', '_')
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toLowerCase(Locale.ROOT)
                .split("_+"));
        List<String> spoken = words.stream().filter(word -> !word.isEmpty()).toList();
        return spoken.isEmpty() ? List.of(name) : spoken;
    }
}
