package dev.precept.processor.clause;

import dev.cel.common.ast.CelExpr;

/** A clause's syntax tree, macros still written as calls, and where its parts stand. */
record Parsed(CelExpr root, Spans spans) {}
