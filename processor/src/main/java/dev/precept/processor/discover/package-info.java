/**
 * What a compilation holds that concerns contracts: which annotations make a method a tool, which types a round brings,
 * which have to wait for a later round. Reads names of annotations only, never their values.
 */
@NullMarked
package dev.precept.processor.discover;

import org.jspecify.annotations.NullMarked;
