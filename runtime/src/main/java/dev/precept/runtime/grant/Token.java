package dev.precept.runtime.grant;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;

/**
 * A token in JWS compact serialization (RFC 7515, 7.1), taken apart and not yet believed. JSON that names a member twice
 * is not read at all: two readers could understand two different things (RFC 8725, 2.4 and 3.10).
 *
 * @param header the members of its protected header
 * @param signed what the signature is about
 * @param payload the claims, as they were sent
 * @param signature the signature
 */
record Token(Map<String, Object> header, String signed, Base64URL payload, Base64URL signature) {

    private static final int PARTS = 3;

    static Token parse(String text, int longest) throws Fault.Broken {
        if (text.length() > longest) {
            throw Fault.TOO_LONG.broken();
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != PARTS || !isBase64Url(parts[0]) || !isBase64Url(parts[1])) {
            throw Fault.UNREADABLE.broken();
        }
        Map<String, Object> header = members(new Base64URL(parts[0]));
        if (!isBase64Url(parts[2])) {
            // An unsigned token has an empty third part; it is told by what it says of itself.
            throw ("none".equals(header.get("alg")) ? Fault.ALGORITHM : Fault.UNREADABLE).broken();
        }
        return new Token(header, parts[0] + '.' + parts[1], new Base64URL(parts[1]), new Base64URL(parts[2]));
    }

    /** What the signature is about, as bytes. */
    byte[] signedBytes() {
        return signed.getBytes(StandardCharsets.US_ASCII);
    }

    /** The claims; to be asked for once the signature was verified. */
    Map<String, Object> claims() throws Fault.Broken {
        return members(payload);
    }

    private static Map<String, Object> members(Base64URL encoded) throws Fault.Broken {
        try {
            Map<String, Object> members = JSONObjectUtils.parse(encoded.decodeToString());
            if (members == null) { // the JSON text null
                throw Fault.UNREADABLE.broken();
            }
            return members;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw Fault.UNREADABLE.broken();
        }
    }

    private static boolean isBase64Url(String part) {
        return !part.isEmpty()
                && part.chars()
                        .allMatch(c -> (c >= 'A' && c <= 'Z')
                                || (c >= 'a' && c <= 'z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_');
    }
}
