package org.conus.uima;

import java.util.Objects;
import org.conus.findings.CaseReport;
import org.conus.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The built-in pipeline, opened before the tests of a class and closed behind them. */
final class OpenPipeline implements BeforeAllCallback, AfterAllCallback {
  private @Nullable Pipeline pipeline;

  @Override
  public void beforeAll(ExtensionContext context) {
    pipeline = Pipeline.builtIn();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    opened().close();
  }

  private Pipeline opened() {
    return Objects.requireNonNull(pipeline, "no test runs");
  }

  CaseReport read(String text) {
    return opened().read(text);
  }

  /** The document; its CAS is good until the next call. */
  CasExtracted extract(SourceText source) {
    return (CasExtracted) opened().extract(source);
  }
}
