/**
 * Puts the decisions of {@code bind} into class files: guarded methods, refusing stubs, the adapters of frameworks. The
 * only package that uses ASM; it decides nothing about contracts.
 */
@NullMarked
package dev.precept.agent.weave;

import org.jspecify.annotations.NullMarked;
