package dev.precept.processor.check;

import dev.precept.processor.model.Level;

/** What a place is called in messages. */
final class Levels {

    private Levels() {}

    static String words(Level level) {
        return switch (level) {
            case METHOD -> "a tool method";
            case CLASS -> "a tool class";
            case AGENT -> "an agent";
        };
    }
}
