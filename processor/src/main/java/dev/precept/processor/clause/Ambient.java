package dev.precept.processor.clause;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What clauses know of a call besides its arguments. */
public enum Ambient {
    /** The time of the judgement, by the session's clock. */
    NOW("the time of the call"),
    /** The session that makes the call; null where there is none. */
    SESSION("the session that makes the call"),
    /** On whose behalf the call is made. */
    CALLER("the one on whose behalf the call is made"),
    /** The name of the tool that is called, in rules that judge several. */
    TOOL("the name of the tool that is called"),
    /** What has happened in the session: it has no name in clauses, and is asked with {@code happened(…)}. */
    HISTORY("what has happened in the session");

    private final String words;

    Ambient(String words) {
        this.words = words;
    }

    /** As clauses write it, and as the compiled clause names its own parameter. */
    public String word() {
        return this == HISTORY ? "sessionHistory" : name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }

    static Optional<Ambient> named(String name) {
        return Arrays.stream(values())
                .filter(ambient -> ambient.word().equals(name))
                .findFirst();
    }
}
