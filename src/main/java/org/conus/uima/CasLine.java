package org.conus.uima;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.uima.UIMAException;
import org.conus.findings.ReportBuilder;
import org.conus.text.SourceText;

/** Engines of anybody's over a CAS, which holds one document at a time. */
final class CasLine implements Line {

  /** The first stage: letting go of the document before. */
  static final String RESET = "reset";

  private final CasDocument document;
  private final Map<String, Stage> engines;

  /**
   * @param engines by their names, in the order in which they run
   */
  CasLine(CasDocument document, Map<String, Stage> engines) {
    this.document = document;
    this.engines = engines;
  }

  @Override
  public int most() {
    return 1;
  }

  @Override
  public List<CasExtracted> run(
      List<SourceText> sources, ReportBuilder reports, Consumer<String> passed)
      throws UIMAException {
    SourceText source = sources.get(0);
    document.begin(source);
    passed.accept(RESET);
    for (Map.Entry<String, Stage> engine : engines.entrySet()) {
      engine.getValue().run();
      passed.accept(engine.getKey());
    }
    CasExtracted extracted =
        new CasExtracted(source, document.report(source, reports), document::cas);
    passed.accept(RECORD);
    return List.of(extracted);
  }

  @Override
  public void close() {
    document.close();
  }
}
