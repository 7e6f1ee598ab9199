package dev.precept.runtime.grant;

/** Why a grant is worth nothing. The words are fixed, since everything in a grant may be the work of an attacker. */
enum Fault {
    TOO_LONG("it is longer than a grant may be"),
    UNREADABLE("it is no signed token in compact form, or says something twice"),
    ALGORITHM("its algorithm is none of EdDSA, ES256 and RS256"),
    CRITICAL("it demands an extension (crit)"),
    TYPE("it is a token of another type (typ)"),
    KEY_UNKNOWN("it is signed with a key that the issuer does not publish, or that is for another algorithm"),
    KEYS_UNAVAILABLE("the issuer's keys cannot be had"),
    SIGNATURE("its signature does not fit"),
    CLAIMS("a claim that it needs is missing or of the wrong type"),
    ISSUER("it is from another issuer"),
    AUDIENCE("it is for another audience"),
    TIER("its tier is none of PUBLIC, STANDARD and ELEVATED"),
    EXPIRED("it has expired"),
    EARLY("it is not valid yet"),
    TOO_LASTING("it is valid for longer than a grant may be"),
    REVOKED("it was revoked");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Ends the verification. */
    Broken broken() {
        return new Broken(this);
    }

    /** What ends a verification; it does not leave the package. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        private Broken(Fault fault) {
            super(fault.words, null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
