package dev.precept.runtime.grant;

import java.time.Duration;

/**
 * What a grant has to say to be one of this application's.
 *
 * @param issuer who may give grants
 * @param audience for whom they are
 * @param type what they are called in {@code typ}; empty for none or {@code JWT}
 * @param tierClaim the claim that names the tier
 * @param sessionClaim the claim that names the application's session
 * @param skew how far the issuer's clock may be from ours
 * @param lasting how long a grant may be valid
 * @param longest how many characters it may have
 */
record Expected(
        String issuer,
        String audience,
        String type,
        String tierClaim,
        String sessionClaim,
        Duration skew,
        Duration lasting,
        int longest) {}
