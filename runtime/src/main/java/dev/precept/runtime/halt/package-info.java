/**
 * Stopping from outside: what is halted, which bodies run, and the promise that none starts once a halt is acknowledged.
 * Knows neither sessions nor contracts; a gate tells it who calls what.
 */
@NullMarked
package dev.precept.runtime.halt;

import org.jspecify.annotations.NullMarked;
