package dev.precept.runtime.grant;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A key set in a file. Read as a stream, since a channel would be closed by an interrupt of whoever happens to ask. */
record KeyFile(Path file) implements GrantKeys.Source {

    @Override
    public CompletableFuture<String> fetch() {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            byte[] read = in.readNBytes(GrantKeys.LONGEST_SET + 1);
            if (read.length > GrantKeys.LONGEST_SET) {
                throw new IOException("longer than a key set may be");
            }
            return CompletableFuture.completedFuture(new String(read, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
    }
}
