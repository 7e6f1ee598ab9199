package dev.precept.runtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.precept.runtime.contract.AgentModel;
import dev.precept.runtime.guard.AgentClauses;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract classes of this version, of an older one and of a newer one. */
class AgentModelsTest {

    interface Older {}

    interface Newer {}

    interface Declared {}

    interface Nobody {}

    @Test
    void takesAContractThatWasGeneratedBeforeAgentsHadClauses() {
        AgentModel model = AgentModels.of(Older.class);

        assertThat(model.id()).isEqualTo("older");
        assertThat(model.clauses()).isSameAs(AgentClauses.NONE);
    }

    @Test
    void refusesAContractThatNeedsWhatThisRuntimeDoesNotHave() {
        assertThatThrownBy(() -> AgentModels.of(Newer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "[PRE-0706]", "with the same version of precept-processor and precept-runtime");
    }

    /** In a module that exports nothing, the method could not be called. */
    @Test
    void takesAContractThatDeclaresItself() {
        assertThat(AgentModels.of(Declared.class).id()).isEqualTo("older");
    }

    @Test
    void believesNoOtherClassWhatAContractIs() {
        assertThatThrownBy(() -> AgentModels.declare(
                        MethodHandles.lookup().in(AgentModelsTest_OlderPreceptContract.class),
                        AgentModelsTest_OlderPreceptContract.model()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnAgentWithoutAContract() {
        assertThatThrownBy(() -> AgentModels.of(Nobody.class)).hasMessageContaining("has no compiled contract");
    }
}

/** As it was generated before. */
final class AgentModelsTest_OlderPreceptContract {
    private AgentModelsTest_OlderPreceptContract() {}

    public static AgentModel model() {
        return new AgentModel(
                "shop.Older",
                "older",
                "1",
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}

/** As it is generated now, in a package that is not exported. */
final class AgentModelsTest_DeclaredPreceptContract {
    static {
        AgentModels.declare(MethodHandles.lookup(), AgentModelsTest_OlderPreceptContract.model());
    }

    private AgentModelsTest_DeclaredPreceptContract() {}
}

/** As one that calls a constructor of a later version. */
final class AgentModelsTest_NewerPreceptContract {
    private AgentModelsTest_NewerPreceptContract() {}

    public static AgentModel model() {
        throw new NoSuchMethodError("AgentModel.<init>");
    }
}
