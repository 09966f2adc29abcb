package org.conus.batch;

import java.util.List;
import java.util.TreeMap;
import org.conus.findings.PipelineInfo;
import org.conus.text.SourceText;
import org.conus.write.Formats;

/**
 * What makes the records of a run, as one hash: version, knowledge, models, options and formats.
 * What a run of another key left is done anew.
 */
public final class RunKey {
  private RunKey() {}

  /** Of the formats what stands behind their colons counts too, as another database lacks all. */
  public static String of(PipelineInfo pipeline, List<Formats.Choice> formats) {
    String parts =
        String.join(
            "\n",
            pipeline.version(),
            pipeline.knowledge(),
            new TreeMap<>(pipeline.models()).toString(),
            pipeline.options(),
            pipeline.lexicons().toString(),
            formats.stream()
                .map(choice -> choice.format().name() + ":" + choice.argument())
                .sorted()
                .toList()
                .toString());
    return SourceText.of("key", parts).sha256();
  }
}
