/** The policy of a real airline desk, written as contracts on its tools, and what it takes to try them on recordings. */
@org.jspecify.annotations.NullMarked
package dev.precept.airline;
