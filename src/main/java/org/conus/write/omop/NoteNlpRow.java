package org.conus.write.omop;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Assertion;
import org.conus.extract.Value;
import org.conus.findings.RecordedMention;
import org.conus.write.Extracted;

/**
 * A mention as a row of NOTE_NLP.
 *
 * @param id of the row
 * @param noteId of the document's row in NOTE
 * @param time of the run, in UTC
 */
public record NoteNlpRow(
    long id, long noteId, Extracted document, RecordedMention mention, LocalDateTime time) {
  private static final int CONTEXT_UNITS = 80;

  /**
   * The rows of a document.
   *
   * @param firstId of the first row; the others follow
   */
  public static List<NoteNlpRow> of(
      Extracted document, long noteId, long firstId, LocalDateTime time) {
    List<NoteNlpRow> rows = new ArrayList<>();
    for (RecordedMention mention : document.report().mentions()) {
      rows.add(new NoteNlpRow(firstId + rows.size(), noteId, document, mention, time));
    }
    return rows;
  }

  String system() {
    return "Conus " + document.report().pipeline().version();
  }

  /** The mention with some words around it; runs of white space are one space. */
  String snippet() {
    String text = document.source().text();
    int begin = Math.max(0, mention.begin() - CONTEXT_UNITS);
    int end = Math.min(text.length(), mention.end() + CONTEXT_UNITS);
    while (begin > 0 && begin < mention.begin() && !isSpace(text.charAt(begin - 1))) {
      begin++;
    }
    while (end < text.length() && end > mention.end() && !isSpace(text.charAt(end))) {
      end--;
    }
    return text.substring(begin, end).strip().replaceAll("\\s+", " ");
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c);
  }

  /** {@code Y} where the thing is said to be there, and of the patient. */
  String exists() {
    Assertion assertion = mention.assertion();
    boolean exists =
        assertion.polarity() == Assertion.Polarity.AFFIRMED
            && assertion.subject() == Assertion.Subject.PATIENT;
    return exists ? "Y" : "N";
  }

  String temporal() {
    boolean past = mention.assertion().temporality() == Assertion.Temporality.HISTORICAL;
    return past ? "past" : "present";
  }

  /** {@code name=value}, commas between them; a comma of a value is {@code %2C}. */
  String modifiers() {
    List<String> modifiers = new ArrayList<>();
    add(modifiers, "mention", mention.id());
    add(modifiers, "kind", mention.kind().label());
    add(modifiers, "negation", Boolean.toString(isNegated()));
    add(modifiers, "certainty", mention.assertion().certainty().label());
    add(modifiers, "temporality", mention.assertion().temporality().label());
    add(modifiers, "subject", mention.assertion().subject().label());
    add(modifiers, "section", mention.section());
    mention.codes().forEach(code -> add(modifiers, code.system(), code.code()));
    addValue(modifiers, mention.value());
    return String.join(",", modifiers);
  }

  private static void addValue(List<String> modifiers, Value value) {
    if (value instanceof Value.Ihc ihc) {
      add(modifiers, "marker", ihc.marker());
      add(modifiers, "result", ihc.result());
    } else if (value instanceof Value.Level level) {
      add(modifiers, "levels", String.join(" ", level.levels()));
    } else if (value instanceof Value.Grade grade) {
      add(modifiers, "system", grade.system());
      add(modifiers, "value", grade.value());
    } else if (value instanceof Value.Stage stage) {
      add(modifiers, "system", stage.system());
      add(modifiers, "value", stage.value());
    } else if (value instanceof Value.Margin margin) {
      add(modifiers, "value", margin.value());
    } else if (value instanceof Value.Invasion invasion) {
      add(modifiers, "type", invasion.type());
    } else if (value instanceof Value.Nodes nodes) {
      if (nodes.positive() != null) {
        add(modifiers, "positive", nodes.positive().toString());
      }
      if (nodes.examined() != null) {
        add(modifiers, "examined", nodes.examined().toString());
      }
    }
  }

  private boolean isNegated() {
    return mention.assertion().polarity() == Assertion.Polarity.NEGATED;
  }

  private static void add(List<String> modifiers, String name, String value) {
    modifiers.add(name + "=" + value.replace("%", "%25").replace(",", "%2C"));
  }
}
