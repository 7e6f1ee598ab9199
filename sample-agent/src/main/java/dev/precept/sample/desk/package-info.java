/**
 * Where a customer's words go in and an answer comes out: once with Precept at the door, once without. The only package
 * that calls Precept, and only in the guarded half.
 */
@NullMarked
package dev.precept.sample.desk;

import org.jspecify.annotations.NullMarked;
