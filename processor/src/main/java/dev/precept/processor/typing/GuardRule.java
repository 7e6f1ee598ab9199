package dev.precept.processor.typing;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Authority;
import dev.precept.processor.clause.TypedClause;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A rule as a guard runs it.
 *
 * @param exclusion whether it was written as {@link dev.precept.OutOfScope}
 * @param id stable name
 * @param text the rule in a person's words
 * @param otherwise what happens when it does not hold
 * @param route who decides or takes over; empty where nobody does
 * @param message fixed text for the customer; empty for none
 * @param mechanisms the members of the annotation that enforce it
 * @param parameters the names by which its clauses know the tool's parameters, by position
 * @param when clauses that must not be true before the body
 * @param authority what the caller has to be; {@code PUBLIC} for anybody
 * @param require clauses that must be true before the body. The first one says what {@code authority} says, if that asks
 *     for something, so that whoever reasons over clauses, exports them or tests them needs to know clauses only
 * @param ensure clauses that must be true after the body
 * @param approval who is asked on every call
 * @param limits budgets
 * @param after what has to have happened before
 * @param notAfter what must not have happened before
 * @param enforcers checks in Java
 */
public record GuardRule(
        boolean exclusion,
        String id,
        String text,
        Action otherwise,
        String route,
        String message,
        List<String> mechanisms,
        List<String> parameters,
        List<TypedClause> when,
        Authority authority,
        List<TypedClause> require,
        List<TypedClause> ensure,
        Approval approval,
        List<GuardLimit> limits,
        List<GuardPast> after,
        List<GuardPast> notAfter,
        List<TypeElement> enforcers) {

    /** Copies what it is given. */
    public GuardRule {
        mechanisms = List.copyOf(mechanisms);
        parameters = List.copyOf(parameters);
        when = List.copyOf(when);
        require = List.copyOf(require);
        ensure = List.copyOf(ensure);
        limits = List.copyOf(limits);
        after = List.copyOf(after);
        notAfter = List.copyOf(notAfter);
        enforcers = List.copyOf(enforcers);
    }

    /** Whether the caller has to be somebody: a guard asks the call's frame. */
    public boolean asksForAuthority() {
        return authority != Authority.PUBLIC;
    }

    /** Whether somebody is asked on every call: a guard asks the call's frame. */
    public boolean asksForApproval() {
        return approval != Approval.NOBODY;
    }

    /** Whether a call that breaks the rule may be let through by somebody. */
    public boolean asksPeople() {
        return asksForApproval() || otherwise == Action.ESCALATE || otherwise == Action.CONFIRM;
    }

    /** What comes of a call that nobody has approved yet. */
    public Action asking() {
        return approval == Approval.USER ? Action.CONFIRM : Action.ESCALATE;
    }

    /** The clauses of {@code require} as they were written: those that a guard judges itself. */
    public List<TypedClause> requireAsWritten() {
        return asksForAuthority() ? require.subList(1, require.size()) : require;
    }
}
