package dev.precept.store;

import dev.precept.runtime.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A file that remembers which store this JVM uses, and the last number that it acknowledged. Two slots are written in
 * turn, so that a write which tears leaves the other. A thread of its own writes, once for all who wait meanwhile.
 */
final class Anchor implements AutoCloseable {

    private static final String CODE = "PRE-0744";

    private final Path path;
    private final FileChannel file;
    private final ReentrantLock changing = new ReentrantLock();
    private final Condition changed = changing.newCondition();
    private final Thread writer;
    private final String identity;
    private long wanted;
    private long written;
    private @Nullable IOException fault;
    private boolean closed;

    private Anchor(Path path, FileChannel file, AnchorMark mark) {
        this.path = path;
        this.file = file;
        this.identity = mark.identity();
        this.written = mark.number();
        this.wanted = mark.number();
        this.writer = new Thread(this::write, "precept-anchor");
        writer.setDaemon(true);
        writer.start();
    }

    /** An anchor that is there; empty if there is no file. */
    static Optional<Anchor> existing(Path path) {
        if (!path.toFile().exists()) {
            return Optional.empty();
        }
        FileChannel file = locked(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            ByteBuffer bytes = ByteBuffer.allocate(AnchorMark.FILE_LENGTH);
            while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {}
            Optional<AnchorMark> mark = AnchorMark.latest(bytes.array());
            if (mark.isEmpty()) {
                file.close();
                throw refused(
                        path,
                        "holds nothing that an anchor writes",
                        "if the disk lost it, compare the store with what you know, remove the file, and adopt the"
                                + " store");
            }
            // The same words in both: whichever is overwritten next, the other is whole.
            both(mark.get(), file);
            return Optional.of(new Anchor(path, file, mark.get()));
        } catch (IOException unreadable) {
            throw refused(path, "cannot be read (" + unreadable.getMessage() + ")", "let this user read and write it");
        }
    }

    /** A new anchor, written before this returns. */
    static Anchor fresh(Path path, String identity, long number) {
        FileChannel file =
                locked(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        AnchorMark mark = new AnchorMark(identity, number);
        try {
            both(mark, file);
            Path directory = path.getParent();
            if (directory != null) {
                try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
                    entry.force(true);
                }
            }
        } catch (IOException unwritable) {
            throw refused(path, "cannot be written (" + unwritable.getMessage() + ")", "let this user write it");
        }
        return new Anchor(path, file, mark);
    }

    private static void both(AnchorMark mark, FileChannel file) throws IOException {
        mark.writeTo(file, 0);
        file.force(true);
        mark.writeTo(file, 1);
        file.force(true);
    }

    private static FileChannel locked(Path path, StandardOpenOption... options) {
        try {
            FileChannel file = FileChannel.open(path, options);
            try {
                if (file.tryLock() != null) {
                    return file;
                }
            } catch (OverlappingFileLockException here) {
                file.close();
                throw refused(path, "is in use by this JVM", "give each store that is open an anchor of its own");
            }
            file.close();
            throw refused(path, "is in use by another process", "give each JVM an anchor of its own");
        } catch (FileAlreadyExistsException there) {
            throw refused(path, "is there already", "open the store that it belongs to");
        } catch (IOException no) {
            throw refused(
                    path,
                    "cannot be opened (" + no.getClass().getSimpleName() + ": " + no.getMessage() + ")",
                    "make its directory, and let this user write there");
        }
    }

    private static StoreRefusedException refused(Path path, String what, String fix) {
        return new StoreRefusedException(CODE, "The anchor " + path + ' ' + what + ". Fix: " + fix + '.');
    }

    String identity() {
        return identity;
    }

    long number() {
        changing.lock();
        try {
            return written;
        } finally {
            changing.unlock();
        }
    }

    /**
     * Returns when this number, or a larger one, is on the disk.
     *
     * @throws StoreUnavailableException if it is not, by the deadline: nobody may rely on what was acknowledged
     */
    void remember(long number, long deadline) {
        boolean interrupted = false;
        changing.lock();
        try {
            wanted = Math.max(wanted, number);
            changed.signalAll();
            while (written < number) {
                long left = deadline - System.nanoTime();
                if (fault != null || left <= 0 || closed) {
                    throw new StoreUnavailableException("the anchor " + path + " could not be written"
                            + (fault == null ? "" : ": " + fault.getMessage())
                            + ". Fix: see that its disk has room and is writable, then open the store anew.");
                }
                try {
                    changed.await(left, TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            changing.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write() {
        for (int turn = 0; ; turn ^= 1) {
            long next;
            changing.lock();
            try {
                while (wanted == written && !closed) {
                    changed.awaitUninterruptibly();
                }
                if (wanted == written || fault != null) {
                    return;
                }
                next = wanted;
            } finally {
                changing.unlock();
            }
            IOException failed = null;
            try {
                new AnchorMark(identity, next).writeTo(file, turn);
                file.force(false);
            } catch (IOException unwritable) {
                failed = unwritable;
            }
            changing.lock();
            try {
                // What failed once is not tried again: a disk may say yes to the second sync and have lost the first.
                fault = failed;
                written = failed == null ? next : written;
                changed.signalAll();
                if (failed != null) {
                    return;
                }
            } finally {
                changing.unlock();
            }
        }
    }

    @Override
    public void close() {
        changing.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            changing.unlock();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        try {
            file.close();
        } catch (IOException late) {
            System.getLogger("dev.precept").log(System.Logger.Level.WARNING, "The anchor did not close", late);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
