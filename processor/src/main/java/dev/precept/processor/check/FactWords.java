package dev.precept.processor.check;

import dev.precept.processor.report.Message;
import dev.precept.processor.typing.FactProblem;

/** The message for what stands against a fact. */
final class FactWords {

    private FactWords() {}

    static Message of(FactProblem problem) {
        return switch (problem) {
            case PRIVATE -> Message.FACT_PRIVATE;
            case VOID -> Message.FACT_VOID;
            case ASYNC -> Message.FACT_ASYNC;
            case GENERIC -> Message.FACT_GENERIC;
            case FINAL -> Message.FACT_FINAL;
            case HIDDEN_TYPE -> Message.FACT_HIDDEN_TYPE;
            case OUT_OF_REACH -> Message.FACT_OUT_OF_REACH;
            case INSTANCE -> Message.FACT_INSTANCE;
        };
    }
}
