package dev.precept.testkit.contract.shapes;

import dev.precept.testkit.GenerateContractTests;

/** Asks for the tests, and says how to make what only a factory can. */
@GenerateContractTests(value = ShapeAgent.class, supply = ShapeContractTests.class)
class ShapeContractTests {

    static Hidden hidden(int number) {
        return Hidden.of(number);
    }
}
