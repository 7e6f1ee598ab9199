package dev.precept.processor.check;

import dev.precept.processor.bind.Binder;
import dev.precept.processor.discover.SourceTypes;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The routes that agents compiled here declare: what a message can propose to somebody who has named none. */
final class KnownRoutes {

    private final Elements elements;
    private final SourceTypes sources;

    KnownRoutes(Elements elements, SourceTypes sources) {
        this.elements = elements;
        this.sources = sources;
    }

    /** What to write behind {@code route =}: an agent's own routes on the agent, elsewhere those of all agents. */
    String words(Element element) {
        return words(
                element instanceof TypeElement type && Binder.isAgent(type)
                        ? Binder.routes(type)
                        : sources.names().stream()
                                .flatMap(name -> Optional.ofNullable(elements.getTypeElement(name)).stream())
                                .flatMap(Binder::routes));
    }

    static String words(Stream<String> routes) {
        String known =
                routes.distinct().sorted().map(route -> '"' + route + '"').collect(Collectors.joining(" or "));
        return known.isEmpty()
                ? "\"…\" with the team or queue that takes over, by its name in routes of @AgentContract"
                : known;
    }
}
