package org.conus.explain;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Section;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.knowledge.TermKind;
import org.conus.match.Match;
import org.conus.match.Tokens;
import org.conus.text.OffsetMap;
import org.conus.text.SourceText;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/** Gathers what there is to say of one place. */
final class PlaceMaker {
  private static final int TOKENS_AROUND = 6;
  private static final int CONTEXT = 300;

  private final Analysis analysis;
  private final OffsetMap map;
  private final SourceText source;
  private final TermIndex terms;

  PlaceMaker(Analysis analysis, OffsetMap map, SourceText source, TermIndex terms) {
    this.analysis = analysis;
    this.map = map;
    this.source = source;
    this.terms = terms;
  }

  /**
   * The place with a span of the repaired text.
   *
   * @param heldBack of the whole document
   * @param mentions of the whole document
   */
  PlaceView place(Span span, boolean deleted, List<HeldBack> heldBack, List<MentionView> mentions) {
    Tokens tokens = analysis.tokens();
    int first = tokens.at(span.begin());
    int limit = Math.max(first + 1, tokens.at(span.end() - 1) + 1);
    Sentence sentence = analysis.sentenceAt(span.begin());
    Section section = analysis.section(sentence);
    Span read = map.toSource(span);
    Span sentenceRead = map.toSource(sentence.span());
    List<HeldBack> held = overlapping(heldBack, read);
    List<MentionView> covering =
        mentions.stream().filter(m -> m.overlaps(read.begin(), read.end())).toList();
    return new PlaceView(
        source.id(),
        analysis.kind().label(),
        read.begin(),
        read.end(),
        read.in(source.text()),
        deleted,
        section.kind(),
        section.heading().in(analysis.text()),
        sentenceRead.begin(),
        sentenceRead.end(),
        marked(sentence.span(), span),
        around(tokens, first, limit, sentence),
        termsAt(first, limit, held, covering),
        covering,
        held);
  }

  private static List<HeldBack> overlapping(List<HeldBack> all, Span read) {
    return all.stream().filter(h -> h.begin() < read.end() && read.begin() < h.end()).toList();
  }

  /** The sentence with the place marked; what is far from it is cut off. */
  private String marked(Span sentence, Span span) {
    String text = analysis.text();
    int begin = Math.max(Math.min(sentence.begin(), span.begin()), span.begin() - CONTEXT);
    int end = Math.min(Math.max(sentence.end(), span.end()), span.end() + CONTEXT);
    return text.substring(begin, span.begin())
        + ">>"
        + span.in(text)
        + "<<"
        + text.substring(span.end(), end);
  }

  private static List<String> around(Tokens tokens, int first, int limit, Sentence sentence) {
    List<String> around = new ArrayList<>();
    int from = Math.max(Math.min(sentence.first(), first), first - TOKENS_AROUND);
    int to = Math.min(Math.max(sentence.limit(), limit), limit + TOKENS_AROUND);
    for (int i = from; i < Math.min(to, tokens.size()); i++) {
      boolean here = i >= first && i < limit;
      around.add(here ? "[" + tokens.text(i) + "]" : tokens.text(i));
    }
    return around;
  }

  private List<TermView> termsAt(
      int first, int limit, List<HeldBack> held, List<MentionView> covering) {
    List<TermView> views = new ArrayList<>();
    Tokens tokens = terms.tokens(analysis.text());
    for (Match<TermIndex.Entry> match : terms.at(tokens, first, limit)) {
      Span read = map.toSource(tokens.span(match.first(), match.last()));
      for (TermIndex.Entry entry : match.values()) {
        views.add(
            new TermView(
                entry.table(),
                entry.row(),
                entry.form(),
                read.in(source.text()),
                read.begin(),
                read.end(),
                entry.kind() == null ? "read" : outcome(entry, read, held, covering)));
      }
    }
    return views;
  }

  private static String outcome(
      TermIndex.Entry entry, Span read, List<HeldBack> held, List<MentionView> covering) {
    String other = "";
    for (MentionView view : covering) {
      boolean of = kind(view.mention().value()) == entry.kind();
      if (of && entry.row().equals(concept(view.mention().value()))) {
        return "accepted as " + view.mention().id();
      }
      if (view.overlaps(read.begin(), read.end())) {
        other = "not by itself: inside " + view.mention().id() + " (" + view.mention().text() + ")";
      }
    }
    for (HeldBack one : held) {
      boolean same = one.begin() < read.end() && read.begin() < one.end();
      if (same && one.kind().equals(label(entry.kind()))) {
        return "held back by " + one.rule() + ": " + one.by();
      }
    }
    return other.isEmpty() ? "not accepted: a longer name, or no rule, read it" : other;
  }

  private static String label(@Nullable TermKind kind) {
    return kind == TermKind.MARKER
        ? "ihc-result"
        : kind == TermKind.TUMOR ? "tumor" : kind == TermKind.ANATOMY ? "anatomy" : "";
  }

  private static @Nullable TermKind kind(Value value) {
    if (value instanceof Value.Ihc) {
      return TermKind.MARKER;
    }
    if (value instanceof Value.Tumor || value instanceof Value.Lesion) {
      return TermKind.TUMOR;
    }
    return value instanceof Value.Anatomy ? TermKind.ANATOMY : null;
  }

  private static @Nullable String concept(Value value) {
    if (value instanceof Value.Ihc ihc) {
      return ihc.concept();
    }
    if (value instanceof Value.Tumor tumor) {
      return tumor.concept();
    }
    return value instanceof Value.Anatomy anatomy ? anatomy.concept() : null;
  }
}
