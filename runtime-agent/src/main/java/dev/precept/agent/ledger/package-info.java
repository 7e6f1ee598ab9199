/**
 * What must be woven, what was, and what was refused and why: faults with their codes, and the lines that an operator
 * reads. Writes to standard error only; never decides.
 */
@NullMarked
package dev.precept.agent.ledger;

import org.jspecify.annotations.NullMarked;
