package dev.precept.sample.desk;

import java.util.function.UnaryOperator;

/** Receives customers. */
public interface Desk extends AutoCloseable {

    /** Begins a conversation on this thread. */
    Visit open();

    /** No more customers today. */
    @Override
    void close();

    /** One conversation. */
    interface Visit extends AutoCloseable {

        /**
         * Lets the customer say something.
         *
         * @param text the customer's words
         * @param assistant what answers them, if they reach it
         */
        Reply ask(String text, UnaryOperator<String> assistant);

        @Override
        void close();
    }

    /** What the customer reads, and how it came to be. */
    record Reply(String text, By by) {}

    /** Who answered. */
    enum By {
        /** The model. */
        MODEL,
        /** The desk, instead of the model, which never saw the request. */
        DESK,
        /** The desk, because the conversation is over for the model. */
        END
    }
}
