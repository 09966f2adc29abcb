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
import org.apache.uima.analysis_engine.metadata.FixedFlow;
import org.apache.uima.analysis_engine.metadata.SofaMapping;
import org.apache.uima.cas.CAS;
import org.apache.uima.fit.factory.AggregateBuilder;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceSpecifier;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.InvalidXMLException;
import org.conus.findings.CaseReport;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;

/**
 * Runs a pipeline engine by engine and adds up the CPU time that this thread spends in each. The
 * engines are those of the descriptor on the same views; what an aggregate does between them is
 * left out. Not safe for threads.
 */
public final class StageTimes implements AutoCloseable {
  /** The emptying of the CAS. */
  public static final String RESET = "reset";

  /** The record out of the CAS. */
  public static final String RECORD = "record";

  private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
  private final Map<String, AnalysisEngine> engines = new LinkedHashMap<>();
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private final JCas cas;
  private final ReportBuilder reports;
  private final boolean ours;

  /**
   * Makes the engines of a pipeline.
   *
   * @throws PipelineException if it is not an aggregate with a fixed flow, or cannot be made
   */
  public StageTimes(PipelineDescription pipeline) {
    ours = pipeline.isOurs();
    try {
      for (AnalysisEngineDescription stage : stages(pipeline.specifier())) {
        engines.put(
            stage.getMetaData().getName(),
            UIMAFramework.produceAnalysisEngine(stage, pipeline.resources(), null));
      }
      cas =
          CasCreationUtils.createCas(
                  engines.values().stream().map(AnalysisEngine::getMetaData).toList(),
                  PipelineDescription.tuning())
              .getJCas();
    } catch (UIMAException e) {
      throw new PipelineException("the engines cannot be made one by one", e);
    }
    reports =
        new ReportBuilder(
            SharedExtraction.of(pipeline.resources()).knowledge(),
            ModelEngines.models(pipeline.specifier()),
            "");
    reset();
  }

  /** Each engine of the flow in an aggregate of its own, which has the mapping of its views. */
  private static List<AnalysisEngineDescription> stages(ResourceSpecifier specifier)
      throws UIMAException {
    if (!(specifier instanceof AnalysisEngineDescription pipeline)
        || !(pipeline.getAnalysisEngineMetaData().getFlowConstraints() instanceof FixedFlow flow)) {
      throw new PipelineException("only a pipeline with a fixed flow has stages", null);
    }
    List<AnalysisEngineDescription> stages = new ArrayList<>();
    for (String key : flow.getFixedFlow()) {
      stages.add(stage(pipeline, key));
    }
    return stages;
  }

  private static AnalysisEngineDescription stage(AnalysisEngineDescription pipeline, String key)
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
    builder.add(key, delegate(pipeline, key), views.toArray(String[]::new));
    AnalysisEngineDescription stage = builder.createAggregateDescription();
    stage.getMetaData().setName(key);
    return stage;
  }

  private static AnalysisEngineDescription delegate(AnalysisEngineDescription pipeline, String key)
      throws InvalidXMLException {
    ResourceSpecifier engine = pipeline.getDelegateAnalysisEngineSpecifiers().get(key);
    if (engine instanceof AnalysisEngineDescription description) {
      return description;
    }
    throw new PipelineException("no engine " + key + " in the pipeline", null);
  }

  /**
   * Reads a document and adds to the times.
   *
   * @throws PipelineException if an engine throws
   */
  public CaseReport read(SourceText source) {
    try {
      long before = cpu.getCurrentThreadCpuTime();
      cas.reset();
      cas.setDocumentText(source.text());
      if (ours) {
        PlainDocument.begin(cas);
      }
      before = add(RESET, before);
      for (Map.Entry<String, AnalysisEngine> stage : engines.entrySet()) {
        stage.getValue().process(cas);
        before = add(stage.getKey(), before);
      }
      CaseReport report = Pipeline.report(source, cas, reports);
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
    engines.keySet().forEach(stage -> nanos.put(stage, 0L));
    nanos.put(RECORD, 0L);
  }

  @Override
  public void close() {
    engines.values().forEach(AnalysisEngine::destroy);
    PlainDocument.end(cas);
    cas.release();
  }
}
