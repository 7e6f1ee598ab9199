/**
 * Models that play a script, for whole-agent tests without a model: what one says, and the record of what it was told. No
 * framework is known here; those are in packages of their own. Nothing is judged.
 */
@NullMarked
package dev.precept.testkit.script;

import org.jspecify.annotations.NullMarked;
