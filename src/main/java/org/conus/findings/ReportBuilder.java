package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.Mention;
import org.conus.knowledge.BroughtLexicon;
import org.conus.knowledge.Knowledge;
import org.conus.text.OffsetMap;
import org.conus.text.SourceText;
import org.conus.text.Span;

/** Makes the record of a document out of its mentions. Immutable; safe for threads. */
public final class ReportBuilder {
  private final Assembler assembler;
  private final ItemLabels labels;
  private final SiteSenses senses;
  private final PrintedCodes printed;
  private final EditChecks checks;
  private final PipelineInfo pipeline;

  /**
   * Without models.
   *
   * @param options that change results, for the record
   */
  public ReportBuilder(Knowledge knowledge, String options) {
    this(knowledge, Map.of(), options);
  }

  /**
   * @param models hash of each model by its name, for the record
   * @param options that change results, for the record
   */
  public ReportBuilder(Knowledge knowledge, Map<String, String> models, String options) {
    this.assembler = new Assembler(knowledge);
    this.labels = new ItemLabels(knowledge);
    this.senses = new SiteSenses(knowledge);
    this.printed = new PrintedCodes(knowledge);
    this.checks = new EditChecks(knowledge);
    this.pipeline =
        new PipelineInfo(Version.number(), knowledge.hash(), models, options, lexicons(knowledge));
  }

  private static List<PipelineInfo.UsedLexicon> lexicons(Knowledge knowledge) {
    List<PipelineInfo.UsedLexicon> used = new ArrayList<>();
    for (BroughtLexicon brought : knowledge.lexicons()) {
      Map<String, String> sources = new TreeMap<>();
      brought.lexicon().info().sources().forEach(s -> sources.put(s.name(), s.sha256()));
      used.add(
          new PipelineInfo.UsedLexicon(
              brought.name(),
              brought.kind().name().toLowerCase(Locale.ROOT),
              brought.mode().label(),
              brought.lexicon().info().sha256(),
              sources));
    }
    return used;
  }

  /** What makes the records. */
  public PipelineInfo pipeline() {
    return pipeline;
  }

  /**
   * The record.
   *
   * @param map from the analyzed text to the source
   * @param assertions one for each mention of the analysis, in their order
   * @throws IllegalArgumentException if there are more or fewer
   */
  public CaseReport build(
      SourceText source, OffsetMap map, Analysis analysis, List<Assertion> assertions) {
    if (assertions.size() != analysis.mentions().size()) {
      throw new IllegalArgumentException(
          assertions.size() + " assertions for " + analysis.mentions().size() + " mentions");
    }
    CodePlaces codes = CodePlaces.of(analysis.tokens());
    PrintedCodes.Read read = printed.read(senses.read(analysis), codes);
    Facts facts = new Facts(read.analysis(), assertions, read.sites(), labels);
    List<PatientCase> cases = assembler.cases(read.analysis(), facts);
    return new CaseReport(
        CaseReport.SCHEMA,
        new DocumentInfo(
            source.id(), analysis.kind().label(), source.sha256(), source.text().length()),
        cases,
        mentions(source, map, analysis, facts),
        problems(source, checks.problems(source.text(), cases, codes, map)),
        pipeline);
  }

  /** What could not be read of the document, then what does not add up in it. */
  private static List<Problem> problems(SourceText source, List<Problem> found) {
    List<Problem> problems = new ArrayList<>();
    for (String remark : source.origin().remarks()) {
      problems.add(new Problem("read.incomplete", remark, List.of()));
    }
    problems.addAll(found);
    return problems;
  }

  /** Mentions as they were found; in which sense the findings take them, these say. */
  private static List<RecordedMention> mentions(
      SourceText source, OffsetMap map, Analysis analysis, Facts facts) {
    List<RecordedMention> mentions = new ArrayList<>(facts.all().size());
    OffsetMap.Walk walk = map.walk();
    for (int i = 0; i < facts.all().size(); i++) {
      Fact fact = facts.all().get(i);
      Mention mention = analysis.mentions().get(i);
      Span place = walk.toSource(mention.span());
      mentions.add(
          new RecordedMention(
              fact.id(),
              mention.kind(),
              place.begin(),
              place.end(),
              source.text().substring(place.begin(), place.end()),
              fact.section(),
              fact.assertion(),
              mention.codes(),
              mention.value(),
              mention.because()));
    }
    return mentions;
  }
}
