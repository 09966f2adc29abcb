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
 * engines are those of the descriptor, in a CAS on the same views; what an aggregate does between
 * them is left out. Not safe for threads.
 */
public final class StageTimes implements AutoCloseable {
  /** Letting go of the document before. */
  public static final String RESET = "reset";

  /** The record out of what was found. */
  public static final String RECORD = "record";

  private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
  private final Map<String, Stage> stages;
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final Workpiece document;
  private final ReportBuilder reports;

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
    if (pipeline.isOurs()) {
      PlainDocument plain = new PlainDocument(pipeline);
      document = plain;
      stages = PlainEngines.over(plain, aggregate, extraction);
    } else {
      stages = new LinkedHashMap<>();
      document = inCas(pipeline, aggregate, stages);
    }
    reports = new ReportBuilder(extraction.knowledge(), ModelEngines.models(aggregate), "");
    reset();
  }

  private static Workpiece inCas(
      PipelineDescription pipeline,
      AnalysisEngineDescription aggregate,
      Map<String, Stage> stages) {
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
      engines.forEach((name, engine) -> stages.put(name, () -> engine.process(cas)));
      return new CasDocument(cas, List.copyOf(engines.values()));
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
   * Reads a document and adds to the times.
   *
   * @throws PipelineException if an engine throws
   */
  public CaseReport read(SourceText source) {
    try {
      long before = cpu.getCurrentThreadCpuTime();
      document.begin(source);
      before = add(RESET, before);
      for (Map.Entry<String, Stage> stage : stages.entrySet()) {
        stage.getValue().run();
        before = add(stage.getKey(), before);
      }
      CaseReport report = document.report(source, reports);
      add(RECORD, before);
      return report;
    } catch (UIMAException e) {
      throw new PipelineException("an engine failed", e);
    }
  }

  private long add(String stage, long before) {
    long now = cpu.getCurrentThreadCpuTime();
    nanos.merge(stage, now - before, Long::sum);
    return now;
  }

  /** CPU nanoseconds by stage since the last {@link #reset()}, in the order of the flow. */
  public Map<String, Long> nanos() {
    return new LinkedHashMap<>(nanos);
  }

  /** Begins at nought. */
  public void reset() {
    nanos.clear();
    nanos.put(RESET, 0L);
    stages.keySet().forEach(stage -> nanos.put(stage, 0L));
    nanos.put(RECORD, 0L);
  }

  @Override
  public void close() {
    document.close();
  }
}
