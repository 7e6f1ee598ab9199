package dev.precept.processor;

import dev.precept.Action;
import dev.precept.Approval;
import dev.precept.Each;
import dev.precept.Per;
import dev.precept.processor.clause.TypedClause;
import dev.precept.processor.model.FailureAnswer;
import dev.precept.processor.model.Written;
import dev.precept.processor.typing.GuardLimit;
import dev.precept.processor.typing.GuardPast;
import dev.precept.processor.typing.GuardRule;
import dev.precept.processor.witness.Mutants;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The slips of a pen in rules and in answers to failures; {@link Mutants} has those in clauses. */
final class ContractMutations {

    /** Something with one slip, and what the slip is. */
    record Slip<T>(String words, T with) {
        <R> Slip<R> in(Function<T, R> whole) {
            return new Slip<>(words, whole.apply(with));
        }

        Slip<T> of(String place) {
            return new Slip<>(place + ": " + words, with);
        }
    }

    private ContractMutations() {}

    /** The same list with one of its elements gone, or with a slip in it. */
    static <T> List<Slip<List<T>>> inOne(List<T> all, Function<T, String> name, Function<T, List<Slip<T>>> slips) {
        List<Slip<List<T>>> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int at = i;
            String one = name.apply(all.get(i));
            List<T> fewer = new ArrayList<>(all);
            fewer.remove(at);
            found.add(new Slip<>(one + ": dropped", fewer));
            for (Slip<T> slip : slips.apply(all.get(i))) {
                found.add(slip.of(one).in(changed -> {
                    List<T> others = new ArrayList<>(all);
                    others.set(at, changed);
                    return others;
                }));
            }
        }
        return found;
    }

    static List<Slip<List<GuardRule>>> rules(List<GuardRule> rules) {
        return inOne(rules, GuardRule::id, ContractMutations::rule);
    }

    private static List<Slip<GuardRule>> rule(GuardRule rule) {
        List<Slip<GuardRule>> found = new ArrayList<>();
        clauses(rule.when())
                .forEach(slip -> found.add(slip.in(
                        when -> with(rule, rule.otherwise(), when, rule.require(), rule.ensure(), rule.limits()))));
        clauses(rule.require())
                .forEach(slip -> found.add(slip.in(
                        require -> with(rule, rule.otherwise(), rule.when(), require, rule.ensure(), rule.limits()))));
        clauses(rule.ensure())
                .forEach(slip -> found.add(slip.in(
                        ensure -> with(rule, rule.otherwise(), rule.when(), rule.require(), ensure, rule.limits()))));
        inOne(rule.limits(), GuardLimit::budget, ContractMutations::limit).stream()
                // the only limit of a rule goes with the rule
                .filter(slip -> !slip.with().isEmpty())
                .forEach(slip -> found.add(slip.in(
                        limits -> with(rule, rule.otherwise(), rule.when(), rule.require(), rule.ensure(), limits))));
        order(rule, found);
        Action other = other(rule.otherwise());
        approval(rule).forEach(found::add);
        // Where a rule only asks, nothing is left that could be otherwise.
        if (!rule.exclusion() && !rule.mechanisms().equals(List.of("approval"))) {
            found.add(new Slip<>(
                    rule.otherwise() + " became " + other,
                    with(rule, other, rule.when(), rule.require(), rule.ensure(), rule.limits())));
        }
        return found;
    }

    private static void order(GuardRule rule, List<Slip<GuardRule>> found) {
        inOne(rule.after(), GuardPast::milestone, ContractMutations::past).stream()
                // the only order of a rule goes with the rule
                .filter(slip -> !slip.with().isEmpty())
                .forEach(slip -> found.add(slip.of("after").in(after -> with(rule, after, rule.notAfter()))));
        inOne(rule.notAfter(), GuardPast::milestone, ContractMutations::past).stream()
                .filter(slip -> !slip.with().isEmpty())
                .forEach(slip -> found.add(slip.of("notAfter").in(notAfter -> with(rule, rule.after(), notAfter))));
        if (!rule.after().isEmpty() || !rule.notAfter().isEmpty()) {
            found.add(new Slip<>("after became notAfter", with(rule, rule.notAfter(), rule.after())));
        }
    }

    private static List<Slip<GuardPast>> past(GuardPast past) {
        List<Slip<GuardPast>> found = new ArrayList<>();
        found.add(new Slip<>(
                "another milestone", new GuardPast(past.milestone() + "-elsewhere", past.same(), past.within())));
        past.same()
                .ifPresent(same -> found.add(new Slip<>(
                        "same " + same.text() + ": dropped",
                        new GuardPast(past.milestone(), Optional.empty(), past.within()))));
        past.within().map(Duration::parse).ifPresent(within -> {
            for (Duration other : List.of(within.plusNanos(1), within.minusNanos(1))) {
                found.add(new Slip<>(
                        within + " became " + other,
                        new GuardPast(past.milestone(), past.same(), Optional.of(other.toString()))));
            }
            found.add(new Slip<>(within + " dropped", new GuardPast(past.milestone(), past.same(), Optional.empty())));
        });
        return found;
    }

    private static List<Slip<List<TypedClause>>> clauses(List<TypedClause> clauses) {
        return inOne(
                        clauses,
                        TypedClause::text,
                        clause -> Mutants.of(clause).stream()
                                .map(mutant -> new Slip<>(
                                        mutant.words(),
                                        new TypedClause(
                                                clause.text(),
                                                mutant.root(),
                                                clause.parameters(),
                                                clause.facts(),
                                                clause.ambient(),
                                                clause.readsResult())))
                                .toList())
                .stream()
                // the only clause of a rule goes with the rule
                .filter(slip -> !slip.with().isEmpty())
                .toList();
    }

    private static List<Slip<GuardLimit>> limit(GuardLimit limit) {
        List<Slip<GuardLimit>> found = new ArrayList<>();
        if (limit.calls() >= 0) {
            Stream.of(limit.calls() - 1, limit.calls() + 1)
                    .filter(calls -> calls >= 0)
                    .forEach(calls -> found.add(new Slip<>(
                            limit.calls() + " calls became " + calls,
                            new GuardLimit(
                                    limit.budget(),
                                    calls,
                                    limit.max(),
                                    limit.sum(),
                                    limit.of(),
                                    limit.per(),
                                    limit.each()))));
        }
        limit.max().map(BigDecimal::new).ifPresent(max -> {
            BigDecimal unit = new BigDecimal("0.01");
            Stream.of(max.subtract(unit), max.add(unit))
                    .map(BigDecimal::toPlainString)
                    .forEach(other -> found.add(new Slip<>(
                            max + " became " + other,
                            new GuardLimit(
                                    limit.budget(),
                                    limit.calls(),
                                    Optional.of(other),
                                    limit.sum(),
                                    limit.of(),
                                    limit.per(),
                                    limit.each()))));
        });
        Per otherTime = limit.per() == Per.DAY ? Per.HOUR : Per.DAY;
        Each otherOwner = limit.each() == Each.AGENT ? Each.SUBJECT : Each.AGENT;
        found.add(new Slip<>(limit.per() + " became " + otherTime, over(limit, otherTime, limit.each())));
        if (limit.isOverTime()) {
            found.add(new Slip<>(limit.each() + " became " + otherOwner, over(limit, limit.per(), otherOwner)));
        }
        limit.of()
                .ifPresent(of -> found.add(new Slip<>(
                        "of " + of.text() + ": dropped",
                        new GuardLimit(
                                limit.budget(),
                                limit.calls(),
                                limit.max(),
                                limit.sum(),
                                Optional.empty(),
                                limit.per(),
                                limit.each()))));
        return found;
    }

    private static GuardLimit over(GuardLimit limit, Per per, Each each) {
        return new GuardLimit(limit.budget(), limit.calls(), limit.max(), limit.sum(), limit.of(), per, each);
    }

    static List<Slip<List<FailureAnswer>>> failures(List<FailureAnswer> failures) {
        return inOne(failures, answer -> answer.on().value().toString(), answer -> {
            List<Slip<FailureAnswer>> found = new ArrayList<>();
            Action now = answer.then().value();
            Action other = now == Action.HALT ? Action.ESCALATE : Action.HALT;
            Written<Action> then = new Written<>(other, answer.then().place(), true);
            found.add(new Slip<>(
                    now + " became " + other,
                    new FailureAnswer(answer.on(), then, answer.route(), answer.message(), answer.place())));
            if (!answer.route().value().isEmpty()) {
                Written<String> route =
                        new Written<>("elsewhere", answer.route().place(), true);
                found.add(new Slip<>(
                        "the route became another",
                        new FailureAnswer(answer.on(), answer.then(), route, answer.message(), answer.place())));
            }
            return found;
        });
    }

    private static Action other(Action action) {
        return action == Action.HALT ? Action.BLOCK : Action.HALT;
    }

    private static GuardRule with(GuardRule rule, List<GuardPast> after, List<GuardPast> notAfter) {
        return with(rule, rule.otherwise(), rule.when(), rule.require(), rule.ensure(), rule.limits(), after, notAfter);
    }

    private static List<Slip<GuardRule>> approval(GuardRule rule) {
        if (!rule.asksForApproval()) {
            return List.of();
        }
        Approval other = rule.approval() == Approval.USER ? Approval.ROUTE : Approval.USER;
        return Stream.of(Approval.NOBODY, other)
                .map(whom -> new Slip<>(rule.approval() + " became " + whom, asking(rule, whom)))
                .toList();
    }

    private static GuardRule asking(GuardRule rule, Approval whom) {
        return new GuardRule(
                rule.exclusion(),
                rule.id(),
                rule.text(),
                rule.otherwise(),
                rule.route(),
                rule.message(),
                rule.mechanisms(),
                rule.parameters(),
                rule.when(),
                rule.authority(),
                rule.require(),
                rule.ensure(),
                whom,
                rule.limits(),
                rule.after(),
                rule.notAfter(),
                rule.enforcers());
    }

    private static GuardRule with(
            GuardRule rule,
            Action otherwise,
            List<TypedClause> when,
            List<TypedClause> require,
            List<TypedClause> ensure,
            List<GuardLimit> limits) {
        return with(rule, otherwise, when, require, ensure, limits, rule.after(), rule.notAfter());
    }

    private static GuardRule with(
            GuardRule rule,
            Action otherwise,
            List<TypedClause> when,
            List<TypedClause> require,
            List<TypedClause> ensure,
            List<GuardLimit> limits,
            List<GuardPast> after,
            List<GuardPast> notAfter) {
        return new GuardRule(
                rule.exclusion(),
                rule.id(),
                rule.text(),
                otherwise,
                rule.route(),
                rule.message(),
                rule.mechanisms(),
                rule.parameters(),
                when,
                rule.authority(),
                require,
                ensure,
                rule.approval(),
                limits,
                after,
                notAfter,
                rule.enforcers());
    }
}
