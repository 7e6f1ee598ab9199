package dev.precept.testkit.evaluation;

import dev.precept.testkit.data.BadInput;
import dev.precept.testkit.data.JsonWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * All evaluations of an agent, the oldest first: a file of one JSON object a line, to which lines are only ever added.
 *
 * @param records those that can be read, in the order of the file
 * @param damaged a sentence for each line that cannot
 */
public record History(List<EvaluationRecord> records, List<String> damaged) {

    /** Copies what it is given. */
    public History {
        records = List.copyOf(records);
        damaged = List.copyOf(damaged);
    }

    /**
     * Reads a file. A line that is damaged stays in the file, and is named in the result.
     *
     * @return an empty history if there is no such file
     * @throws BadInput if the file cannot be read
     */
    public static History read(Path file) {
        List<EvaluationRecord> records = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                try {
                    records.add(EvaluationJson.read(line, file.toString(), number));
                } catch (BadInput odd) {
                    damaged.add(String.valueOf(odd.getMessage()));
                }
            }
        }
        return new History(records, damaged);
    }

    private static List<String> lines(Path file) {
        try {
            // Bytes that are no UTF-8 make one line unreadable, not the file.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw BadInput.of(
                    file.toString(), "it cannot be read: " + unreadable + '.', "name a file that can be.", unreadable);
        }
    }

    /**
     * Adds a record at the end. Other processes may add theirs at the same time; what stands in the file is not touched.
     *
     * @throws BadInput if the file cannot be written
     */
    public static void append(Path file, EvaluationRecord record) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the lock was lost");
                }
                String line = JsonWriter.line(EvaluationJson.tree(record)) + '\n';
                ByteBuffer bytes =
                        ByteBuffer.wrap(((endsInALine(channel) ? "" : "\n") + line).getBytes(StandardCharsets.UTF_8));
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException unwritable) {
            throw BadInput.of(
                    file.toString(),
                    "the evaluation cannot be added: " + unwritable + '.',
                    "name a file that this user can write.",
                    unwritable);
        }
    }

    /** Whether the last writer got to the end of his line. */
    private static boolean endsInALine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() == 0 || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }
}
