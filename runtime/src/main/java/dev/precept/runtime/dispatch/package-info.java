/**
 * What framework adapters call: one {@link dev.precept.runtime.dispatch.Dispatch} for each call that a framework makes
 * for its model, and the check that refuses a tool at registration when nothing guards it. Knows no framework.
 */
@NullMarked
package dev.precept.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
