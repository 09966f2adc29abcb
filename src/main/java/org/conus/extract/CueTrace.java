package org.conus.extract;

import org.conus.text.Span;

/**
 * What a cue did about a mention.
 *
 * @param cue its words, in the text that was analyzed
 * @param effect what it makes of a mention: negated, uncertain, historical, family
 * @param direction forward or backward
 * @param scope how far it may go: phrase, list, clause or sentence
 * @param reached the words that it governs, empty where it governs none
 * @param end what ended its scope
 * @param decides whether the mention's assertion is by it
 * @param because why, or why not
 */
public record CueTrace(
    Span cue,
    String effect,
    String direction,
    String scope,
    Span reached,
    String end,
    boolean decides,
    String because) {}
