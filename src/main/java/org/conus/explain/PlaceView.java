package org.conus.explain;

import java.util.List;

/**
 * One place of a document. Offsets are UTF-16 units of the text as read, half-open.
 *
 * @param text what stands there as read
 * @param repaired the sentence after repair, the place between {@code >>} and {@code <<}
 * @param deleted whether the repair took the place out; what follows is of the next one then
 * @param heading of the section, empty where it has none
 * @param tokens of the sentence near the place, those of the place in brackets
 */
public record PlaceView(
    String document,
    String kind,
    int begin,
    int end,
    String text,
    boolean deleted,
    String section,
    String heading,
    int sentenceBegin,
    int sentenceEnd,
    String repaired,
    List<String> tokens,
    List<TermView> terms,
    List<MentionView> mentions,
    List<HeldBack> heldBack) {}
