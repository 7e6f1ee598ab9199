package dev.precept.benchmarks.compile;

import java.util.List;
import java.util.function.IntFunction;
import javax.tools.JavaFileObject;

/** A processor and what it has to process: ten things a class, each thing a method. */
enum Subject {
    PRECEPT(
            "Precept",
            "tools",
            List.of("dev.precept.processor.ContractProcessor", "dev.precept.processor.ContractIndexProcessor"),
            ToolSources::of),
    NO_TOOLS("Precept, no tool anywhere", "methods", PRECEPT.processors, PlainSources::of),
    DAGGER("Dagger", "bindings", List.of("dagger.internal.codegen.ComponentProcessor"), DaggerSources::of),
    MAPSTRUCT("MapStruct", "mappings", List.of("org.mapstruct.ap.MappingProcessor"), MapStructSources::of),
    HIBERNATE_VALIDATOR(
            "Hibernate Validator",
            "constrained methods",
            List.of("org.hibernate.validator.ap.ConstraintValidationProcessor"),
            ValidatedSources::of);

    /** Tools, bindings, mappings or methods in a class. */
    static final int PER_CLASS = 10;

    private final String title;
    private final String things;
    private final List<String> processors;
    private final IntFunction<List<JavaFileObject>> sources;

    Subject(String title, String things, List<String> processors, IntFunction<List<JavaFileObject>> sources) {
        this.title = title;
        this.things = things;
        this.processors = processors;
        this.sources = sources;
    }

    String title() {
        return title;
    }

    String things() {
        return things;
    }

    boolean isOurs() {
        return processors.equals(PRECEPT.processors);
    }

    List<String> processors() {
        return processors;
    }

    /** The classes of a module of so many things. */
    List<JavaFileObject> sources(int things) {
        return sources.apply(things / PER_CLASS);
    }
}
