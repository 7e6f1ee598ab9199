package dev.precept.processor.emit.clause;

import dev.precept.processor.emit.clause.Template.Hole;
import dev.precept.processor.emit.clause.Template.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes CEL at random out of the templates, rarely used ones first, so that all of them occur soon. It writes well-typed
 * clauses, or such with a chance of a part of another type anywhere.
 */
final class ClauseGenerator {

    static final List<Template> TEMPLATES = Stream.of(
                    CoreTemplates.all(), LibraryTemplates.all(), MacroTemplates.all(), TimeTemplates.all())
            .flatMap(List::stream)
            .toList();

    private final Map<Kind, List<Template>> byKind;
    private final Map<Kind, List<Template>> leaves;
    private final Random random;
    private final int strays;
    private final Map<Template, Integer> uses = new LinkedHashMap<>();
    private final Deque<Local> locals = new ArrayDeque<>();
    private int names;

    /** {@code strays}: one of so many parts is of another type; 0 for none. */
    ClauseGenerator(Random random, int strays) {
        this(random, strays, TEMPLATES);
    }

    /** Out of these templates only; those with a hole that none of them fills are left out. */
    ClauseGenerator(Random random, int strays, List<Template> templates) {
        this.random = random;
        this.strays = strays;
        leaves = byKind(templates, true);
        List<Template> fillable = templates.stream()
                .filter(template -> template.holes().stream()
                        .allMatch(hole -> !leaves.get(hole.kind()).isEmpty()))
                .toList();
        byKind = byKind(fillable, false);
        fillable.forEach(template -> uses.put(template, 0));
    }

    /** A name that a macro gives to something. */
    private record Local(String name, Kind kind) {}

    /** One clause: for us, for the interpreter, and what is documented to differ in it. */
    record Generated(String clause, String reference, Set<String> documented) {}

    /** How often each template occurred. */
    Map<Template, Integer> uses() {
        return uses;
    }

    Generated condition(int depth) {
        names = 0;
        Set<String> documented = new TreeSet<>();
        String[] both = write(Kind.BOOL, depth, documented);
        return new Generated(both[0], both[1], documented);
    }

    private String[] write(Kind wanted, int depth, Set<String> documented) {
        Kind kind = strays > 0 && random.nextInt(strays) == 0
                ? Kind.values()[random.nextInt(Kind.values().length)]
                : wanted;
        List<String> known = locals.stream()
                .filter(local -> local.kind() == kind)
                .map(Local::name)
                .toList();
        if (!known.isEmpty() && random.nextInt(2) == 0) {
            String name = known.get(random.nextInt(known.size()));
            return new String[] {name, name};
        }
        Template template = choose((depth <= 0 ? leaves : byKind).get(kind));
        uses.merge(template, 1, Integer::sum);
        if (!template.why().isEmpty()) {
            documented.add(template.why());
        }
        return fill(template, depth - 1, documented);
    }

    private Template choose(List<Template> from) {
        Template chosen = from.get(random.nextInt(from.size()));
        for (int i = 0; i < 2; i++) {
            Template other = from.get(random.nextInt(from.size()));
            chosen = uses.get(other) < uses.get(chosen) ? other : chosen;
        }
        return chosen;
    }

    /** The same parts fill both texts. */
    private String[] fill(Template template, int depth, Set<String> documented) {
        Map<String, Local> own = new LinkedHashMap<>();
        List<String[]> parts = new ArrayList<>();
        for (Hole hole : template.holes()) {
            if (hole.isName()) {
                // each under a name of its own: the interpreter loops on a name that hides itself
                Local local = own.computeIfAbsent(hole.name(), name -> new Local("v" + names++, hole.kind()));
                parts.add(new String[] {local.name(), local.name()});
            } else {
                if (hole.inner()) {
                    own.values().forEach(locals::push);
                }
                parts.add(write(hole.kind(), depth, documented));
                if (hole.inner()) {
                    own.values().forEach(local -> locals.pop());
                }
            }
        }
        return new String[] {
            filled(template.text(), parts.stream().map(part -> part[0]).toList()),
            filled(template.reference(), parts.stream().map(part -> part[1]).toList())
        };
    }

    private static String filled(String text, List<String> parts) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        int next = 0;
        for (Hole hole : Template.holes(text)) {
            out.append(text, at, hole.start()).append(parts.get(next++));
            at = hole.end();
        }
        return out.append(text.substring(at)).toString();
    }

    private static Map<Kind, List<Template>> byKind(List<Template> templates, boolean leaves) {
        Map<Kind, List<Template>> map = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            map.put(
                    kind,
                    templates.stream()
                            .filter(template -> template.kind() == kind && (!leaves || template.isLeaf()))
                            .toList());
        }
        return map;
    }
}
