package dev.precept.runtime.grant;

import static dev.precept.runtime.grant.Issuer.base64;
import static dev.precept.runtime.grant.Issuer.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.precept.Authority;
import dev.precept.runtime.Caller;
import dev.precept.runtime.Grant;
import dev.precept.runtime.GrantVerifier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every attack stands beside the grant from which it differs in one thing, and that one is accepted. */
class JwtGrantsTest {

    private static final Issuer.Key ED = Issuer.ed25519("ed");
    private static final Issuer.Key EC = Issuer.p256("ec");
    private static final Issuer.Key RSA = Issuer.rsa("rsa");
    private static final String SET = Issuer.set(ED, EC, RSA);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String CLAIMS = """
            {"iss":"https://login.example.com","aud":"support-agent","sub":"ann","jti":"g-1","sid":"s-1",
             "tier":"ELEVATED","exp":1772370000,"nbf":1772366400,"iat":1772366400,"team":"billing","level":3}""";

    private final JwtGrants grants = verifier().build();

    private static JwtGrantsBuilder verifier() {
        return JwtGrants.builder()
                .issuer("https://login.example.com")
                .audience("support-agent")
                .keys(GrantKeys.jwks(SET))
                .clocks(() -> NOW, () -> 0);
    }

    private static Stream<Issuer.Key> keys() {
        return Stream.of(ED, EC, RSA);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void acceptsAGrantWithASignatureOfEachKind(Issuer.Key key) {
        Grant grant = accepted(token(key, CLAIMS));

        assertThat(grant.caller())
                .isEqualTo(new Caller(
                        "ann",
                        Authority.ELEVATED,
                        Map.of("iss", "https://login.example.com", "team", "billing", "level", "3")));
        assertThat(grant.id()).isEqualTo("g-1");
        assertThat(grant.session()).isEqualTo("s-1");
        assertThat(grant.until()).isEqualTo(Instant.ofEpochSecond(1772370030));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAPayloadThatWasChanged(Issuer.Key key) {
        String good = token(key, CLAIMS.replace("ELEVATED", "STANDARD"));
        String[] parts = good.split("\\.");

        accepted(good);
        refused(Fault.SIGNATURE, parts[0] + '.' + base64(CLAIMS) + '.' + parts[2]);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesASignatureOfAnotherKeyOfThatName(Issuer.Key key) {
        Issuer.Key forged = key == ED ? Issuer.ed25519("ed") : key == EC ? Issuer.p256("ec") : Issuer.rsa("rsa");

        refused(Fault.SIGNATURE, token(forged, CLAIMS));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesASignatureThatWasCutOrEmptied(Issuer.Key key) {
        String good = token(key, CLAIMS);
        String unsigned = good.substring(0, good.lastIndexOf('.') + 1);

        refused(Fault.SIGNATURE, good.substring(0, good.length() - 4));
        refused(Fault.SIGNATURE, unsigned + base64(new byte[64]));
        refused(Fault.UNREADABLE, unsigned);
    }

    @Test
    void refusesAnUnsignedToken() {
        for (String none : new String[] {"none", "None", "NONE"}) {
            String unsigned = base64("{\"alg\":\"" + none + "\"}") + '.' + base64(CLAIMS) + '.';
            assertThat(grants.verify(unsigned)).isInstanceOf(GrantVerifier.Refused.class);
        }
        refused(Fault.ALGORITHM, base64("{\"alg\":\"none\"}") + '.' + base64(CLAIMS) + '.');
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAHashWithThePublicKeyAsItsSecret(Issuer.Key key) {
        String header = "{\"alg\":\"HS256\",\"kid\":\"" + key.id() + "\"}";
        byte[] encoded = key.pair().getPublic().getEncoded();

        refused(Fault.ALGORITHM, Issuer.hashed(encoded, header, CLAIMS));
        refused(Fault.ALGORITHM, Issuer.hashed(SET.getBytes(StandardCharsets.UTF_8), header, CLAIMS));
        refused(Fault.SIGNATURE, Issuer.hashed(encoded, header.replace("HS256", key.algorithm()), CLAIMS));
    }

    @ParameterizedTest
    @CsvSource({"rsa,ES256", "rsa,EdDSA", "ec,RS256", "ec,EdDSA", "ed,ES256", "ed,RS256"})
    void refusesAnAlgorithmThatIsNotTheKeys(String key, String algorithm) {
        Issuer.Key signing =
                keys().filter(of -> of.id().equals(key)).findFirst().orElseThrow();
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + key + "\"}";

        refused(Fault.KEY_UNKNOWN, token(signing, header, CLAIMS));
        accepted(token(signing, header.replace(algorithm, signing.algorithm()), CLAIMS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "PS256", "ES384", "ES256K", "Ed448", "rs256", ""})
    void refusesEveryOtherAlgorithm(String algorithm) {
        refused(Fault.ALGORITHM, token(RSA, "{\"alg\":\"" + algorithm + "\",\"kid\":\"rsa\"}", CLAIMS));
    }

    @Test
    void refusesAKeyThatNobodyPublished() {
        refused(Fault.KEY_UNKNOWN, token(Issuer.ed25519("other"), CLAIMS));
        refused(Fault.KEY_UNKNOWN, token(ED, "{\"alg\":\"EdDSA\",\"kid\":7}", CLAIMS));
    }

    @Test
    void takesNoKeyOutOfTheToken() {
        Issuer.Key own = Issuer.ed25519("own");

        refused(Fault.SIGNATURE, token(own, "{\"alg\":\"EdDSA\",\"jwk\":" + own.jwk() + "}", CLAIMS));
    }

    @Test
    void needsTheNameOfAKeyOnlyWhereThereIsAChoice() {
        accepted(token(ED, "{\"alg\":\"EdDSA\"}", CLAIMS));

        JwtGrants two = verifier()
                .keys(GrantKeys.jwks(Issuer.set(ED, Issuer.ed25519("ed2"))))
                .build();
        assertThat(two.verify(token(ED, "{\"alg\":\"EdDSA\"}", CLAIMS)))
                .isEqualTo(new GrantVerifier.Refused(Fault.KEY_UNKNOWN.words()));
    }

    @Test
    void refusesWhatDemandsAnExtension() {
        refused(Fault.CRITICAL, token(ED, "{\"alg\":\"EdDSA\",\"crit\":[\"exp\"],\"exp\":1}", CLAIMS));
        refused(Fault.CRITICAL, token(ED, "{\"alg\":\"EdDSA\",\"b64\":true}", CLAIMS));
    }

    @Test
    void refusesATokenOfAnotherType() {
        refused(Fault.TYPE, token(ED, "{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\"}", CLAIMS));
        accepted(token(ED, "{\"alg\":\"EdDSA\",\"typ\":\"jwt\"}", CLAIMS));

        JwtGrants typed = verifier().type("precept-grant+jwt").build();
        assertThat(typed.verify(token(ED, CLAIMS))).isEqualTo(new GrantVerifier.Refused(Fault.TYPE.words()));
        assertThat(typed.verify(token(ED, "{\"alg\":\"EdDSA\",\"typ\":\"application/precept-grant+jwt\"}", CLAIMS)))
                .isInstanceOf(GrantVerifier.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"iss\":\"https://login.example.com\"; \"iss\":\"https://login.example.com/\"; ISSUER",
                "\"iss\":\"https://login.example.com\"; \"iss\":[\"https://login.example.com\"]; CLAIMS",
                "\"aud\":\"support-agent\"; \"aud\":\"other-agent\"; AUDIENCE",
                "\"aud\":\"support-agent\"; \"aud\":[\"other-agent\"]; AUDIENCE",
                "\"aud\":\"support-agent\"; \"aud\":[\"support-agent\",1]; CLAIMS",
                "\"sub\":\"ann\"; \"sub\":\"\"; CLAIMS",
                "\"sub\":\"ann\"; \"sub\":null; CLAIMS",
                "\"jti\":\"g-1\"; \"jti\":1; CLAIMS",
                "\"sid\":\"s-1\"; \"sid\":{}; CLAIMS",
                "\"tier\":\"ELEVATED\"; \"tier\":\"elevated\"; TIER",
                "\"tier\":\"ELEVATED\"; \"tier\":2; TIER",
                "\"tier\":\"ELEVATED\"; \"level_\":2; TIER",
                "\"exp\":1772370000; \"exp\":\"1772370000\"; CLAIMS",
                "\"exp\":1772370000; \"exp\":9223372036854775807; CLAIMS",
                "\"exp\":1772370000; \"exp_\":1; CLAIMS",
                "\"exp\":1772370000; \"exp\":1772366370; EXPIRED",
                "\"exp\":1772370000; \"exp\":1772452831; TOO_LASTING",
                "\"nbf\":1772366400; \"nbf\":1772366431; EARLY",
                "\"iat\":1772366400; \"iat\":1772366431; EARLY",
                "\"team\":\"billing\"; \"tier\":\"ELEVATED\"; UNREADABLE",
                "\"team\":\"billing\"; \"sub\":\"bob\"; UNREADABLE",
                "\"team\":\"billing\"; \"s\\u0075b\":\"bob\"; UNREADABLE",
            })
    void refusesWhatDiffersInOneClaim(String right, String wrong, Fault fault) {
        assertThat(CLAIMS).contains(right);

        accepted(token(ED, CLAIMS));
        refused(fault, token(ED, CLAIMS.replace(right, wrong)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"aud\":\"support-agent\"; \"aud\":[\"other\",\"support-agent\"]",
                "\"exp\":1772370000; \"exp\":1772366371",
                "\"exp\":1772370000; \"exp\":1772452830",
                "\"nbf\":1772366400; \"nbf\":1772366430",
                "\"iat\":1772366400; \"iat\":1772366430",
                "\"exp\":1772370000; \"exp\":1772370000.5",
                "\"sid\":\"s-1\"; \"team2\":\"x\"",
                "\"tier\":\"ELEVATED\"; \"tier\":\"PUBLIC\"",
            })
    void acceptsWhatIsJustWithinTheBounds(String usual, String other) {
        assertThat(CLAIMS).contains(usual);

        accepted(token(ED, CLAIMS.replace(usual, other)));
    }

    @Test
    void refusesAHeaderThatSaysSomethingTwice() {
        refused(Fault.UNREADABLE, token(ED, "{\"alg\":\"EdDSA\",\"alg\":\"EdDSA\"}", CLAIMS));
    }

    @Test
    void refusesWhatIsTooLong() {
        String good = token(ED, CLAIMS);

        assertThat(verifier().longest(good.length()).build().verify(good)).isInstanceOf(GrantVerifier.Accepted.class);
        assertThat(verifier().longest(good.length() - 1).build().verify(good))
                .isEqualTo(new GrantVerifier.Refused(Fault.TOO_LONG.words()));
        refused(Fault.TOO_LONG, "a".repeat(10_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b",
                "a.b.c.d.e",
                "%%%.%%%.%%%",
                "W10.W10.W10",
                "bnVsbA.bnVsbA.bnVsbA",
                "{\"payload\":\"\",\"signatures\":[]}",
                "a.b.c",
                "eyJ.eyJ.eyJ",
                "e30.e30.e30=",
                " e30.e30.e30"
            })
    void refusesWhatIsNoToken(String text) {
        assertThat(grants.verify(text)).isInstanceOf(GrantVerifier.Refused.class);
    }

    @Test
    void refusesARevokedGrantAndNoOther() {
        Grant open = accepted(token(ED, CLAIMS));
        grants.revoke("g-1");

        assertThat(grants.stands(open)).isFalse();
        refused(Fault.REVOKED, token(ED, CLAIMS));
        assertThat(grants.stands(accepted(token(ED, CLAIMS.replace("g-1", "g-2")))))
                .isTrue();
    }

    @Test
    void saysNothingOutOfTheGrantInItsReason() {
        GrantVerifier.Answer answer = grants.verify(
                token(ED, "{\"alg\":\"EdDSA\",\"kid\":\"line\\nbreak\"}", CLAIMS.replace("ann", "mallory")));

        assertThat(answer.toString()).doesNotContain("line", "break", "mallory");
    }

    @Test
    void widensTheTimeByTheSkewOnly() {
        JwtGrants exact = verifier().skew(Duration.ZERO).build();
        String late = token(ED, CLAIMS.replace("\"exp\":1772370000", "\"exp\":1772366400"));

        assertThat(exact.verify(late)).isEqualTo(new GrantVerifier.Refused(Fault.EXPIRED.words()));
        accepted(late);
    }

    private Grant accepted(String text) {
        GrantVerifier.Answer answer = grants.verify(text);
        assertThat(answer).isInstanceOf(GrantVerifier.Accepted.class);
        return Objects.requireNonNull((GrantVerifier.Accepted) answer).grant();
    }

    private void refused(Fault fault, String text) {
        assertThat(grants.verify(text)).isEqualTo(new GrantVerifier.Refused(fault.words()));
    }
}
