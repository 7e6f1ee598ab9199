package dev.precept.processor.emit.tests;

import com.palantir.javapoet.ClassName;

/** What generated tests call. By name: the processor depends on neither JUnit nor the testkit. */
final class TestNames {

    private static final String KIT = "dev.precept.testkit.contract";

    static final ClassName TRIAL = ClassName.get(KIT, "ContractTrial");
    static final ClassName ATTEMPT = ClassName.get(KIT, "Attempt");
    static final ClassName ANSWERS = ClassName.get(KIT, "FactAnswers");
    static final ClassName VERDICT = ClassName.get("dev.precept.runtime.contract", "Verdict");
    static final ClassName CALLER = ClassName.get("dev.precept.runtime", "Caller");
    static final ClassName TEST = ClassName.get("org.junit.jupiter.api", "Test");
    static final ClassName DISPLAY_NAME = ClassName.get("org.junit.jupiter.api", "DisplayName");

    private static final int LONG = 80;

    private TestNames() {}

    /** A sentence as the name of a method. */
    static String method(String sentence) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < sentence.length() && name.length() < LONG; i++) {
            char c = sentence.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain) {
                name.append(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != '_') {
                name.append('_');
            }
        }
        while (name.length() > 0 && name.charAt(name.length() - 1) == '_') {
            name.setLength(name.length() - 1);
        }
        return name.length() == 0 || Character.isDigit(name.charAt(0)) ? "case_" + name : name.toString();
    }
}
