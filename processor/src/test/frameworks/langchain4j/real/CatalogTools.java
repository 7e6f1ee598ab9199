package hotel;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A generic base class with tools, and the class that an agent is given. */
public class CatalogTools {

    public interface Entity<K extends Comparable<K>> {
        K getId();
    }

    public record Item(String getId, String title, Set<String> tags) implements Entity<String> {}

    public abstract static class Store<K extends Comparable<K>, E extends Entity<K>> {

        private final List<E> entities = new ArrayList<>();

        @Fact
        protected boolean known(K id) {
            return find(id).isPresent();
        }

        @Tool("Finds by id")
        @Effect(EffectClass.READ_ONLY)
        public Optional<E> find(@P("the id") K id) {
            return entities.stream().filter(e -> e.getId().compareTo(id) == 0).findFirst();
        }

        @Tool("Deletes by id")
        @SuppressWarnings("precept:PRE-0227")
        @Effect(EffectClass.IRREVERSIBLE)
        @Invariant(rule = "Only what is there", require = "known")
        public boolean delete(@P("the id") K id) {
            return entities.removeIf(e -> e.getId().compareTo(id) == 0);
        }

        @Tool("Adds all of them")
        @Effect(EffectClass.REVERSIBLE)
        @Invariant(rule = "Few at a time", require = "size(more) <= 20")
        public <C extends Collection<? extends E>> C addAll(@P("what to add") C more) {
            entities.addAll(more);
            return more;
        }
    }

    public static class Items extends Store<String, Item> {}

    @Tool("Groups titles by tag")
    @Effect(EffectClass.READ_ONLY)
    @Invariant(rule = "A short answer", ensure = "size(result) <= 100")
    public Map<String, List<Item>> byTag(@P(value = "the tags", required = false) Set<String> tags) {
        return Map.of();
    }
}
