/** Tools with parameters, facts and rules of every shape, and the tests that follow from their contracts. */
@NullMarked
package dev.precept.testkit.contract.shapes;

import org.jspecify.annotations.NullMarked;
