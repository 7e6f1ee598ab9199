package dev.precept.testkit.contract.shapes;

/** A class that only its factory can make. */
final class Hidden {

    private final int number;

    private Hidden(int number) {
        this.number = number;
    }

    static Hidden of(int number) {
        return new Hidden(number);
    }

    int number() {
        return number;
    }
}
