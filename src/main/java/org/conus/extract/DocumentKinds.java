package org.conus.extract;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.conus.extract.Headings.Heading;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;

/**
 * Tells what sort of document a text is by its headings and by words that stand anywhere in it;
 * each speaks once, with the weight that the table gives it. Immutable.
 */
public final class DocumentKinds {
  /** With less a text is of no kind. */
  private static final int LEAST = 3;

  private final Headings headings;
  private final PhraseMatcher<Heading> cues;

  public DocumentKinds(Knowledge knowledge, Vocabulary vocabulary) {
    this(knowledge, vocabulary, new Headings(knowledge));
  }

  DocumentKinds(Knowledge knowledge, Vocabulary vocabulary, Headings headings) {
    this.headings = headings;
    PhraseMatcher.Builder<Heading> builder = PhraseMatcher.builder(vocabulary);
    for (Table.Row row : knowledge.table(Headings.FILE, Headings.COLUMNS).rows()) {
      Heading heading = Headings.heading(row);
      if (heading.is("cue")) {
        builder.add(row.need("text"), heading);
      }
    }
    this.cues = builder.build();
  }

  /** The kind for which most speaks; the one named first in {@link DocumentKind} if two tie. */
  public DocumentKind of(Tokens tokens, List<Section> sections) {
    int[] scores = new int[DocumentKind.values().length];
    addHeadings(tokens.text(), sections, scores);
    addCues(tokens, scores);
    DocumentKind best = DocumentKind.OTHER;
    int most = LEAST - 1;
    for (DocumentKind kind : DocumentKind.values()) {
      if (scores[kind.ordinal()] > most) {
        most = scores[kind.ordinal()];
        best = kind;
      }
    }
    return best;
  }

  private void addHeadings(String text, List<Section> sections, int[] scores) {
    Set<String> seen = new HashSet<>();
    for (Section section : sections) {
      Span span = section.heading();
      if (span.length() > 0 && seen.add(section.kind())) {
        Headings.Found found = headings.longest(text, firstLetter(text, span), span.end());
        if (found != null) {
          scores[found.heading().document().ordinal()] += found.heading().weight();
        }
      }
    }
  }

  private static int firstLetter(String text, Span span) {
    int at = span.begin();
    while (at < span.end() - 1 && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void addCues(Tokens tokens, int[] scores) {
    Set<Heading> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Match<Heading> match : cues.matches(tokens, 0, tokens.size())) {
      if (seen.add(match.value())) {
        scores[match.value().document().ordinal()] += match.value().weight();
      }
    }
  }
}
