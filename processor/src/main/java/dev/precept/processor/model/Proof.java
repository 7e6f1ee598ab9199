package dev.precept.processor.model;

/**
 * A test that says what it proves.
 *
 * @param id of a success criterion
 * @param isTest whether what carries the annotation is a test, or a class, which may hold some
 */
public record Proof(Written<String> id, boolean isTest) {}
