package org.conus.write;

import java.util.List;

/** {@code jsonl}: one record a line in {@code findings.jsonl}. */
public final class JsonLines implements Format {

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String about() {
    return "one record a line in findings.jsonl";
  }

  @Override
  public List<Chunk> encode(Extracted document) {
    return List.of(new Chunk("findings.jsonl", true, RecordJson.line(document.report())));
  }
}
