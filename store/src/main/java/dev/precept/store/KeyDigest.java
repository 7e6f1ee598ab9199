package dev.precept.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of any length as keys of a fixed one. Each part goes in with its length, so that no two lists are one. */
final class KeyDigest {

    private KeyDigest() {}

    static String hex(String... parts) {
        return HexFormat.of().formatHex(sha256(parts));
    }

    /** The first 64 bits, for an advisory lock. */
    static long number(String... parts) {
        return ByteBuffer.wrap(sha256(parts)).getLong();
    }

    private static byte[] sha256(String... parts) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_16BE);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }
}
