/** What the airline knows and sells: values only, no rules. */
@org.jspecify.annotations.NullMarked
package dev.precept.airline.desk;
