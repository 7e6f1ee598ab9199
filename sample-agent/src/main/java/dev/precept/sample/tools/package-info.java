/**
 * What the model may call, each with its contract. The bodies are as plain as they would be without Precept: no check
 * stands in them, and none is missing.
 */
@NullMarked
package dev.precept.sample.tools;

import org.jspecify.annotations.NullMarked;
