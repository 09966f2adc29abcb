package org.conus.findings;

import java.util.List;
import java.util.Map;

/**
 * What made a record.
 *
 * @param knowledge hash over all tables
 * @param models hash of each trained model by its name
 * @param options that change results, in a fixed order
 * @param lexicons that the user brought, in their order
 */
public record PipelineInfo(
    String version,
    String knowledge,
    Map<String, String> models,
    String options,
    List<UsedLexicon> lexicons) {
  public PipelineInfo {
    models = Map.copyOf(models);
    // a record without any does not name them
    lexicons = lexicons == null ? List.of() : List.copyOf(lexicons);
  }

  /** Without a user's lexicon. */
  public PipelineInfo(
      String version, String knowledge, Map<String, String> models, String options) {
    this(version, knowledge, models, options, List.of());
  }

  /**
   * A user's lexicon.
   *
   * @param name of its file
   * @param kind tumor, anatomy or marker
   * @param mode {@code add} or {@code replace}
   * @param sha256 of its bytes
   * @param sources of which it was made: the SHA-256 of each file by its name
   */
  public record UsedLexicon(
      String name, String kind, String mode, String sha256, Map<String, String> sources) {
    public UsedLexicon {
      sources = Map.copyOf(sources);
    }
  }
}
