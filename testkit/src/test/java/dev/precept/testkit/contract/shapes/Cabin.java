package dev.precept.testkit.contract.shapes;

/** An enum. */
enum Cabin {
    ECONOMY,
    BUSINESS
}
