package shop;

/** Implements the interface's tools under the processor's eyes. */
public class Desk implements Counter {
    @Override
    public void hand(int cents) {
        Effects.did(cents);
    }
}
