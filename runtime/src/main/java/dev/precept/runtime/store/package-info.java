/**
 * What has to outlive a session, a JVM, or both: what a store keeps, as the gates need it. Holds no database and no
 * decision; {@code precept-store} keeps it in H2 or PostgreSQL.
 */
@NullMarked
package dev.precept.runtime.store;

import org.jspecify.annotations.NullMarked;
