package org.conus.explain;

/**
 * A cue in the sentence of a mention. Offsets are UTF-16 units of the text as read, half-open.
 *
 * @param reachedBegin where the words begin that it governs; equal to {@code reachedEnd} if none
 * @param ended what ended its scope
 * @param decides whether the mention's assertion is by it
 * @param because why, or why not
 */
public record CueView(
    String text,
    int begin,
    int end,
    String effect,
    String direction,
    String scope,
    int reachedBegin,
    int reachedEnd,
    String ended,
    boolean decides,
    String because) {}
