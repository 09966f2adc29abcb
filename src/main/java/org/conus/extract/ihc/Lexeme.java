package org.conus.extract.ihc;

import org.jspecify.annotations.Nullable;

/** What a phrase of the tables stands for. */
record Lexeme(Kind kind, String value, String flag, @Nullable MarkerName marker) {}
