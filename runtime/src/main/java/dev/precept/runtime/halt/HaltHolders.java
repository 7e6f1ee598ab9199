package dev.precept.runtime.halt;

import dev.precept.Authority;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may lift halts: named people, who show a grant of the highest tier. Have the verifier ask for an audience of its
 * own, such as {@code precept-halts}, so that a grant for an agent lifts nothing.
 *
 * <pre>{@code
 * Precept.holders(HaltHolders.of(grantsForHalts, "ada@example.com", "bob@example.com"));
 * Precept.lift(new HaltTarget.Agent("support"), grantOfAda, "the mapping is mended, see incident 12");
 * }</pre>
 */
public final class HaltHolders {

    private static final System.Logger LOG = System.getLogger("dev.precept");

    private final GrantVerifier verifier;
    private final Set<String> names;

    private HaltHolders(GrantVerifier verifier, Set<String> names) {
        this.verifier = verifier;
        this.names = names;
    }

    /**
     * The holders of an application.
     *
     * @param verifier judges what they show; one issuer, so that a name is one person
     * @param names their subjects in the grants; two at least, since some halts need two people
     * @throws IllegalArgumentException if there are fewer than two, or a blank one
     */
    public static HaltHolders of(GrantVerifier verifier, String... names) {
        Set<String> people = new TreeSet<>(List.of(names));
        if (people.size() < 2 || people.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "[PRE-0745] holders of halts are two people or more, each with a name, since"
                            + " some halts are lifted by two. Fix: name them as their grants do. See docs/errors/PRE-0745.md");
        }
        return new HaltHolders(Objects.requireNonNull(verifier, "verifier"), people);
    }

    /** Their names, in alphabetical order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** Who shows a grant, if he is a holder and it is worth that. */
    Optional<String> holder(String grant) {
        try {
            GrantVerifier.Answer answer = verifier.verify(grant);
            if (answer instanceof GrantVerifier.Accepted accepted) {
                String name = accepted.grant().caller().subject();
                if (name != null && names.contains(name) && stands(accepted.grant())) {
                    return Optional.of(name);
                }
            }
            String why = answer instanceof GrantVerifier.Refused refused
                    ? refused.reason()
                    : "it names no holder, or not of the tier ELEVATED";
            LOG.log(System.Logger.Level.WARNING, "A grant to lift a halt was refused: {0}", why);
        } catch (RuntimeException | LinkageError fault) {
            LOG.log(System.Logger.Level.ERROR, "The verifier of grants failed; the halt stands", fault);
        }
        return Optional.empty();
    }

    private boolean stands(Grant grant) {
        return grant.caller().tier() == Authority.ELEVATED && verifier.stands(grant);
    }
}
