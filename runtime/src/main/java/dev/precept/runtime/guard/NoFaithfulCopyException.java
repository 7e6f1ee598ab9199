package dev.precept.runtime.guard;

/** An argument that was judged could be changed before the body reads it. For people, never for a model. */
final class NoFaithfulCopyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoFaithfulCopyException(String parameter, String what) {
        super(
                "[PRE-0751] parameter '" + parameter + "' was given " + what
                        + ", so that what is judged could not be kept as it is until the body runs. Fix: pass an array, or a list, set"
                        + " or map of java.util, and declare the parameter as List, Set or Map; for a number one of java.math itself. See docs/errors/PRE-0751.md");
    }
}
