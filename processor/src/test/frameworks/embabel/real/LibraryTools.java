package stars;

import com.embabel.agent.api.annotation.LlmTool;
import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import java.util.List;
import java.util.Optional;

/** Tools on a domain object: the record itself is what a model may act on. */
public record LibraryTools(String owner, List<Book> books) {

    public record Book(String isbn, Author author, int year) {}

    public record Author(String name, Optional<Integer> born) {}

    @Fact
    static int thisYear() {
        return java.time.Year.now().getValue();
    }

    @LlmTool(description = "Find books of an author")
    @Effect(EffectClass.READ_ONLY)
    public List<Book> by(@LlmTool.Param(description = "the author's name") String author) {
        return books.stream().filter(book -> book.author().name().equals(author)).toList();
    }

    @LlmTool(name = "add", description = "Add a book", returnDirect = true)
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Books of the past", require = "book.year <= thisYear()")
    @Invariant(rule = "Authors that are born", require = "book.author.born.orValue(0) < book.year")
    @Invariant(rule = "One more", ensure = "size(result.books) == size(books) + 1")
    public LibraryTools add(Book book, List<Book> books) {
        return this;
    }
}
