package dev.precept.runtime.grant;

import dev.precept.runtime.session.Events;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says what the grants of an application are like. Issuer, audience and keys have to be said; all methods throw {@link
 * IllegalArgumentException} ({@code PRE-0732}) for what no safe verifier has.
 */
public final class JwtGrantsBuilder {

    private static final Duration LARGEST_SKEW = Duration.ofMinutes(2);
    private static final int DEFAULT_LENGTH = 8 * 1024;

    private @Nullable String issuer;
    private @Nullable String audience;
    private @Nullable GrantKeys keys;
    private String type = "";
    private String tierClaim = "tier";
    private String sessionClaim = "sid";
    private Duration skew = Duration.ofSeconds(30);
    private Duration lasting = Duration.ofHours(24);
    private int longest = DEFAULT_LENGTH;
    private InstantSource clock = Events::now;
    private LongSupplier ticks = System::nanoTime;

    JwtGrantsBuilder() {}

    /** Who gives the grants: {@code iss}, compared letter by letter. */
    public JwtGrantsBuilder issuer(String issuer) {
        this.issuer = text("issuer", issuer);
        return this;
    }

    /** For whom they are: {@code aud} has to be it or to list it. Name the agent, so that no other token of the issuer fits. */
    public JwtGrantsBuilder audience(String audience) {
        this.audience = text("audience", audience);
        return this;
    }

    /** The issuer's public keys. */
    public JwtGrantsBuilder keys(GrantKeys keys) {
        this.keys = Objects.requireNonNull(keys, "keys");
        return this;
    }

    /**
     * What the grants' {@code typ} has to be, such as {@code precept-grant+jwt}: then no other token of the issuer can be
     * mistaken for one. By default it is {@code JWT} or absent.
     */
    public JwtGrantsBuilder type(String type) {
        this.type = text("type", type).toLowerCase(Locale.ROOT);
        return this;
    }

    /** The claim that names the tier: {@code PUBLIC}, {@code STANDARD} or {@code ELEVATED}. By default {@code tier}. */
    public JwtGrantsBuilder tierClaim(String claim) {
        this.tierClaim = text("tierClaim", claim);
        return this;
    }

    /** The claim that names the application's session. By default {@code sid}. */
    public JwtGrantsBuilder sessionClaim(String claim) {
        this.sessionClaim = text("sessionClaim", claim);
        return this;
    }

    /** How far the issuer's clock may be from this machine's: 30 seconds by default, two minutes at most. */
    public JwtGrantsBuilder skew(Duration skew) {
        if (skew.isNegative() || skew.compareTo(LARGEST_SKEW) > 0) {
            throw GrantKeys.wrong("a skew of " + skew + " is not between nothing and two minutes", "set the clocks");
        }
        this.skew = skew;
        return this;
    }

    /** How long before its end a grant is accepted at most: 24 hours by default. One that lasts longer is refused. */
    public JwtGrantsBuilder lasting(Duration lasting) {
        if (lasting.isNegative() || lasting.isZero() || lasting.toDays() > 366) {
            throw GrantKeys.wrong("grants that last " + lasting + " are not grants", "name a time of a year at most");
        }
        this.lasting = lasting;
        return this;
    }

    /** How many characters a grant may have: 8192 by default. */
    public JwtGrantsBuilder longest(int characters) {
        if (characters < 1) {
            throw GrantKeys.wrong("no grant has " + characters + " characters", "name a number above 0");
        }
        this.longest = characters;
        return this;
    }

    JwtGrantsBuilder clocks(InstantSource wall, LongSupplier monotonic) {
        this.clock = wall;
        this.ticks = monotonic;
        return this;
    }

    /** The finished verifier. */
    public JwtGrants build() {
        if (issuer == null || audience == null || keys == null) {
            String missing = issuer == null ? "issuer" : audience == null ? "audience" : "keys";
            throw GrantKeys.wrong(missing + " is missing", "call " + missing + "(…) before build()");
        }
        Expected expected = new Expected(issuer, audience, type, tierClaim, sessionClaim, skew, lasting, longest);
        return new JwtGrants(expected, keys, clock, ticks);
    }

    private static String text(String name, String value) {
        if (value.isBlank()) {
            throw GrantKeys.wrong(name + " is blank", "name it as the issuer writes it");
        }
        return value;
    }
}
