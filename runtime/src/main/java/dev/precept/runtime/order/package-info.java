/**
 * What has happened in a session, as order rules ask for it: milestones, by what they are about. Judges no rule, refuses
 * no call and knows no guard; never a list of events that grows with them.
 */
@NullMarked
package dev.precept.runtime.order;

import org.jspecify.annotations.NullMarked;
