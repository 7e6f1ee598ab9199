package dev.precept.processor.report;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.tools.Diagnostic;

/** Lines and columns of a tree. */
final class SourceSpan {

    private SourceSpan() {}

    static Optional<Location> of(TreePath path, Tree tree, SourcePositions positions) {
        CompilationUnitTree unit = path.getCompilationUnit();
        long start = positions.getStartPosition(unit, tree);
        long end =
                tree instanceof MethodTree || tree instanceof ClassTree ? start : positions.getEndPosition(unit, tree);
        if (start == Diagnostic.NOPOS || unit.getLineMap() == null) {
            return Optional.empty();
        }
        LineMap lines = unit.getLineMap();
        long last = Math.max(start, end);
        return Optional.of(new Location(
                unit.getSourceFile().toUri(),
                lines.getLineNumber(start),
                column(lines, start),
                lines.getLineNumber(last),
                column(lines, last)));
    }

    /** Not the line map's own column, which counts a tab as up to eight. */
    private static long column(LineMap lines, long position) {
        return position - lines.getStartPosition(lines.getLineNumber(position)) + 1;
    }
}
