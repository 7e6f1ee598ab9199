package dev.precept.testkit.data;

/**
 * Where something stands in a file.
 *
 * @param file the file, as whoever named it wrote it
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ':' + line + ':' + column;
    }
}
