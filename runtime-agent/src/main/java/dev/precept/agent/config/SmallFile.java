package dev.precept.agent.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text that nobody needs more than a little of; whatever else a name leads to is no such text. */
final class SmallFile {

    /** 64 KiB: some hundred times what all options together take. */
    static final int MOST = 64 * 1024;

    private SmallFile() {}

    /**
     * The whole text.
     *
     * @throws UnfitException if there is none; the message continues "the file"
     */
    static String read(Path path) throws UnfitException {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new UnfitException("is no regular file");
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MOST + 1);
                if (bytes.length > MOST) {
                    throw new UnfitException("is larger than 64 KiB");
                }
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (NoSuchFileException missing) {
            throw new UnfitException("does not exist");
        } catch (CharacterCodingException notText) {
            throw new UnfitException("is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new UnfitException("cannot be read (" + unreadable + ')');
        }
    }

    /** No such file, or not such a one. */
    static final class UnfitException extends Exception {
        private static final long serialVersionUID = 1L;

        UnfitException(String what) {
            super(what);
        }
    }
}
