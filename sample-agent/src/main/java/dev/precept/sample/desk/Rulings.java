package dev.precept.sample.desk;

import dev.precept.runtime.PreceptEvent;
import dev.precept.runtime.contract.BrokenRule;
import dev.precept.runtime.contract.Verdict;
import dev.precept.sample.terminal.Ruling;
import java.util.Comparator;
import java.util.List;

/** Puts what Precept reports into the words of the transcript. */
final class Rulings {

    private Rulings() {}

    static Ruling of(PreceptEvent event) {
        List<Ruling.Broken> broken = event.rules().stream()
                .sorted(Comparator.comparing(Rulings::verdict).reversed())
                .map(rule -> new Ruling.Broken(
                        rule.rule().text(), verdict(rule).name(), rule.rule().route(), rule.reason()))
                .toList();
        return new Ruling(kind(event), event.tool(), event.verdict().name(), broken, event.detail());
    }

    private static Ruling.Kind kind(PreceptEvent event) {
        return switch (event.phase()) {
            case REQUEST -> event.verdict() == Verdict.ALLOW ? Ruling.Kind.NOTED : Ruling.Kind.TURNED_AWAY;
            case INTENT -> Ruling.Kind.ALLOWED;
            case REFUSAL -> Ruling.Kind.REFUSED;
            case UNCERTAIN -> Ruling.Kind.UNCERTAIN;
            case HALT -> Ruling.Kind.HALTED;
            case START, OUTCOME, RESUME, RESOLVED, APPLICATION, GRANT, ROLE_ASSERTION, SHADOW, APPROVAL, PRIVATE_DATA ->
                Ruling.Kind.NOTED;
        };
    }

    private static Verdict verdict(BrokenRule broken) {
        return Verdict.of(broken.rule().otherwise());
    }
}
