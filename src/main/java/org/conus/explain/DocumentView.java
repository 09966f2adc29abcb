package org.conus.explain;

import java.util.List;

/**
 * All that was found in a document and all that was held back, in the order of the text.
 *
 * @param length in UTF-16 units of the text as read
 */
public record DocumentView(
    String document,
    String kind,
    int length,
    List<HeldBack> heldBack,
    List<MentionView> mentions) {}
