package shop;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reactive results, the framework's context, optional parameters, collections of records, and a builder inside. */
@Service
public class InvoiceTools {

    public record Line(UUID article, int pieces, BigDecimal price) {}

    public record Invoice(long id, List<Line> lines, Optional<String> note) {}

    public record Result<T>(T value, List<String> warnings) {}

    interface Invoices {
        Optional<Invoice> byId(long id);

        Mono<Invoice> save(Invoice invoice);
    }

    private static final class Draft {
        private final List<Line> lines;

        private Draft(List<Line> lines) {
            this.lines = lines;
        }

        private Invoice build(long id) {
            return new Invoice(id, lines, Optional.empty());
        }
    }

    private final Invoices invoices;

    InvoiceTools(Invoices invoices) {
        this.invoices = invoices;
    }

    @Fact
    Optional<Invoice> invoice(long id) {
        return invoices.byId(id);
    }

    @Tool(name = "find_invoice", description = "Find an invoice")
    @Effect(EffectClass.READ_ONLY)
    public Result<Optional<Invoice>> find(long id, ToolContext context) {
        return new Result<>(invoices.byId(id), List.of());
    }

    @Tool(name = "create_invoice", description = "Create an invoice", returnDirect = true)
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Every line has pieces and a price", require = "lines.all(l, l.pieces > 0 && l.price >= 0)")
    @Invariant(rule = "Not above 10000", require = "sum(lines.map(l, l.price * l.pieces)) <= 10000")
    public Mono<Invoice> create(
            @ToolParam(description = "the lines") List<Line> lines,
            @ToolParam(description = "a note", required = false) String note) {
        return invoices.save(new Draft(lines).build(1));
    }

    @Tool(name = "remind", description = "Send reminders")
    @SuppressWarnings("precept:PRE-0227")
    @Effect(value = EffectClass.IRREVERSIBLE, egress = true)
    @Invariant(rule = "Few, and only such as exist", require = {"size(ids) <= 3", "size(text) < 500", "invoice(ids[0]).hasValue()"})
    public Flux<Invoice> remind(List<Long> ids, String text) {
        return Flux.fromIterable(ids).map(id -> new Draft(List.of()).build(id));
    }
}
