package dev.precept.benchmarks.start;

/** A program without tools. */
final class Hello {

    private Hello() {}

    /** Runs it. */
    public static void main(String[] args) {
        Ready.say();
    }
}
