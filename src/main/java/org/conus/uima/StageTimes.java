package org.conus.uima;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineDescription;
import org.apache.uima.analysis_engine.metadata.SofaMapping;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.CasCreationUtils;
import org.conus.extract.Extraction;
import org.conus.findings.CaseReport;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;

/**
 * Runs a pipeline engine by engine and adds up the CPU time that this thread spends in each. The
 * engines are those of the descriptor; in a CAS what an aggregate does between them is left out.
 * Not safe for threads.
 */
public final class StageTimes implements AutoCloseable {
  private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final Line line;
  private final ReportBuilder reports;
  private long since;

  /**
   * Makes the engines of a pipeline.
   *
   * @throws PipelineException if it is not an aggregate with a fixed flow, or cannot be made
   */
  public StageTimes(PipelineDescription pipeline) {
    if (!(pipeline.specifier() instanceof AnalysisEngineDescription aggregate)) {
      throw new PipelineException("only a pipeline with a fixed flow has stages", null);
    }
    Extraction extraction = SharedExtraction.of(pipeline.resources());
    line =
        pipeline.isOurs() ? pipeline.plainLine(aggregate, extraction) : inCas(pipeline, aggregate);
    reports = pipeline.reports(extraction);
  }

  private static Line inCas(PipelineDescription pipeline, AnalysisEngineDescription aggregate) {
    try {
      Map<String, AnalysisEngine> engines = new LinkedHashMap<>();
      for (AnalysisEngineDescription stage : stages(aggregate)) {
        engines.put(
            stage.getMetaData().getName(),
            UIMAFramework.produceAnalysisEngine(stage, pipeline.resources(), null));
      }
      JCas cas =
          CasCreationUtils.createCas(
                  engines.values().stream().map(AnalysisEngine::getMetaData).toList(),
                  PipelineDescription.tuning())
              .getJCas();
      Map<String, Stage> stages = new LinkedHashMap<>();
      engines.forEach((name, engine) -> stages.put(name, () -> engine.process(cas)));
      return new CasLine(new CasDocument(cas, List.copyOf(engines.values())), stages);
    } catch (UIMAException e) {
      throw new PipelineException("the engines cannot be made one by one", e);
    }
  }

  /** Each engine of the flow in an aggregate of its own, which has the mapping of its views. */
  private static List<AnalysisEngineDescription> stages(AnalysisEngineDescription pipeline)
      throws UIMAException {
    List<AnalysisEngineDescription> stages = new ArrayList<>();
    for (Map.Entry<String, AnalysisEngineDescription> engine :
        ModelEngines.flow(pipeline).entrySet()) {
      stages.add(stage(pipeline, engine.getKey(), engine.getValue()));
    }
    return stages;
  }

  private static AnalysisEngineDescription stage(
      AnalysisEngineDescription pipeline, String key, AnalysisEngineDescription engine)
      throws UIMAException {
    List<String> views = new ArrayList<>();
    for (SofaMapping mapping : pipeline.getSofaMappings()) {
      if (mapping.getComponentKey().equals(key)) {
        String view = mapping.getComponentSofaName();
        views.add(view == null ? CAS.NAME_DEFAULT_SOFA : view);
        views.add(mapping.getAggregateSofaName());
      }
    }
    AggregateBuilder builder = new AggregateBuilder();
    builder.add(key, engine, views.toArray(String[]::new));
    AnalysisEngineDescription stage = builder.createAggregateDescription();
    stage.getMetaData().setName(key);
    return stage;
  }

  /**
   * Reads documents and adds to the times.
   *
   * @param sources as many as a {@link Pipeline#tray} of the pipeline takes
   * @throws PipelineException if an engine throws
   */
  public List<CaseReport> read(List<SourceText> sources) {
    try {
      since = cpu.getCurrentThreadCpuTime();
      return line.run(sources, reports, this::add).stream().map(CasExtracted::report).toList();
    } catch (UIMAException e) {
      throw new PipelineException("an engine failed", e);
    }
  }

  private void add(String stage) {
    long now = cpu.getCurrentThreadCpuTime();
    nanos.merge(stage, now - since, Long::sum);
    since = now;
  }

  /** CPU nanoseconds since the last {@link #reset()} by stage that was run, in their order. */
  public Map<String, Long> nanos() {
    return new LinkedHashMap<>(nanos);
  }

  /** Begins at nought. */
  public void reset() {
    nanos.clear();
  }

  @Override
  public void close() {
    line.close();
  }
}
