package org.conus.uima.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.conus.evaluate.Extractor;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.extract.learned.NameTagger;
import org.conus.findings.CaseReport;
import org.conus.findings.ReportBuilder;
import org.conus.knowledge.Knowledge;
import org.conus.text.OffsetMap;
import org.conus.text.SourceText;
import org.conus.text.Span;

/** What a model says by itself: records with its mentions alone, to be scored as a learner. */
public final class LearnedExtractor implements Extractor {
  private final LexiconReader reader;
  private final Function<String, NameTagger> taggers;
  private final ReportBuilder reports;

  /**
   * @param taggers the model to be asked, by a document's id
   */
  public LearnedExtractor(
      Knowledge knowledge, LexiconReader reader, Function<String, NameTagger> taggers) {
    this.reader = reader;
    this.taggers = taggers;
    this.reports = new ReportBuilder(knowledge, "model alone");
  }

  @Override
  public CaseReport extract(SourceText source) {
    Analysis analysis = reader.read(source.text());
    NameTagger tagger = taggers.apply(source.id());
    MentionKind kind = MentionKind.of(tagger.models().get(0).kind());
    List<Mention> mentions = new ArrayList<>();
    List<Assertion> assertions = new ArrayList<>();
    for (NameTagger.Name name : tagger.find(analysis).get(0)) {
      Span span = analysis.tokens().span(name.first(), name.last());
      Value value = new Value.Anatomy(null, "", null);
      mentions.add(new Mention(kind, span, value, List.of(), List.of("model")));
      assertions.add(Assertion.PLAIN);
    }
    return reports.build(
        source, OffsetMap.identity(source.text().length()), analysis.with(mentions), assertions);
  }
}
