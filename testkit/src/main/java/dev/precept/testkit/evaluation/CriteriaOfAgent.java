package dev.precept.testkit.evaluation;

import dev.precept.Proves;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/** The ids of an agent's success criteria, from the class that the processor writes beside its tests. */
final class CriteriaOfAgent {

    private CriteriaOfAgent() {}

    /** Empty if the tests were compiled without one: then only criteria are known that a test names. */
    static Set<String> named(String agent, ClassLoader loader) {
        int nested = agent.lastIndexOf('$');
        int inPackage = agent.lastIndexOf('.');
        String name = nested < 0 ? agent : agent.substring(0, inPackage + 1) + agent.substring(nested + 1);
        Set<String> ids = new TreeSet<>();
        try {
            for (Method method : Class.forName(name + "Criteria", false, loader).getDeclaredMethods()) {
                Proves proves = method.getAnnotation(Proves.class);
                if (proves != null) {
                    ids.addAll(Set.of(proves.value()));
                }
            }
        } catch (ClassNotFoundException none) {
            return Set.of();
        }
        return ids;
    }
}
