@org.jspecify.annotations.NullUnmarked
package dev.precept.testkit.ledger;
