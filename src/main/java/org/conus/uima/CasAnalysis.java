package org.conus.uima;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.IntegerArray;
import org.conus.extract.Analysis;
import org.conus.extract.DocumentKind;
import org.conus.extract.Mention;
import org.conus.extract.Section;
import org.conus.match.Tokens;
import org.conus.text.SourceText;
import org.conus.text.Span;
import org.conus.uima.type.DocumentFacts;
import org.conus.uima.type.HeadedSection;
import org.conus.uima.type.TokenTable;

/**
 * An {@link Analysis} in a view of a CAS and out of it. The CAS holds it; what was last put into
 * one or read from one is kept for the engine that is next on the same thread, as a dozen ask for
 * the same.
 */
final class CasAnalysis {
  private static final ThreadLocal<Kept> KEPT = new ThreadLocal<>();

  private CasAnalysis() {}

  /**
   * What was put into a view or read from it. It is good for as long as the view has the same table
   * of tokens, which no other document has, and as many sections and sentences.
   *
   * @param analysis without mentions
   */
  private record Kept(WeakReference<TokenTable> table, Analysis analysis) {
    boolean isOf(JCas cas, TokenTable current) {
      return table.refersTo(current)
          && analysis.sections().size() == cas.getAnnotationIndex(HeadedSection.class).size()
          && analysis.sentences().size() == cas.getAnnotationIndex(Sentence.class).size();
    }
  }

  /** Adds kind, sections, sentences and tokens to a view; the analysis has no mentions. */
  static void store(JCas cas, Analysis analysis) {
    DocumentFacts facts = new DocumentFacts(cas);
    facts.setDocumentKind(analysis.kind().label());
    facts.addToIndexes();
    for (Section section : analysis.sections()) {
      HeadedSection stored = new HeadedSection(cas, section.whole().begin(), section.whole().end());
      stored.setId(section.kind());
      stored.setPreferredText(section.heading().in(analysis.text()));
      stored.setHeadingEnd(section.heading().end());
      stored.addToIndexes();
    }
    int number = 0;
    for (var sentence : analysis.sentences()) {
      Sentence stored = new Sentence(cas, sentence.span().begin(), sentence.span().end());
      stored.setSentenceNumber(number++);
      stored.setSegmentId(analysis.section(sentence).kind());
      stored.addToIndexes();
    }
    TokenTable table = store(cas, analysis.tokens());
    KEPT.set(new Kept(new WeakReference<>(table), analysis));
  }

  private static TokenTable store(JCas cas, Tokens tokens) {
    TokenTable table = new TokenTable(cas);
    table.setBegins(array(cas, tokens.begins(), tokens.size()));
    table.setEnds(array(cas, tokens.ends(), tokens.size()));
    table.setIds(array(cas, tokens.ids(), tokens.size()));
    table.addToIndexes();
    return table;
  }

  private static IntegerArray array(JCas cas, int[] values, int size) {
    IntegerArray array = new IntegerArray(cas, size);
    array.copyFromArray(values, 0, 0, size);
    return array;
  }

  /** Says in a view which document it is of. */
  static void name(JCas cas, SourceText source) {
    cas.getIndexedFSs(DocumentFacts.class)
        .forEach(
            facts -> {
              facts.setDocumentId(source.id());
              facts.setSha256(source.sha256());
            });
  }

  /**
   * What a view holds.
   *
   * @param mentions to put into the analysis
   * @throws IllegalStateException if no {@link StructureAnnotator} has seen the view
   */
  static Analysis load(JCas cas, List<Mention> mentions) {
    Analysis analysis = load(cas);
    return mentions.isEmpty() ? analysis : analysis.with(mentions);
  }

  private static Analysis load(JCas cas) {
    TokenTable table = table(cas);
    Kept kept = KEPT.get();
    if (kept == null || !kept.isOf(cas, table)) {
      kept = new Kept(new WeakReference<>(table), read(cas, tokens(cas, table)));
      KEPT.set(kept);
    }
    return kept.analysis();
  }

  private static Analysis read(JCas cas, Tokens tokens) {
    List<Section> sections = new ArrayList<>();
    for (HeadedSection stored : cas.getAnnotationIndex(HeadedSection.class)) {
      sections.add(
          new Section(
              stored.getId(),
              new Span(stored.getBegin(), stored.getHeadingEnd()),
              new Span(stored.getHeadingEnd(), stored.getEnd())));
    }
    return new Analysis(kind(cas), tokens, sections, sentences(cas, tokens, sections), List.of());
  }

  private static DocumentKind kind(JCas cas) {
    return cas.getIndexedFSs(DocumentFacts.class).stream()
        .findFirst()
        .map(facts -> DocumentKind.of(facts.getDocumentKind()))
        .orElse(DocumentKind.OTHER);
  }

  private static TokenTable table(JCas cas) {
    Iterator<TokenTable> tables = cas.getIndexedFSs(TokenTable.class).iterator();
    if (!tables.hasNext()) {
      throw new IllegalStateException("no tokens: run Structure first");
    }
    return tables.next();
  }

  private static Tokens tokens(JCas cas, TokenTable table) {
    int[] begins = table.getBegins().toArray();
    return new Tokens(
        cas.getDocumentText(),
        begins,
        table.getEnds().toArray(),
        table.getIds().toArray(),
        begins.length);
  }

  private static List<org.conus.extract.Sentence> sentences(
      JCas cas, Tokens tokens, List<Section> sections) {
    List<org.conus.extract.Sentence> sentences = new ArrayList<>();
    int section = 0;
    int token = 0;
    for (Sentence stored : cas.getAnnotationIndex(Sentence.class)) {
      while (section + 1 < sections.size()
          && sections.get(section + 1).whole().begin() <= stored.getBegin()) {
        section++;
      }
      while (token < tokens.size() && tokens.end(token) <= stored.getBegin()) {
        token++;
      }
      int first = token;
      while (token < tokens.size() && tokens.begin(token) < stored.getEnd()) {
        token++;
      }
      Span span = new Span(stored.getBegin(), stored.getEnd());
      sentences.add(new org.conus.extract.Sentence(span, first, token, section));
    }
    return sentences;
  }
}
