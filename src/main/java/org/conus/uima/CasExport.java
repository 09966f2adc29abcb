package org.conus.uima;

import java.util.List;
import org.apache.ctakes.typesystem.type.structured.DocumentID;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.ctakes.typesystem.type.textspan.Sentence;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.IntegerArray;
import org.conus.extract.Mention;
import org.conus.text.OffsetMap;
import org.conus.text.Span;
import org.conus.uima.type.DocumentFacts;
import org.conus.uima.type.HeadedSection;
import org.conus.uima.type.ReplacedCharacters;

/**
 * Makes a CAS ready to leave: the view of the text as read gets the mentions, sentences and
 * sections of the repaired one, each where it stands in that text. A mention has the number of its
 * record ({@code m41} is 41) in both views. What other engines than ours added stays in the
 * repaired view alone.
 */
final class CasExport {
  private final JCas asRead;
  private final JCas repaired;
  private final OffsetMap map;

  private CasExport(JCas cas) throws CASException {
    this.asRead = cas.getView(Views.AS_READ);
    this.repaired = cas.getView(Views.REPAIRED);
    this.map = CasOffsets.load(repaired);
  }

  /** Completes the CAS of a document; a second call does nothing. */
  static void complete(JCas cas) throws CASException {
    CasExport export = new CasExport(cas);
    if (export.asRead.getIndexedFSs(DocumentFacts.class).isEmpty()) {
      export.addFacts();
      export.addSections();
      export.addSentences();
      export.addMentions();
      noteReplaced(export.asRead);
      noteReplaced(export.repaired);
    }
  }

  private void addFacts() {
    for (DocumentFacts facts : repaired.getIndexedFSs(DocumentFacts.class)) {
      DocumentFacts copy = new DocumentFacts(asRead);
      copy.setDocumentId(facts.getDocumentId());
      copy.setDocumentKind(facts.getDocumentKind());
      copy.setSha256(facts.getSha256());
      copy.addToIndexes();
      DocumentID id = new DocumentID(asRead);
      id.setDocumentID(facts.getDocumentId());
      id.addToIndexes();
    }
  }

  private void addSections() {
    for (HeadedSection section : repaired.getAnnotationIndex(HeadedSection.class)) {
      Span whole = toSource(section.getBegin(), section.getEnd());
      Span heading = toSource(section.getBegin(), section.getHeadingEnd());
      HeadedSection copy = new HeadedSection(asRead, whole.begin(), whole.end());
      copy.setId(section.getId());
      copy.setPreferredText(section.getPreferredText());
      copy.setHeadingEnd(heading.end());
      copy.addToIndexes();
    }
  }

  private void addSentences() {
    for (Sentence sentence : repaired.getAnnotationIndex(Sentence.class)) {
      Span span = toSource(sentence.getBegin(), sentence.getEnd());
      Sentence copy = new Sentence(asRead, span.begin(), span.end());
      copy.setSentenceNumber(sentence.getSentenceNumber());
      copy.setSegmentId(sentence.getSegmentId());
      copy.addToIndexes();
    }
  }

  private void addMentions() {
    int number = 0;
    for (IdentifiedAnnotation stored : CasMentions.annotations(repaired)) {
      Mention mention = CasMentions.load(stored);
      Mention mapped =
          new Mention(
              mention.kind(),
              map.toSource(mention.span()),
              mention.value(),
              mention.codes(),
              mention.because());
      IdentifiedAnnotation copy = CasMentions.store(asRead, mapped);
      CasAssertions.store(copy, CasAssertions.load(stored));
      stored.setId(++number);
      copy.setId(number);
    }
  }

  private Span toSource(int begin, int end) {
    return map.toSource(new Span(begin, end));
  }

  /** Notes in a view which of its units an XML file cannot hold. */
  private static void noteReplaced(JCas view) {
    String text = view.getDocumentText();
    List<Integer> offsets = XmlCharacters.unwritable(text);
    if (!offsets.isEmpty()) {
      ReplacedCharacters replaced = new ReplacedCharacters(view);
      replaced.setOffsets(array(view, offsets));
      replaced.setUnits(array(view, offsets.stream().map(at -> (int) text.charAt(at)).toList()));
      replaced.addToIndexes();
    }
  }

  private static IntegerArray array(JCas view, List<Integer> values) {
    IntegerArray array = new IntegerArray(view, values.size());
    for (int i = 0; i < values.size(); i++) {
      array.set(i, values.get(i));
    }
    return array;
  }
}
