package dev.precept.agent.config;

import dev.precept.agent.ledger.Fault;
import dev.precept.agent.ledger.FaultCode;
import dev.precept.agent.ledger.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The public key of whoever may loosen something. It is as good as its file: one that others may write is nobody's, and so
 * is one below a folder in which others may put another in its place.
 */
final class TrustedKey {

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";

    /** Write permission of the group and of all others, as in {@code chmod}. */
    private static final int WRITABLE_BY_OTHERS = 022;

    /** In a folder with this bit everybody replaces his own files only, as in {@code /tmp}. */
    private static final int STICKY = 01000;

    private TrustedKey() {}

    /**
     * Reads a PEM file (RFC 7468) with an Ed25519 key.
     *
     * @param config the file whose signature it is to check
     * @throws FaultException if it is not to be trusted
     */
    static PublicKey read(Path key, Path config) {
        Path real = real(key);
        for (Path each = real; each != null; each = each.getParent()) {
            requireNotWritable(each);
        }
        if (real.equals(real(config))) {
            throw fault("the key of config-key stands in the configuration file itself", key);
        }
        try {
            String text = SmallFile.read(real);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw fault("the file of config-key holds no public key in PEM", key);
            }
            byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (SmallFile.UnfitException unfit) {
            throw fault("the file of config-key " + unfit.getMessage(), key);
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            throw fault("the file of config-key holds no Ed25519 public key", key);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            throw fault("the file of config-key does not exist, or cannot be reached", path);
        }
    }

    /** Where permissions cannot be asked for (not a POSIX file system), nobody can say who may write. */
    private static void requireNotWritable(Path path) {
        int mode;
        try {
            mode = (Integer) Files.getAttribute(path, "unix:mode");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            throw fault("nobody can tell who may write the file of config-key or its folder", path);
        }
        boolean onlyOwn = Files.isDirectory(path) && (mode & STICKY) != 0;
        if ((mode & WRITABLE_BY_OTHERS) != 0 && !onlyOwn) {
            throw fault("the file of config-key, or a folder that it is in, may be written by others", path);
        }
    }

    private static FaultException fault(String what, Path where) {
        return new FaultException(new Fault(FaultCode.CONFIG_KEY, what, where.toString()));
    }
}
