package org.conus.findings;

import java.util.Map;

/**
 * What made a record.
 *
 * @param knowledge hash over all tables
 * @param models hash of each trained model by its name
 * @param options that change results, in a fixed order
 */
public record PipelineInfo(
    String version, String knowledge, Map<String, String> models, String options) {
  public PipelineInfo {
    models = Map.copyOf(models);
  }
}
