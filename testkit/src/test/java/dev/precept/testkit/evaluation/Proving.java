package dev.precept.testkit.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.precept.Proves;
import dev.precept.testkit.shop.Refunds;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test classes that prove criteria, well and badly. */
final class Proving {

    private Proving() {}

    /** As the processor writes it. */
    abstract static class Criteria {
        protected abstract void answersInTime();

        @Test
        @Proves("answers-in-time")
        final void answersInTime_isProven() {
            answersInTime();
        }
    }

    static final class OfSubclass extends Criteria {
        @Override
        protected void answersInTime() {}
    }

    @Proves("refunds")
    static final class OfClass {
        @Test
        void passes() {
            new Refunds().lookUp("A1");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void passesTwiceOfThree(int number) {
            assertEquals(number % 2, number % 4 == 3 ? 0 : number % 2, "the rest of <" + number + ">");
        }

        @Test
        void isAborted() {
            assumeTrue(false, "no network");
        }
    }

    static final class OfMethods {
        @Test
        @Proves({"refunds", "polite"})
        @DisplayName("says \"thank you\" & <please>")
        void isPolite() {
            throw new IllegalStateException("no manners\u0001");
        }

        @Test
        void provesNothing() {}
    }

    @Proves("never-begins")
    static final class FailsBefore {
        @BeforeAll
        static void prepares() {
            throw new IllegalStateException("no database");
        }

        @Test
        void one() {}

        @Test
        void two() {}
    }

    @Proves("midway")
    static final class FailsMidway {
        @TestFactory
        Stream<DynamicTest> tests() {
            return Stream.of("one", "two").map(name -> {
                assertEquals("one", name, "there is no more");
                return DynamicTest.dynamicTest(name, () -> {});
            });
        }
    }
}
