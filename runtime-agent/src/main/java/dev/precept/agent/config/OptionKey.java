package dev.precept.agent.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    static @Nullable OptionKey named(String key) {
        for (OptionKey option : values()) {
            if (option.key.equals(key)) {
                return option;
            }
        }
        return null;
    }

    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (OptionKey option : values()) {
            keys.add(option.key);
        }
        return keys;
    }
}
