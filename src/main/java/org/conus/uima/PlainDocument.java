package org.conus.uima;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.findings.CaseReport;
import org.conus.findings.ReportBuilder;
import org.conus.text.RepairedText;
import org.conus.text.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A document as plain objects, where no engine but ours sees it: features that nobody reads need
 * not be made. Whoever wants a CAS has it filled by {@link #fill}. Not safe for threads.
 */
final class PlainDocument {
  private final SourceText source;
  private @Nullable RepairedText repaired;
  private @Nullable Analysis analysis;

  /** In the order in which they were found. */
  private final List<Mention> found = new ArrayList<>();

  private List<Mention> assessed = List.of();
  private List<Assertion> assertions = List.of();

  PlainDocument(SourceText source) {
    this.source = source;
  }

  /** By kind: the place of its type among those of a place in the index of a CAS. */
  private static final class Ranks {
    static final int[] OF_KINDS = CasValues.ranks(PipelineDescription.builtIn().newCas());
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("an engine runs before one that it needs");
    }
    return value;
  }

  SourceText source() {
    return source;
  }

  /** The text as read. */
  String text() {
    return source.text();
  }

  void keep(RepairedText text) {
    this.repaired = text;
  }

  RepairedText repaired() {
    return known(repaired);
  }

  /** Keeps the structure, which has no mentions. */
  void keep(Analysis structure) {
    this.analysis = structure;
  }

  void addAll(List<Mention> more) {
    found.addAll(more);
  }

  /** The structure, with the mentions of some kinds. */
  Analysis analysis(Set<MentionKind> kinds) {
    List<Mention> some = new ArrayList<>();
    for (int i = 0; i < found.size() && !kinds.isEmpty(); i++) {
      if (kinds.contains(found.get(i).kind())) {
        some.add(found.get(i));
      }
    }
    Collections.sort(some);
    return some.isEmpty() ? known(analysis) : known(analysis).with(some);
  }

  /** The structure, with all mentions in the order that the index of a CAS has. */
  Analysis analysis() {
    return known(analysis).with(Arrays.asList(inOrderOfIndex()));
  }

  /**
   * All mentions by place, then by the rank of their type. Most differ in their begin, which is
   * sorted as a number: looks at mentions are looks at far places of memory.
   */
  private Mention[] inOrderOfIndex() {
    long[] begins = new long[found.size()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = (long) found.get(i).span().begin() << Integer.SIZE | i;
    }
    Arrays.sort(begins);
    Mention[] sorted = new Mention[begins.length];
    for (int i = 0; i < begins.length; i++) {
      Mention mention = found.get((int) begins[i]);
      int at = i;
      while (at > 0
          && begins[at - 1] >> Integer.SIZE == begins[i] >> Integer.SIZE
          && compareAsInIndex(sorted[at - 1], mention) > 0) {
        sorted[at] = sorted[at - 1];
        at--;
      }
      sorted[at] = mention;
    }
    return sorted;
  }

  private int compareAsInIndex(Mention one, Mention other) {
    int byPlace = one.span().compareTo(other.span());
    return byPlace != 0
        ? byPlace
        : Integer.compare(
            Ranks.OF_KINDS[one.kind().ordinal()], Ranks.OF_KINDS[other.kind().ordinal()]);
  }

  /**
   * Keeps what the text holds of its mentions.
   *
   * @param all mentions in the order that the index of a CAS has
   * @param said one a mention
   */
  void keep(List<Mention> all, List<Assertion> said) {
    this.assessed = all;
    this.assertions = said;
  }

  /** The record, once the document has been through the engines. */
  CaseReport report(ReportBuilder reports) {
    Analysis whole = known(analysis);
    return reports.build(
        source, repaired().map(), assessed.isEmpty() ? whole : whole.with(assessed), assertions);
  }

  /** Puts into a CAS what the engines put there where others see it, in place of what it holds. */
  void fill(JCas empty) throws CASException {
    empty.reset();
    empty.setDocumentText(text());
    JCas view = empty.createView(Views.REPAIRED);
    view.setDocumentText(repaired().text());
    CasOffsets.store(view, repaired().map());
    CasAnalysis.store(view, known(analysis));
    CasAnalysis.name(view, source);
    found.forEach(mention -> CasMentions.store(view, mention));
    List<IdentifiedAnnotation> stored = CasMentions.annotations(view);
    for (int i = 0; i < stored.size(); i++) {
      CasAssertions.store(stored.get(i), assertions.get(i));
    }
  }
}
