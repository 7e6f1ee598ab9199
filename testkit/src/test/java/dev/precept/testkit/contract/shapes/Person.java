package dev.precept.testkit.contract.shapes;

import java.util.Objects;

/** An abstract class whose constructor wants something. */
abstract class Person {

    protected Person(String name) {
        Objects.requireNonNull(name);
    }

    abstract int age();
}
