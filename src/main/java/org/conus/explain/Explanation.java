package org.conus.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.conus.extract.Analysis;
import org.conus.extract.CueTrace;
import org.conus.extract.Mention;
import org.conus.extract.Sentence;
import org.conus.findings.CaseReport;
import org.conus.findings.EvidenceUses;
import org.conus.findings.RecordedMention;
import org.conus.text.OffsetMap;
import org.conus.text.SourceText;
import org.conus.text.Span;

/** What was decided in one document, as a whole and place by place. */
public final class Explanation {
  private final SourceText source;
  private final OffsetMap map;
  private final Analysis analysis;
  private final CaseReport report;
  private final TermIndex terms;
  private final List<HeldBack> heldBack = new ArrayList<>();
  private final List<MentionView> mentions = new ArrayList<>();

  Explanation(
      SourceText source,
      OffsetMap map,
      Analysis analysis,
      Recorder recorder,
      CaseReport report,
      TermIndex terms) {
    this.source = source;
    this.map = map;
    this.analysis = analysis;
    this.report = report;
    this.terms = terms;
    recorder.heldBack().stream()
        .map(this::view)
        .sorted(Comparator.comparingInt(HeldBack::begin))
        .forEach(heldBack::add);
    EvidenceUses uses = new EvidenceUses(report);
    for (int i = 0; i < report.mentions().size(); i++) {
      mentions.add(view(report.mentions().get(i), analysis.mentions().get(i), recorder, uses));
    }
  }

  private HeldBack view(Recorder.Decided decided) {
    Span place = map.toSource(decided.span());
    Sentence sentence = analysis.sentenceAt(decided.span().begin());
    return new HeldBack(
        decided.kind().label(),
        place.begin(),
        place.end(),
        place.in(source.text()),
        analysis.section(sentence).kind(),
        decided.rule(),
        decided.by());
  }

  private MentionView view(
      RecordedMention recorded, Mention mention, Recorder recorder, EvidenceUses uses) {
    String weighed = recorder.weighed(mention);
    return new MentionView(
        recorded,
        weighed.isEmpty() ? null : weighed,
        recorder.subject(mention),
        recorder.cues(mention).stream().map(this::view).toList(),
        uses.of(recorded),
        uses.whyNot(recorded));
  }

  private CueView view(CueTrace cue) {
    Span place = map.toSource(cue.cue());
    Span reached = map.toSource(cue.reached());
    return new CueView(
        cue.cue().in(analysis.text()),
        place.begin(),
        place.end(),
        cue.effect(),
        cue.direction(),
        cue.scope(),
        reached.begin(),
        reached.end(),
        cue.end(),
        cue.decides(),
        cue.because());
  }

  /** The record that the same run makes. */
  CaseReport report() {
    return report;
  }

  /** Everything that was found and held back. */
  public DocumentView document() {
    return new DocumentView(
        source.id(), analysis.kind().label(), source.text().length(), heldBack, mentions);
  }

  /**
   * The token at an offset.
   *
   * @param offset in UTF-16 units of the text as read
   * @throws IllegalArgumentException if it is outside the text
   */
  public PlaceView at(int offset) {
    if (offset < 0 || offset >= source.text().length()) {
      throw new IllegalArgumentException(
          "offset "
              + offset
              + " is outside the text, which has "
              + source.text().length()
              + " UTF-16 units");
    }
    int token = Math.min(analysis.tokens().at(repaired(offset)), analysis.tokens().size() - 1);
    Span whole = analysis.tokens().span(token, token);
    boolean deleted = !covers(map.toSource(whole), offset) && isTaken(offset);
    return place(whole, deleted);
  }

  private static boolean covers(Span span, int offset) {
    return span.begin() <= offset && offset < span.end();
  }

  /** Whether no unit of the repaired text stands for an offset. */
  private boolean isTaken(int offset) {
    int at = Math.min(repaired(offset), analysis.text().length() - 1);
    return !covers(map.toSource(new Span(at, at + 1)), offset);
  }

  /** The first unit of the repaired text that ends behind an offset of the text as read. */
  private int repaired(int offset) {
    int low = 0;
    int high = analysis.text().length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (map.toSource(new Span(middle, middle + 1)).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Every place where words stand, in any case, in the text as people would read it. */
  public List<PlaceView> find(String words) {
    List<PlaceView> places = new ArrayList<>();
    String text = analysis.text().toLowerCase(Locale.ROOT);
    String wanted = words.toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(wanted); at >= 0 && !wanted.isEmpty(); ) {
      places.add(place(new Span(at, at + wanted.length()), false));
      at = text.indexOf(wanted, at + wanted.length());
    }
    return places;
  }

  private PlaceView place(Span span, boolean deleted) {
    return new PlaceMaker(analysis, map, source, terms).place(span, deleted, heldBack, mentions);
  }
}
