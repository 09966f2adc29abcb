package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.CASException;
import org.apache.uima.jcas.JCas;
import org.conus.evaluate.AssertionJudge;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.text.OffsetMap;
import org.conus.text.SourceText;
import org.conus.text.Span;
import org.conus.write.Extracted;

/**
 * Judges concepts whose places are given: they stand in the text as tumors would, among the
 * mentions that the pipeline finds itself. Not safe for threads, as its pipeline is not.
 */
public final class ConceptJudge implements AssertionJudge {
  private final Pipeline pipeline;

  public ConceptJudge(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public List<Assertion> judge(SourceText source, List<Span> concepts) {
    Extracted extracted = pipeline.extract(source);
    try {
      JCas view = ((CasExtracted) extracted).cas().getView(Views.REPAIRED);
      return judge(pipeline.extraction(), view, concepts);
    } catch (CASException e) {
      throw new PipelineException("no repaired text", e);
    }
  }

  private static List<Assertion> judge(Extraction extraction, JCas view, List<Span> concepts) {
    OffsetMap map = CasOffsets.load(view);
    int length = view.getDocumentText().length();
    List<Mention> mentions = new ArrayList<>();
    for (Span concept : concepts) {
      Value value = new Value.Tumor(null, "concept", null, null, null, null);
      Span repaired = repaired(map, length, concept);
      mentions.add(new Mention(MentionKind.TUMOR, repaired, value, List.of(), List.of()));
    }
    Analysis analysis = CasAnalysis.load(view, CasMentions.load(view));
    return extraction.assertions().assess(analysis, mentions);
  }

  /** The stretch of the repaired text that comes from a stretch of the source. */
  private static Span repaired(OffsetMap map, int length, Span source) {
    int begin = 0;
    while (begin < length && map.toSource(new Span(begin, begin + 1)).end() <= source.begin()) {
      begin++;
    }
    int end = begin;
    while (end < length && map.toSource(new Span(end, end + 1)).begin() < source.end()) {
      end++;
    }
    return new Span(begin, end);
  }
}
