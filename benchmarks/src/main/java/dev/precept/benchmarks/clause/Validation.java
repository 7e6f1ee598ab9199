package dev.precept.benchmarks.clause;

import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The surroundings of the rules in Hibernate Validator. Its messages are without expressions, which need one more library. */
final class Validation {

    private Validation() {}

    /** One whose clock stands at the time that the other columns are given. It is never closed: it lives as long as the run. */
    static ExecutableValidator validator() {
        return jakarta.validation.Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> Clock.fixed(Given.NOW, ZoneOffset.UTC))
                .buildValidatorFactory()
                .getValidator()
                .forExecutables();
    }

    static Method method(String name) {
        return Arrays.stream(Constrained.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
