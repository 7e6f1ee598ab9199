package dev.precept.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolService;
import dev.precept.agent.ledger.Fault;
import dev.precept.agent.scan.FlatClasses;
import dev.precept.agent.scan.Resources;
import dev.precept.runtime.guard.Woven;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AdaptersTest extends Bench {

    private static final String LOOP = ToolService.class.getName();
    private static final String CONTEXT = "dev.langchain4j.invocation.DefaultInvocationContext";

    private static final ClassLoader PARENT = AdaptersTest.class.getClassLoader();

    @Test
    void marksAndWrapsTheToolLoopOfLangChain4j() throws Exception {
        Class<?> loop = langChain4j().loadClass(LOOP);

        assertThat(loop.getAnnotation(Woven.class)).isNotNull();
        assertThat(Arrays.stream(loop.getDeclaredMethods()).map(Method::getName))
                .contains("executeWithErrorHandling", "executeWithErrorHandling$precept");
        assertThat(ledger.adapters()).containsEntry(LOOP, "active");
    }

    @Test
    void letsTheInvocationContextCarryTheSession() throws Exception {
        LangChain4jLoader loader = langChain4j();
        Object context = loader.loadClass(InvocationContext.class.getName())
                .getMethod("builder")
                .invoke(null);
        Object built = context.getClass().getMethod("build").invoke(context);

        Class<?> carrier = loader.loadClass("dev.precept.runtime.langchain4j.SessionCarrier");
        assertThat(carrier).isAssignableFrom(loader.loadClass(CONTEXT));
        assertThat(carrier.getMethod("preceptSession").invoke(built)).isNull();
    }

    @Test
    void leavesAToolLoopOfAnotherShapeAloneAndSaysSo() throws Exception {
        fakeLoop();
        Class<?> loop = new LangChain4jLoader(transformer(new ClassWeaver()), workshop::bytes).loadClass(LOOP);

        assertThat(loop.isAnnotationPresent(Woven.class)).isFalse();
        assertThat(log()).contains("PRE-0721");
        assertThat(ledger.adapters().get(LOOP)).startsWith("not active");
    }

    @Test
    void keepsTheToolLoopOutWhenItsAdapterIsRequired() {
        fakeLoop();
        Adapters required = new Adapters(Set.of("langchain4j"), ledger, lastResorts::add);
        GuardTransformer transformer =
                new GuardTransformer(FlatClasses.NONE, Set.of(), required, ledger, lastResorts::add);

        assertThatThrownBy(() -> new LangChain4jLoader(transformer, workshop::bytes).loadClass(LOOP))
                .isInstanceOf(ClassFormatError.class);
        assertThat(lastResorts).extracting(Fault::where).containsExactly(LOOP);
    }

    @Test
    void findsNothingMissingForTheSupportedVersion() {
        assertThat(Adapters.missing(Set.of("langchain4j"), PARENT)).isEmpty();
    }

    private void fakeLoop() {
        workshop.compile(
                "dev/langchain4j/service/tool/ToolService",
                "package dev.langchain4j.service.tool;"
                        + " public class ToolService { public void executeWithErrorHandling() {} }");
    }

    private LangChain4jLoader langChain4j() {
        return new LangChain4jLoader(transformer(new ClassWeaver()), name -> Resources.classFile(PARENT, name));
    }

    /** Defines LangChain4j and the runtime's adapter anew, through the transformer. */
    private static final class LangChain4jLoader extends ClassLoader {
        private final GuardTransformer transformer;
        private final Function<String, byte[]> files;

        LangChain4jLoader(GuardTransformer transformer, Function<String, byte[]> files) {
            super(PARENT);
            this.transformer = transformer;
            this.files = files;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            boolean own = name.startsWith("dev.langchain4j.") || name.startsWith("dev.precept.runtime.langchain4j.");
            if (loaded != null || !own) {
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
            byte[] bytes = files.apply(name);
            byte[] changed = transformer.transform(null, this, name.replace('.', '/'), null, null, bytes);
            byte[] defined = changed == null ? bytes : changed;
            return defineClass(name, defined, 0, defined.length);
        }
    }
}
