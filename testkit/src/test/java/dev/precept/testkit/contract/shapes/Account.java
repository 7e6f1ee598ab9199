package dev.precept.testkit.contract.shapes;

/** An interface, with accessors of each style and something that is none. */
interface Account {
    int level();

    String getName();

    boolean isOpen();

    void close();
}
