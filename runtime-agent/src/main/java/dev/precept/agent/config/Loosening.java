package dev.precept.agent.config;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a configuration file may loosen what it loosens. Beside it lies {@code <file>.sig}, an Ed25519 signature (RFC 8032,
 * in Base64) over the file's canonical text; the key to it is named at the start, never in the file. The text holds all
 * options of the file, its last day among them, so that a signature counts for nothing else and not for ever.
 */
final class Loosening {

    /** Long enough for a yearly review, and too short to be forgotten. */
    private static final int LONGEST_DAYS = 366;

    private final Path config;
    private final EnumMap<OptionKey, String> said;
    private final InstantSource clock;

    Loosening(Path config, EnumMap<OptionKey, String> said, InstantSource clock) {
        this.config = config;
        this.said = said;
        this.clock = clock;
    }

    /** The file in which the signature of another one is. */
    static Path signatureOf(Path config) {
        return config.resolveSibling(config.getFileName() + ".sig");
    }

    /**
     * Nothing, where the file only tightens or its signature counts.
     *
     * @param key the path of the public key, if one was named at the start
     * @throws FaultException otherwise
     */
    void requireSignature(@Nullable String key) {
        List<String> loosened = loosened();
        if (loosened.isEmpty()) {
            return;
        }
        String what = "the configuration file loosens " + String.join(", ", loosened);
        if (key == null) {
            throw fault(what + ", and the start names no config-key that its signature could be checked with");
        }
        requireDay(what);
        PublicKey trusted = TrustedKey.read(Path.of(key), config);
        byte[] signature = signature(what);
        if (!counts(trusted, signature)) {
            throw fault(what + ", and its signature is not one of config-key over what it says now");
        }
    }

    private List<String> loosened() {
        List<String> loosened = new ArrayList<>();
        said.forEach((option, value) -> {
            if (option.loosens(value)) {
                loosened.add(option.key() + '=' + value);
            }
        });
        return loosened;
    }

    private void requireDay(String what) {
        String until = said.get(OptionKey.LOOSENED_UNTIL);
        if (until == null) {
            throw fault(what + ", and names no day in loosened-until");
        }
        LocalDate last = LocalDate.parse(until);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (last.isBefore(today)) {
            throw fault(what + " until " + until + ", which is over");
        }
        if (last.isAfter(today.plusDays(LONGEST_DAYS))) {
            throw fault(what + " until " + until + ", which is more than " + LONGEST_DAYS + " days from now");
        }
    }

    private byte[] signature(String what) {
        Path file = signatureOf(config);
        try {
            return Base64.getMimeDecoder().decode(SmallFile.read(file));
        } catch (SmallFile.UnfitException unfit) {
            throw fault(what + ", and its signature " + file + ' ' + unfit.getMessage());
        } catch (IllegalArgumentException noText) {
            throw fault(what + ", and its signature " + file + " is not Base64");
        }
    }

    private boolean counts(PublicKey key, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(Configuration.signed(said).getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException unfit) {
            return false; // A signature of another length is an exception, not an answer.
        }
    }

    private FaultException fault(String what) {
        return new FaultException(new Fault(FaultCode.LOOSENED, what, config.toString()));
    }
}
