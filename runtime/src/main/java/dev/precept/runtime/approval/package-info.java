/**
 * People who decide: what they are asked, whom it reaches, what they sign, and that it counts once. Knows calls by their
 * written form only; judges no rule and starts no body. What a model reads is never written here.
 */
@NullMarked
package dev.precept.runtime.approval;

import org.jspecify.annotations.NullMarked;
