package tracker;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import java.util.List;
import java.util.Optional;
import org.springaicommunity.mcp.annotation.McpTool;
import org.springaicommunity.mcp.annotation.McpToolParam;
import reactor.core.publisher.Mono;

/** The older package of the same annotations, with reactive results and a generic page. */
public final class SearchServer {

    public record Page<T>(List<T> items, Optional<String> next) {}

    public static final class Hit implements Comparable<Hit> {
        private final String url;
        private final double score;

        public Hit(String url, double score) {
            this.url = url;
            this.score = score;
        }

        public String getUrl() {
            return url;
        }

        @Override
        public int compareTo(Hit other) {
            return Double.compare(score, other.score);
        }
    }

    @McpTool(name = "search", description = "Search")
    @Effect(value = EffectClass.READ_ONLY, egress = true)
    @Invariant(rule = "A short query", require = {"size(query) < 200", "cursor == null || size(cursor) < 50"})
    public Mono<Page<Hit>> search(
            McpAsyncServerExchange exchange,
            @McpToolParam(description = "the query") String query,
            @McpToolParam(description = "where to go on", required = false) String cursor) {
        return Mono.just(new Page<>(List.of(), Optional.empty()));
    }

    @McpTool(name = "best", description = "The best hits")
    @Effect(EffectClass.READ_ONLY)
    @Invariant(rule = "Something to choose from", require = "size(hits) > 0", ensure = "size(result) == 1")
    public <H extends Comparable<? super H>> List<H> best(@McpToolParam(description = "the hits") List<H> hits) {
        return hits.stream().sorted().limit(1).toList();
    }
}
