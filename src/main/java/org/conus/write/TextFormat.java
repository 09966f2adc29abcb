package org.conus.write;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code text}: the text of a document as it was read, into which the offsets of its record point,
 * in {@code text/<id>.txt}, UTF-8.
 */
public final class TextFormat implements Format {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String about() {
    return "the text a document as it was read, in text/, into which offsets point";
  }

  @Override
  public List<Chunk> encode(Extracted document) {
    String file = FileNames.of("text", document.source().id(), ".txt");
    byte[] text = document.source().text().getBytes(StandardCharsets.UTF_8);
    return List.of(new Chunk(file, false, text));
  }
}
