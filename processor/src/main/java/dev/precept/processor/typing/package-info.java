/**
 * From rules as they were written to rules as a guard runs them: clauses typed against the real signature, rules numbered,
 * answers merged. Finds faults of clauses but words none of them; never text of Java or of a message.
 */
@NullMarked
package dev.precept.processor.typing;

import org.jspecify.annotations.NullMarked;
