package org.conus.write;

import java.util.Arrays;
import java.util.List;

/** {@code jsonl}: one record a line in {@code findings.jsonl}. */
public final class JsonLines implements Format {

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public List<Chunk> encode(Extracted document) {
    byte[] json = RecordJson.bytes(document.report());
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return List.of(new Chunk("findings.jsonl", true, line));
  }
}
