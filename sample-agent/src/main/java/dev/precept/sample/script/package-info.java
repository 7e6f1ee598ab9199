/**
 * Eight conversations, and a model that plays them without a network. It is an obedient model: it does what the last
 * text that it read asks for. What the tools make of that is not decided here.
 */
@NullMarked
package dev.precept.sample.script;

import org.jspecify.annotations.NullMarked;
