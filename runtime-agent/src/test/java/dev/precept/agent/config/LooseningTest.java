package dev.precept.agent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that loosens something, and who answers for it. It is signed as an operator would: what the program writes. */
class LooseningTest {

    private static final String FILE = "failure-policy: refuse\nloosened-until: 2027-06-30\n";

    private final OptionParser parser =
            new OptionParser(new Properties(), InstantSource.fixed(Instant.parse("2027-03-01T12:00:00Z")));

    @TempDir
    Path folder;

    private Path config;
    private Path key;
    private KeyPair keys;

    @BeforeEach
    void sign() throws IOException, GeneralSecurityException {
        keys = newKeys();
        key = write("trusted.pem", pem(keys.getPublic()));
        config = write("precept.yaml", FILE);
        sign(keys.getPrivate());
    }

    @Test
    void holdsWhenTheTrustedKeySignedIt() {
        AgentOptions options = parser.parse(argument());

        assertThat(options.failurePolicy()).isEqualTo(FailurePolicy.REFUSE);
        assertThat(options.configuration().loosened()).containsExactly("failure-policy=refuse");
    }

    @Test
    void holdsForTheSameOptionsWrittenInAnotherWay() throws IOException {
        write("precept.yaml", "# for the weekend\nloosened-until: '2027-06-30'\n\"failure-policy\":   refuse\n");

        assertThat(parser.parse(argument()).failurePolicy()).isEqualTo(FailurePolicy.REFUSE);
    }

    @Test
    void needsNoSignatureToTighten() throws IOException {
        Files.delete(folder.resolve("precept.yaml.sig"));
        write("precept.yaml", "attach: refuse\nother-agents: refuse\nhalt-file: /run/halt\nfailure-policy: halt\n");

        assertThat(parser.parse("config=" + config).unwanted())
                .containsExactlyInAnyOrder(Concern.ATTACH, Concern.OTHER_AGENTS);
    }

    @Test
    void countsForNothingElseThanWhatWasSigned() throws IOException {
        write("precept.yaml", FILE + "refusal-log: off\n");
        assertRefused("failure-policy=refuse, refusal-log=off", "not one of config-key over what it says now");

        write("precept.yaml", FILE + "log: quiet\n");
        assertRefused("not one of config-key over what it says now");

        write("precept.yaml", FILE.replace("06", "07"));
        assertRefused("not one of config-key over what it says now");
    }

    @Test
    void countsNotWhenAnotherKeySignedIt() throws IOException, GeneralSecurityException {
        sign(newKeys().getPrivate());
        assertRefused("not one of config-key over what it says now");
    }

    @ParameterizedTest
    @CsvSource({"'', is not one of", "AAAA, is not one of", "'{}!', is not one of"})
    void countsNotWhenItIsNoSignature(String text, String words) throws IOException {
        write("precept.yaml.sig", text);
        assertRefused(words);
    }

    @Test
    void holdsNotWithoutSignatureOrKey() throws IOException {
        assertThatThrownBy(() -> parser.parse("config=" + config))
                .hasMessageContaining("PRE-0780")
                .hasMessageContaining("names no config-key");

        Files.delete(folder.resolve("precept.yaml.sig"));
        assertRefused("precept.yaml.sig does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2027-02-28 which is over",
        "2028-03-02, more than 366 days from now",
        "'', names no day in loosened-until",
    })
    void holdsNotForEver(String day, String words) throws IOException, GeneralSecurityException {
        write("precept.yaml", "failure-policy: refuse\n" + (day.isEmpty() ? "" : "loosened-until: " + day + "\n"));
        sign(keys.getPrivate());

        assertThatThrownBy(() -> parser.parse(argument()))
                .hasMessageContaining("PRE-0780")
                .satisfies(thrown ->
                        assertThat(thrown.getMessage().replace(",", "")).contains(words));
    }

    @Test
    void holdsOnItsLastDay() throws IOException, GeneralSecurityException {
        write("precept.yaml", "failure-policy: refuse\nloosened-until: 2027-03-01\n");
        sign(keys.getPrivate());

        assertThat(parser.parse(argument()).failurePolicy()).isEqualTo(FailurePolicy.REFUSE);
    }

    @Test
    void trustsNoKeyThatOthersMayWrite() throws IOException {
        for (String writable : new String[] {"rw-rw-r--", "rw-r--rw-"}) {
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(writable));
            assertKeyRefused("may be written by others");
        }
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertKeyRefused("may be written by others");
    }

    @Test
    void trustsNoLinkToAKeyThatOthersMayWrite() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-rw-rw-"));
        Path link = Files.createSymbolicLink(folder.resolve("link.pem"), key);
        key = link;

        assertKeyRefused("may be written by others");
    }

    @Test
    void trustsNothingThatIsNoKey() throws IOException, GeneralSecurityException {
        write("trusted.pem", "words");
        assertKeyRefused("holds no public key in PEM");
        write(
                "trusted.pem",
                pem(KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic()));
        assertKeyRefused("holds no Ed25519 public key");
        key = folder.resolve("none.pem");
        assertKeyRefused("does not exist");
    }

    @Test
    void takesNoKeyOutOfTheFileItself() throws IOException {
        write("precept.yaml", FILE + "#" + pem(keys.getPublic()).replace("\n", "\n#"));
        key = config;

        assertKeyRefused("stands in the configuration file itself");
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(() -> parser.parse(argument()))
                .hasMessageContaining("PRE-0780")
                .hasMessageContainingAll(words);
    }

    private void assertKeyRefused(String words) {
        assertThatThrownBy(() -> parser.parse(argument()))
                .hasMessageContaining("PRE-0781")
                .hasMessageContaining(words);
    }

    private String argument() {
        return "config=" + config + ",config-key=" + key;
    }

    private void sign(PrivateKey secret) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        assertThat(SignedText.run(new String[] {config.toString()}, new PrintStream(text), System.err))
                .isZero();
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(text.toByteArray());
        write("precept.yaml.sig", Base64.getMimeEncoder().encodeToString(signature.sign()) + "\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
