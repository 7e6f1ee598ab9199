package dev.precept.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What an anchor says, as a line with a check sum.
 *
 * @param identity of the store
 * @param number the last that was acknowledged
 */
record AnchorMark(String identity, long number) {

    private static final int SLOT = 512;
    static final int FILE_LENGTH = 2 * SLOT;
    private static final Pattern LINE = Pattern.compile("precept-anchor 1 ([0-9a-f-]{36}) (\\d{1,19}) ([0-9a-f]{8})\n");

    /** Writes it into a slot: 0 or 1. */
    void writeTo(FileChannel file, int slotNumber) throws IOException {
        String words = "precept-anchor 1 " + identity + ' ' + number;
        byte[] slot = new byte[SLOT];
        Arrays.fill(slot, (byte) ' ');
        byte[] line = (words + ' ' + sum(words) + '\n').getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(line, 0, slot, 0, line.length);
        slot[SLOT - 1] = '\n';
        ByteBuffer bytes = ByteBuffer.wrap(slot);
        long start = (long) SLOT * slotNumber;
        while (bytes.hasRemaining()) {
            file.write(bytes, start + bytes.position());
        }
    }

    /** The larger of the two that are whole. */
    static Optional<AnchorMark> latest(byte[] file) {
        return Stream.of(0, SLOT)
                .flatMap(start -> read(new String(file, start, SLOT, StandardCharsets.US_ASCII)).stream())
                .max(Comparator.comparingLong(AnchorMark::number));
    }

    private static Optional<AnchorMark> read(String slot) {
        Matcher line = LINE.matcher(slot);
        if (!line.lookingAt()
                || !sum(slot.substring(0, line.start(3) - 1)).equals(line.group(3))
                || line.group(2).length() > 18) {
            return Optional.empty();
        }
        return Optional.of(new AnchorMark(line.group(1), Long.parseLong(line.group(2))));
    }

    private static String sum(String words) {
        CRC32C sum = new CRC32C();
        sum.update(words.getBytes(StandardCharsets.US_ASCII));
        return String.format(java.util.Locale.ROOT, "%08x", sum.getValue());
    }
}
