package dev.precept.processor.model;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A {@link dev.precept.Invariant} as it was written, valid or not. */
public record InvariantRule(
        Written<String> text,
        Written<String> id,
        List<Written<String>> require,
        List<Written<String>> ensure,
        Written<Authority> authority,
        Written<Approval> approval,
        List<LimitSpec> limits,
        List<PastSpec> after,
        List<PastSpec> notAfter,
        List<EnforcerSpec> enforcers,
        List<Written<String>> withheld,
        Written<String> external,
        Written<Action> otherwise,
        Written<String> route,
        Place place)
        implements IdentifiedRule {

    /** Copies what it is given. */
    public InvariantRule {
        require = List.copyOf(require);
        ensure = List.copyOf(ensure);
        limits = List.copyOf(limits);
        after = List.copyOf(after);
        notAfter = List.copyOf(notAfter);
        enforcers = List.copyOf(enforcers);
        withheld = List.copyOf(withheld);
    }

    /** The id that events name: the written one, else the text's slug. */
    @Override
    public String stableId() {
        return id.explicit() ? id.value() : Slug.of(text.value());
    }

    /** The names of the mechanisms that the rule names, in the order of the annotation. */
    public List<String> mechanisms() {
        List<String> named = new ArrayList<>();
        addIfAny(named, "require", require);
        addIfAny(named, "ensure", ensure);
        if (asksForAuthority()) {
            named.add("authority");
        }
        if (asksForApproval()) {
            named.add("approval");
        }
        addIfAny(named, "limit", limits);
        addIfAny(named, "after", after);
        addIfAny(named, "notAfter", notAfter);
        addIfAny(named, "enforcedBy", enforcers);
        addIfAny(named, "withheld", withheld);
        if (!external.value().isBlank()) {
            named.add("external");
        }
        return List.copyOf(named);
    }

    /** Whether nothing in this JVM holds the rule, only a control outside. */
    public boolean isHeldOutsideOnly() {
        return mechanisms().equals(List.of("external"));
    }

    /** Whether the caller has to be somebody. */
    public boolean asksForAuthority() {
        return authority.value() != Authority.PUBLIC;
    }

    /** Whether somebody is asked on every call. */
    public boolean asksForApproval() {
        return approval.value() != Approval.NOBODY;
    }

    /** Whether the session's own user may have to agree. */
    public boolean asksUsers() {
        return approval.value() == Approval.USER || otherwise.value() == Action.CONFIRM;
    }

    @Override
    public List<Object> content() {
        List<Object> limited = limits.stream().map(LimitSpec::content).collect(Collectors.toList());
        List<String> enforced = enforcers.stream()
                .map(enforcer -> enforcer.type().getQualifiedName().toString())
                .toList();
        return List.of(
                "invariant",
                text.value(),
                values(require),
                values(ensure),
                authority.value(),
                approval.value(),
                limited,
                contents(after),
                contents(notAfter),
                enforced,
                external.value(),
                otherwise.value(),
                route.value());
    }

    private static List<String> values(List<Written<String>> written) {
        return written.stream().map(Written::value).toList();
    }

    private static List<List<Object>> contents(List<PastSpec> past) {
        return past.stream().map(PastSpec::content).toList();
    }

    private static void addIfAny(List<String> named, String mechanism, List<?> values) {
        if (!values.isEmpty()) {
            named.add(mechanism);
        }
    }
}
