package dev.precept.agent.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The options that there are. */
enum OptionKey {
    CONFIG("config", "the path of a YAML file"),
    FAILURE_POLICY("failure-policy", "halt or refuse"),
    LOG("log", "normal or quiet"),
    REQUIRE_ADAPTERS("require-adapters", "langchain4j");

    private final String key;
    private final String takes;

    OptionKey(String key, String takes) {
        this.key = key;
        this.takes = takes;
    }

    String key() {
        return key;
    }

    /** What it takes, for a person. */
    String takes() {
        return takes;
    }

    static Optional<OptionKey> named(String key) {
        return Arrays.stream(values()).filter(option -> option.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(OptionKey::key).toList();
    }
}
