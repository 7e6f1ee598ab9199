/**
 * What generated guards and woven methods call: the gate of a tool, the frame of a call, the breaches of a judgement.
 * Generated code is the only caller; nothing here is for hand-written code, and no framework is known here.
 */
@NullMarked
package dev.precept.runtime.guard;

import org.jspecify.annotations.NullMarked;
