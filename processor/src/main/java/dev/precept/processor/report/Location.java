package dev.precept.processor.report;

import java.net.URI;

/**
 * Where a finding stands in a source file; lines and columns count from 1, the end is behind the last character.
 *
 * @param file the file
 * @param startLine line of the first character
 * @param startColumn column of the first character
 * @param endLine line of the end
 * @param endColumn column of the end
 */
public record Location(URI file, long startLine, long startColumn, long endLine, long endColumn) {}
