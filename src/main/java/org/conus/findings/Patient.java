package org.conus.findings;

import org.jspecify.annotations.Nullable;

/** The person; null where the text is silent. */
public record Patient(@Nullable AgeFinding age, @Nullable ValueFinding sex) {}
