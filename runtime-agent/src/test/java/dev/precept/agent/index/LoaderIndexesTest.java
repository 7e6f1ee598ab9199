package dev.precept.agent.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What loaders other than the system loader say, and what it means when they fail. */
class LoaderIndexesTest {

    /** A loader whose index, if it has one, cannot be read. */
    private static final class Failing extends ClassLoader {

        private final List<URL> markers;

        Failing(List<URL> markers) {
            super(null);
            this.markers = markers;
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.enumeration(markers);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            throw new IllegalStateException("closed");
        }
    }

    /** One that cannot say what it has. */
    private static final class Silent extends ClassLoader {

        Silent() {
            super(null);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            throw new IOException("closed");
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            throw new IllegalStateException("closed");
        }
    }

    @Test
    void anIndexThatIsThereAndCannotBeReadKeepsItsClassOut() throws IOException {
        URL marker = URI.create("file:/application.jar/" + IndexReader.MARKER).toURL();
        LoaderIndexes indexes = new LoaderIndexes();
        ClassLoader loader = new Failing(List.of(marker));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> indexes.tools(loader, "shop.RefundTools"))
                    .isInstanceOf(UnreadableIndexException.class)
                    .hasMessageContaining("cannot be read")
                    .hasMessageContaining("closed");
        }
    }

    @Test
    void aLoaderWithoutAMarkerIsNotAskedForClasses() {
        assertThat(new LoaderIndexes().tools(new Failing(List.of()), "shop.RefundTools"))
                .isEmpty();
    }

    @Test
    void aLoaderThatFailsAtEverythingSaysNothing() {
        assertThat(new LoaderIndexes().tools(new Silent(), "shop.RefundTools")).isEmpty();
    }
}
