/**
 * Keeps in H2 or PostgreSQL what has to outlive a session or a JVM, and refuses a database that has forgotten some of it.
 * Decides nothing about calls.
 */
@NullMarked
package dev.precept.store;

import org.jspecify.annotations.NullMarked;
