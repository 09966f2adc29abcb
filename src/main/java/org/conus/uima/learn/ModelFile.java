package org.conus.uima.learn;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.TokenNameFinderModel;

/** Models made small, and the same bytes each time. */
final class ModelFile {
  /** Weights are rounded to parts of this. */
  private static final double PARTS = 1024;

  private static final String MANIFEST = "manifest.properties";

  private ModelFile() {}

  /** A model with rounded weights, and without those that are smaller than {@code least}. */
  static GISModel rounded(MaxentModel model, double least) {
    Object[] data = ((AbstractModel) model).getDataStructures();
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts = (Map<String, Context>) data[1];
    String[] outcomes = (String[]) data[2];
    List<String> labels = new ArrayList<>();
    List<Context> kept = new ArrayList<>();
    new TreeMap<>(contexts)
        .forEach(
            (label, context) -> {
              Context rounded = rounded(context, least);
              if (rounded.getOutcomes().length > 0) {
                labels.add(label);
                kept.add(rounded);
              }
            });
    return new GISModel(
        kept.toArray(Context[]::new), labels.toArray(String[]::new), outcomes.clone());
  }

  private static Context rounded(Context context, double least) {
    List<Integer> outcomes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < context.getOutcomes().length; i++) {
      double weight = context.getParameters()[i];
      if (Math.abs(weight) >= least) {
        outcomes.add(context.getOutcomes()[i]);
        weights.add(Math.rint(weight * PARTS) / PARTS);
      }
    }
    return new Context(
        outcomes.stream().mapToInt(Integer::intValue).toArray(),
        weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** OpenNLP's file, its entries in order and without the time at which it was made. */
  static byte[] bytes(TokenNameFinderModel model) throws IOException {
    ByteArrayOutputStream asWritten = new ByteArrayOutputStream();
    model.serialize(asWritten);
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(asWritten.toByteArray()))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        entries.put(e.getName(), e.getName().equals(MANIFEST) ? timeless(content) : content);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(header);
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] timeless(byte[] manifest) {
    List<String> lines =
        new String(manifest, ISO_8859_1)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.startsWith("Timestamp=") ? "Timestamp=0" : line)
            .sorted()
            .toList();
    return (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
  }
}
