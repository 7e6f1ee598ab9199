package dev.precept.agent.weave;

/** One class of a framework that is woven by its name, so that calls of its tools carry session and verdict. */
interface Adapter {

    /** The framework, as options name it. */
    String framework();

    /** Internal name of the class. */
    String className();

    /** Internal name of the class of the runtime that the woven code calls; the loader of the framework has to see it. */
    String hook();

    /**
     * Weaves the class.
     *
     * @throws UnknownShapeException if this version of the framework looks different
     */
    byte[] weave(byte[] bytes);

    /** A class of a framework that is not as it was; the message continues a sentence about the class. */
    final class UnknownShapeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownShapeException(String what) {
            super(what);
        }
    }
}
