/**
 * The clause language: text in the CEL syntax becomes a typed model, checked against the real Java signature, or a fault
 * with its place and its fix.
 *
 * <p>Here live parsing, naming and typing. Never Java text (that is {@code emit.clause}) and never an annotation.
 */
@org.jspecify.annotations.NullMarked
package dev.precept.processor.clause;
