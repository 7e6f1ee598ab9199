package dev.precept.processor.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A set of texts.
 *
 * @param only the texts among which it is, if they are few
 * @param facts what holds for all of them
 * @param size how many code points they have
 */
record Texts(Optional<Set<String>> only, List<TextFact> facts, Numbers size) implements Values {

    static final Texts ALL = new Texts(Optional.empty(), List.of(), Numbers.SIZES);

    Texts {
        only = only.map(Set::copyOf);
        facts = List.copyOf(facts);
    }

    static Texts among(Set<String> texts) {
        return new Texts(Optional.of(texts), List.of(), Numbers.SIZES);
    }

    static Texts with(TextFact fact) {
        return new Texts(Optional.empty(), List.of(fact), Numbers.SIZES);
    }

    static Texts sized(Numbers size) {
        return new Texts(Optional.empty(), List.of(), size);
    }

    @Override
    public Values meet(Values other) {
        if (!(other instanceof Texts texts)) {
            return this;
        }
        List<TextFact> both = new ArrayList<>(facts);
        texts.facts.stream().filter(fact -> !both.contains(fact)).forEach(both::add);
        Optional<Set<String>> few = only.isPresent() && texts.only.isPresent()
                ? Optional.of(common(only.get(), texts.only.get()))
                : only.or(texts::only);
        return new Texts(few, both, (Numbers) size.meet(texts.size));
    }

    private static Set<String> common(Set<String> a, Set<String> b) {
        Set<String> both = new TreeSet<>(a);
        both.retainAll(b);
        return both;
    }

    @Override
    public boolean isEmpty() {
        if (only.isPresent()) {
            return only.get().stream().noneMatch(this::holds);
        }
        return sizes().isEmpty() || (isShortest() && !holds("")) || contradicts() || isOutOfOrder();
    }

    private boolean holds(String text) {
        return facts.stream().allMatch(fact -> fact.isTrueOf(text))
                && !size.meet(length(text)).isEmpty();
    }

    private static Numbers length(String text) {
        int length = text.codePointCount(0, text.length());
        return Numbers.between(length, length);
    }

    private Values sizes() {
        int least = facts.stream()
                .filter(TextFact::isContained)
                .mapToInt(fact -> fact.text().codePointCount(0, fact.text().length()))
                .max()
                .orElse(0);
        return size.meet(Numbers.between(least, Integer.MAX_VALUE));
    }

    private boolean isShortest() {
        Interval last = size.last();
        return last != null && last.upper() != null && last.upper().signum() == 0;
    }

    private boolean contradicts() {
        return facts.stream()
                .anyMatch(fact -> (!fact.holds() && fact.text().isEmpty() && isPart(fact))
                        || facts.stream().anyMatch(fact::contradicts));
    }

    private static boolean isPart(TextFact fact) {
        return fact.kind() == TextFact.Kind.PREFIX
                || fact.kind() == TextFact.Kind.SUFFIX
                || fact.kind() == TextFact.Kind.PART;
    }

    /** Whether it comes after a text and before one that is no later. */
    private boolean isOutOfOrder() {
        return facts.stream()
                .filter(upper -> upper.holds() && isOrder(upper))
                .anyMatch(upper ->
                        (upper.kind() == TextFact.Kind.LESS && upper.text().isEmpty())
                                || facts.stream()
                                        .filter(lower -> !lower.holds() && isOrder(lower))
                                        .anyMatch(lower -> areApart(lower, upper)));
    }

    private static boolean isOrder(TextFact fact) {
        return fact.kind() == TextFact.Kind.LESS || fact.kind() == TextFact.Kind.AT_MOST;
    }

    private static boolean areApart(TextFact lower, TextFact upper) {
        int order = TextFact.compare(lower.text(), upper.text());
        boolean meets = lower.kind() == TextFact.Kind.LESS && upper.kind() == TextFact.Kind.AT_MOST;
        return order > 0 || (order == 0 && !meets);
    }
}
