package org.conus.extract;

import org.conus.text.Span;

/**
 * A sentence, heading, list item or table row.
 *
 * @param span in the text
 * @param first its first token
 * @param limit the token after its last; equal to {@code first} only where it has none
 * @param section the section's index in {@link Analysis#sections()}
 */
public record Sentence(Span span, int first, int limit, int section) {}
