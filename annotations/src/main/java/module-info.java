/** The vocabulary of contracts. It depends on nothing, so that a tool class costs its users nothing. */
@org.jspecify.annotations.NullMarked
module dev.precept {
    requires static org.jspecify;

    exports dev.precept;
}
