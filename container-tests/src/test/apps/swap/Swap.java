package swap;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.Arrays;
import shop.Driver;
import shop.Till;

/** A development tool: it puts the class file back as the compiler wrote it. */
public final class Swap {

    private static Instrumentation instrumentation;

    private Swap() {}

    /** With the option {@code load} it changes the tool back while it is loaded. */
    public static void premain(String option, Instrumentation given) {
        instrumentation = given;
        if ("load".equals(option)) {
            given.addTransformer(new Back(), true);
        }
    }

    public static void main(String[] steps) throws Exception {
        System.out.println(Driver.take(steps[0]));
        if (steps.length > 1) {
            System.out.println("redefined: " + outcome(() ->
                    instrumentation.redefineClasses(new ClassDefinition(Till.class, original()))));
            System.out.println(Driver.take(steps[1]));
            instrumentation.addTransformer(new Back(), true);
            System.out.println("retransformed: " + outcome(() -> instrumentation.retransformClasses(Till.class)));
            System.out.println(Driver.take(steps[1]));
            System.out.println(Driver.take("code=" + steps[1]));
        }
    }

    private interface Change {
        void make() throws Exception;
    }

    private static String outcome(Change change) throws Exception {
        try {
            change.make();
            return "done";
        } catch (UnsupportedOperationException refused) {
            return "refused by the JVM";
        }
    }

    private static byte[] original() throws IOException {
        try (InputStream in = Swap.class.getResourceAsStream("/shop/Till.class")) {
            return in.readAllBytes();
        }
    }

    private static final class Back implements ClassFileTransformer {
        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
            try {
                return "shop/Till".equals(name) ? Arrays.copyOf(original(), original().length) : null;
            } catch (IOException impossible) {
                return null;
            }
        }
    }
}
