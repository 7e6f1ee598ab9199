/** The tools of a bank with contracts over its state, which recordings are played against. */
package dev.precept.testkit.banking;
