package dev.precept.sample.desk;

import java.util.function.UnaryOperator;

/** The desk as it is without Precept: everything goes to the model, and the model's word is final. */
public final class UnguardedDesk implements Desk {

    @Override
    public Visit open() {
        return new OpenDoor();
    }

    @Override
    public void close() {}

    private record OpenDoor() implements Visit {

        @Override
        public Reply ask(String text, UnaryOperator<String> assistant) {
            return new Reply(assistant.apply(text), By.MODEL);
        }

        @Override
        public void close() {}
    }
}
