package dev.precept.agent.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What holds, after all that was said.
 *
 * @param effective every option with its value, sorted by name; empty for an option without a value
 * @param loosened what is looser than the defaults, as {@code option=value}
 * @param hash SHA-256 of the effective options in their canonical form, in hexadecimal digits
 */
public record Configuration(Map<String, String> effective, List<String> loosened, String hash) {

    /** A start without options computes no hash: the first one costs a cold JVM some 20 ms. A test compares. */
    static final String HASH_OF_DEFAULTS = "5dba6f196675545690daac7c1a17ba5c4127ab15cd557b7049f840115c3bae3d";

    private static final String EFFECTIVE = "precept-effective 1";
    private static final String SIGNED = "precept-config 1";

    static Configuration of(Map<OptionKey, String> said) {
        Map<String, String> effective = new TreeMap<>();
        List<String> loosened = new ArrayList<>();
        for (OptionKey option : OptionKey.values()) {
            String value = said.getOrDefault(option, option.normal());
            effective.put(option.key(), value);
            if (option.loosens(value)) {
                loosened.add(option.key() + '=' + value);
            }
        }
        return new Configuration(effective, loosened, said.isEmpty() ? HASH_OF_DEFAULTS : hash(effective));
    }

    /** The options that have another value than their default. */
    public Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        for (OptionKey option : OptionKey.values()) {
            String value = value(option);
            if (!value.equals(option.normal())) {
                said.put(option.key(), value);
            }
        }
        return said;
    }

    /** The system properties by which the runtime hears of what concerns it. */
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        for (OptionKey option : OptionKey.values()) {
            String property = option.property();
            if (property != null && !value(option).equals(option.normal())) {
                properties.put(property, value(option));
            }
        }
        return properties;
    }

    String value(OptionKey option) {
        return effective.getOrDefault(option.key(), option.normal());
    }

    static String hash(Map<String, String> effective) {
        try {
            byte[] text = text(EFFECTIVE, effective).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException("this JVM has no SHA-256", everyJvmHasIt);
        }
    }

    /** What is signed of a file: its options in their canonical form, sorted by name, one a line. */
    static String signed(EnumMap<OptionKey, String> file) {
        Map<String, String> byName = new TreeMap<>();
        file.forEach((option, value) -> byName.put(option.key(), value));
        return text(SIGNED, byName);
    }

    /** No value holds a line feed, so that no two settings have one text. */
    private static String text(String first, Map<String, String> values) {
        StringBuilder text = new StringBuilder(first).append('\n');
        for (Map.Entry<String, String> each : values.entrySet()) {
            text.append(each.getKey()).append('=').append(each.getValue()).append('\n');
        }
        return text.toString();
    }
}
