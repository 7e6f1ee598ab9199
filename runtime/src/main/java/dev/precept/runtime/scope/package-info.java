/**
 * The request gate: words of a request against the phrases of a contract, before any model sees them. Deterministic and
 * without side effects; no session and no tool is known here.
 */
@NullMarked
package dev.precept.runtime.scope;

import org.jspecify.annotations.NullMarked;
