package dev.precept.processor.model;

/**
 * A contract annotation where no tool and no agent is.
 *
 * @param annotation simple name of the annotation
 * @param owner what carries it, in the words of the source
 * @param place where it stands
 */
public record StrayContract(String annotation, String owner, Place place) {}
