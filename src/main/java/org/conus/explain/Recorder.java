package org.conus.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.CueTrace;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.text.Span;

/** Writes down what it hears of one document. */
final class Recorder implements Trace {
  /** A candidate that was decided upon. */
  record Decided(MentionKind kind, Span span, String rule, String by) {}

  private record Place(MentionKind kind, Span span) {}

  private final List<Decided> heldBack = new ArrayList<>();
  private final Map<Place, String> accepted = new HashMap<>();
  private final Map<Mention, List<CueTrace>> cues = new IdentityHashMap<>();
  private final Map<Mention, String> subjects = new IdentityHashMap<>();

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public void heldBack(MentionKind kind, Span span, String rule, String by) {
    heldBack.add(new Decided(kind, span, rule, by));
  }

  @Override
  public void accepted(MentionKind kind, Span span, String rule, String by) {
    accepted.put(new Place(kind, span), by);
  }

  @Override
  public void cue(Mention mention, CueTrace cue) {
    cues.computeIfAbsent(mention, key -> new ArrayList<>()).add(cue);
  }

  @Override
  public void subject(Mention mention, String by) {
    subjects.put(mention, by);
  }

  /** The candidates that became no mention, in the order in which they were decided upon. */
  List<Decided> heldBack() {
    return heldBack;
  }

  /** What spoke for a mention; empty if it was not weighed. */
  String weighed(Mention mention) {
    return accepted.getOrDefault(new Place(mention.kind(), mention.span()), "");
  }

  List<CueTrace> cues(Mention mention) {
    return cues.getOrDefault(mention, List.of());
  }

  String subject(Mention mention) {
    return subjects.getOrDefault(mention, "");
  }
}
