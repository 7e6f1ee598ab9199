package dev.precept.runtime.digest;

import dev.precept.runtime.contract.ToolContract;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is written down: the tool's key, the hash of its contract, the arguments. Calls with one text are one call.
 *
 * @param text canonical JSON
 * @param arguments the part of it that a person reads: an object with a member for each parameter
 * @param digest SHA-256 of the text, 64 hexadecimal digits
 */
public record CallForm(String text, String arguments, String digest) {

    /** What a guard gives in the place of an argument that the framework fills in: no model chose it. */
    public static final Object INJECTED = new Object();

    /**
     * The form of a call.
     *
     * @param arguments in the order of the contract's parameters
     * @throws NoCanonicalForm if one of them has none
     */
    public static CallForm of(ToolContract contract, @Nullable Object[] arguments) throws NoCanonicalForm {
        String written = arguments(contract.parameters(), arguments);
        String text = new Form()
                .raw("{\"tool\":")
                .string(contract.key())
                .raw(",\"contract\":")
                .string(contract.hash())
                .raw(",\"arguments\":")
                .add(written)
                .raw("}")
                .toString();
        return new CallForm(text, written, sha256(text));
    }

    private static String arguments(List<String> names, @Nullable Object[] arguments) throws NoCanonicalForm {
        if (names.size() != arguments.length) {
            throw new NoCanonicalForm("the guard gave " + arguments.length + " arguments for " + names.size());
        }
        Form form = new Form().raw("{");
        for (int i = 0; i < arguments.length; i++) {
            form.raw(i == 0 ? "" : ",").string(names.get(i)).raw(":");
            CanonicalText.write(arguments[i], form, 0);
        }
        return form.raw("}").toString();
    }

    /** SHA-256 of a text's UTF-8, in hexadecimal digits. */
    public static String sha256(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
