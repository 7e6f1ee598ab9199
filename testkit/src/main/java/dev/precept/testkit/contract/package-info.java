/**
 * What generated contract tests run on: an attempt to call a tool through its real guard, in a real session, with a counter
 * in the place of the tool's body. Nothing here decides whether a call is allowed.
 */
@NullMarked
package dev.precept.testkit.contract;

import org.jspecify.annotations.NullMarked;
