package org.conus.write.brat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.conus.write.Chunk;
import org.conus.write.Extracted;
import org.conus.write.FileNames;
import org.conus.write.Format;
import org.conus.write.Utf8;

/**
 * {@code brat}: the text of a document in {@code brat/<id>.txt} with its mentions in {@code
 * brat/<id>.ann}, and the types in {@code brat/annotation.conf}.
 *
 * <p>Offsets count characters (code points) of the text, as brat does, not UTF-16 units. A lone
 * half of a surrogate pair, which UTF-8 cannot hold, is U+FFFD in the text: one for one.
 */
public final class BratFormat implements Format {
  private final byte[] types = types();
  private final AtomicInteger documents = new AtomicInteger();

  @Override
  public String name() {
    return "brat";
  }

  @Override
  public String about() {
    return "text and standoff annotations a document in brat/, for brat";
  }

  @Override
  public String columns() {
    return """
        ## ID.ann

        A line an annotation, its parts separated by tabs. Offsets count characters (code points) from 0, the end is the
        character after the last one; a mention over several lines has a part for each, `;` between them.

        | line | |
        |---|---|
        | `T1 Tumor 0 12;13 20 words` | a mention: its type is the kind of the record in camel case, its number the mention's |
        | `A1 Morphology T1 8041/3` | what is known of it; in values `_` stands for white space |
        | `#1 AnnotatorNotes T1 words` | preferred name and codes |

        | type | attributes |
        |---|---|
        | all | Polarity, Certainty, Temporality, Subject, where they are not affirmed, certain, current, patient |
        | Anatomy | Topography (ICD-O-3), Laterality |
        | Tumor | Morphology (ICD-O-3), Course |
        | SpinalLevel | Levels (commas between them), Structure |
        | IhcResult | Result, Extent, Intensity, Percent, Score, Pattern, Component, Alias |
        | Size | Dimensions (`1.4x1.3`), Unit |
        | Grade | System, Value |
        | Stage | System, Value, T, N, M |
        | Compartment, Margin, Sex | Value |
        | Invasion | Type |
        | LymphNodes | Positive, Examined |
        | Age | Value, Unit |
        """;
  }

  @Override
  public List<Chunk> encode(Extracted document) {
    String id = document.report().document().id();
    String text = Utf8.storable(document.source().text());
    String annotations = BratAnnotations.of(text, document.report().mentions());
    List<Chunk> chunks = new ArrayList<>();
    chunks.add(new Chunk(FileNames.of("brat", id, ".txt"), false, bytes(text)));
    chunks.add(new Chunk(FileNames.of("brat", id, ".ann"), false, bytes(annotations)));
    // a document that fails in another format takes its files with it
    if (Integer.bitCount(documents.incrementAndGet()) == 1) {
      chunks.add(new Chunk("brat/annotation.conf", false, types));
    }
    return chunks;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] types() {
    try (InputStream in =
        Objects.requireNonNull(BratFormat.class.getResourceAsStream("annotation.conf"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
