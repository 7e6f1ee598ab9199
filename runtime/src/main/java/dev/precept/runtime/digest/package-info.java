/**
 * The one written form of a call: typed, canonical, and its SHA-256. What is approved, remembered or refused as the same
 * call is told by it. Nothing here decides anything, and nothing here is for a model.
 */
@NullMarked
package dev.precept.runtime.digest;

import org.jspecify.annotations.NullMarked;
