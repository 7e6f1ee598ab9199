/** A small shop with contracts, which the tests of the testkit are about. Nothing here is an example to copy. */
package dev.precept.testkit.shop;
