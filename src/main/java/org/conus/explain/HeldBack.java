package org.conus.explain;

/**
 * A candidate that became no mention. Offsets are UTF-16 units of the text as read, half-open.
 *
 * @param kind of the mention that it would have been
 * @param section in which it stands
 * @param rule that would have made it, or that barred it
 * @param by what spoke against it
 */
public record HeldBack(
    String kind, int begin, int end, String text, String section, String rule, String by) {}
