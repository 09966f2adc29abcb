package org.conus.explain;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.extract.Assertion;
import org.conus.extract.Value;
import org.conus.findings.RecordedMention;

/** Explanations as lines for people. */
public final class ExplanationText {
  private ExplanationText() {}

  /** All that was held back, by kind and reason, and every mention with its rules. */
  public static String of(DocumentView document) {
    StringBuilder out = new StringBuilder();
    out.append(document.document()).append(": ").append(document.kind()).append(", ");
    out.append(document.length()).append(" UTF-16 units\n\nheld back\n");
    Map<String, List<HeldBack>> groups = new TreeMap<>();
    for (HeldBack held : document.heldBack()) {
      String key = held.kind() + "  " + held.rule();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(held);
    }
    groups.forEach(
        (kind, members) -> {
          out.append("  ").append(kind).append(" (").append(members.size()).append(")\n");
          members.stream()
              .sorted(Comparator.comparing(HeldBack::by).thenComparing(HeldBack::begin))
              .forEach(held -> out.append("    ").append(line(held)));
        });
    out.append(groups.isEmpty() ? "  nothing\n" : "").append("\nmentions\n");
    document.mentions().forEach(view -> addMention(out, view, false));
    return out.append(document.mentions().isEmpty() ? "  none\n" : "").toString();
  }

  /** All that there is to say of one place. */
  public static String of(PlaceView place) {
    StringBuilder out = new StringBuilder();
    out.append(place.document()).append("  ").append(place(place.begin(), place.end()));
    out.append("  ").append(quoted(place.text())).append('\n');
    if (place.deleted()) {
      out.append("  the repair took the place asked for out of the text; this is the next one\n");
    }
    out.append("  document   ").append(place.kind()).append('\n');
    out.append("  section    ").append(place.section());
    out.append(place.heading().isBlank() ? "" : " (" + flat(place.heading()) + ")").append('\n');
    out.append("  sentence   ").append(place(place.sentenceBegin(), place.sentenceEnd()));
    out.append("  ").append(flat(place.repaired())).append('\n');
    out.append("  tokens     ").append(String.join(" ", place.tokens())).append('\n');
    out.append("  terms\n");
    for (TermView term : place.terms()) {
      out.append("    ").append(quoted(term.text())).append("  ").append(term.table());
      out.append(' ').append(term.row()).append(" (").append(term.form()).append("): ");
      out.append(term.outcome()).append('\n');
    }
    out.append(place.terms().isEmpty() ? "    none\n" : "").append("  held back\n");
    for (HeldBack held : place.heldBack()) {
      out.append("    ").append(held.kind()).append("  ").append(held.rule()).append("  ");
      out.append(line(held));
    }
    out.append(place.heldBack().isEmpty() ? "    nothing\n" : "").append("  mentions\n");
    place.mentions().forEach(view -> addMention(out, view, true));
    return out.append(place.mentions().isEmpty() ? "    none\n" : "").toString();
  }

  private static String line(HeldBack held) {
    return place(held.begin(), held.end())
        + " "
        + quoted(held.text())
        + " ["
        + held.section()
        + "]: "
        + held.by()
        + "\n";
  }

  private static void addMention(StringBuilder out, MentionView view, boolean whole) {
    RecordedMention mention = view.mention();
    String indent = whole ? "      " : "    ";
    out.append(indent, 2, indent.length()).append(mention.id()).append("  ");
    out.append(mention.kind().label()).append(' ').append(place(mention.begin(), mention.end()));
    out.append(' ').append(quoted(mention.text())).append(" [").append(mention.section());
    out.append("]  ").append(value(mention.value())).append('\n');
    out.append(indent).append("rules      ").append(String.join(", ", mention.because()));
    out.append(view.weighed() == null ? "" : ": " + view.weighed()).append('\n');
    Assertion assertion = mention.assertion();
    out.append(indent).append("assertion  ").append(assertion.polarity().label()).append(", ");
    out.append(assertion.certainty().label()).append(", ");
    out.append(assertion.temporality().label()).append(", of ");
    out.append(assertion.subject().label()).append('\n');
    out.append(indent).append("subject    ").append(flat(view.subjectBy())).append('\n');
    for (CueView cue : view.cues()) {
      if (whole || cue.decides()) {
        out.append(indent).append("cue        ").append(line(cue));
      }
    }
    out.append(indent);
    out.append(view.notEvidence() == null ? "evidence   for " : "evidence   for nothing: ");
    out.append(
        view.notEvidence() == null ? String.join(", ", view.evidenceFor()) : view.notEvidence());
    out.append('\n');
  }

  private static String line(CueView cue) {
    boolean empty = cue.reachedBegin() == cue.reachedEnd();
    return quoted(cue.text())
        + " "
        + place(cue.begin(), cue.end())
        + " "
        + cue.effect()
        + ", "
        + cue.direction()
        + ", "
        + cue.scope()
        + "; governs "
        + (empty ? "nothing" : place(cue.reachedBegin(), cue.reachedEnd()))
        + ", ended by "
        + cue.ended()
        + "; "
        + (cue.decides() ? "DECIDES: " : "no: ")
        + cue.because()
        + "\n";
  }

  /** The components of a value of which the text speaks. */
  private static String value(Value value) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        Object said = component.getAccessor().invoke(value);
        if (said != null) {
          parts.add(component.getName() + "=" + said);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record's components are open to all", e);
      }
    }
    return String.join(" ", parts);
  }

  private static String place(int begin, int end) {
    return begin + ".." + end;
  }

  private static String quoted(String text) {
    return "'" + flat(text) + "'";
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
