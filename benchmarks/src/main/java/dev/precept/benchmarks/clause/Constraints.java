package dev.precept.benchmarks.clause;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraintvalidation.SupportedValidationTarget;
import jakarta.validation.constraintvalidation.ValidationTarget;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;

/** Constraints that the standard has not. */
final class Constraints {

    private static final Duration DAY = Duration.ofHours(24);

    private Constraints() {}

    /** One of two cabins. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = CheapCheck.class)
    public @interface Cheap {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** At most 24 hours ago by the validator's clock. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = WithinADayCheck.class)
    public @interface WithinADay {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Over two parameters. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = UpTo500UnlessVipCheck.class)
    public @interface UpTo500UnlessVip {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Over two parameters, with a lookup. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = OwnOrderCheck.class)
    public @interface OwnOrder {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Made by the validator. */
    public static final class CheapCheck implements ConstraintValidator<Cheap, Cabin> {
        @Override
        public boolean isValid(Cabin value, ConstraintValidatorContext context) {
            return value == Cabin.ECONOMY || value == Cabin.PREMIUM;
        }
    }

    /** Made by the validator. */
    public static final class WithinADayCheck implements ConstraintValidator<WithinADay, Instant> {
        @Override
        public boolean isValid(Instant value, ConstraintValidatorContext context) {
            Instant now = context.getClockProvider().getClock().instant();
            return Duration.between(value, now).compareTo(DAY) <= 0;
        }
    }

    /** Made by the validator. */
    @SupportedValidationTarget(ValidationTarget.PARAMETERS)
    public static final class UpTo500UnlessVipCheck implements ConstraintValidator<UpTo500UnlessVip, Object[]> {
        @Override
        public boolean isValid(Object[] value, ConstraintValidatorContext context) {
            return (boolean) value[0] || (value[1] != null && (int) value[1] <= 500);
        }
    }

    /** Made by the validator. */
    @SupportedValidationTarget(ValidationTarget.PARAMETERS)
    public static final class OwnOrderCheck implements ConstraintValidator<OwnOrder, Object[]> {
        @Override
        public boolean isValid(Object[] value, ConstraintValidatorContext context) {
            return value[0] != null && Orders.owner((String) value[0]).equals(value[1]);
        }
    }
}
