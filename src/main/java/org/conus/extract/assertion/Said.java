package org.conus.extract.assertion;

import org.conus.extract.Assertion.Subject;
import org.conus.match.Match;
import org.jspecify.annotations.Nullable;

/** Whom a mention is about, and the word of its segment that says so if one does. */
record Said(Subject subject, @Nullable Match<Cue> by) {}
