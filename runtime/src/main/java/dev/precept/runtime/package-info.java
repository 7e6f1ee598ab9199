/**
 * What an application calls: {@link dev.precept.runtime.Precept} opens sessions, {@link
 * dev.precept.runtime.AgentSession} judges requests and carries the agent's identity, exceptions say why a call did not
 * run, listeners see what happened. No rule is judged here, and no framework is known here.
 */
@NullMarked
package dev.precept.runtime;

import org.jspecify.annotations.NullMarked;
