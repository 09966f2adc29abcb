package org.conus.extract.learned;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The weights of a trained name finder: by feature, a row with a weight for each tag. Read from a
 * model file of OpenNLP's, whose features are the numbers that {@link Features} makes. Weights are
 * multiples of 2^-10 and small, so that sums of them are exact in whatever order they are made.
 * Immutable.
 */
public final class NameModel {
  private static final String ENTRY = "nameFinder.model";
  private static final String TYPE = "GIS";

  private final String kind;
  private final String hash;
  private final Tag[] tags;
  private final RowTable plain;
  private final RowTable moves;

  private NameModel(String kind, String hash, Tag[] tags, RowTable plain, RowTable moves) {
    this.kind = kind;
    this.hash = hash;
    this.tags = tags;
    this.plain = plain;
    this.moves = moves;
  }

  /**
   * Reads a model file.
   *
   * @throws IOException if it is none of ours; the message says why
   */
  public static NameModel read(InputStream in) throws IOException {
    byte[] file = in.readAllBytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals(ENTRY)) {
          return parse(new DataInputStream(new BufferedInputStream(zip)), Sha256.of(file));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("no model of names: " + e.getMessage(), e);
    }
    throw new IOException("no model of names: it has no " + ENTRY);
  }

  /** OpenNLP's binary form of a maximum entropy model: outcomes, patterns of them, features. */
  private static NameModel parse(DataInputStream in, String hash) throws IOException {
    String type = in.readUTF();
    if (!type.equals(TYPE)) {
      throw new IOException("no model of names: it is of type " + type);
    }
    in.readInt();
    in.readDouble();
    String[] outcomes = strings(in);
    String[] patterns = strings(in);
    String[] features = strings(in);
    Tag[] tags = new Tag[outcomes.length];
    String kind = "";
    for (int i = 0; i < outcomes.length; i++) {
      tags[i] = Tag.of(outcomes[i]);
      kind = tags[i] == Tag.OUT ? kind : outcomes[i].substring(0, outcomes[i].lastIndexOf('-'));
    }
    RowTable plain = new RowTable(features.length, outcomes.length);
    RowTable moves = new RowTable(features.length / 2, outcomes.length * (outcomes.length + 1));
    int next = 0;
    for (String pattern : patterns) {
      int[] numbers = Arrays.stream(pattern.split(" ")).mapToInt(Integer::parseInt).toArray();
      for (int i = 0; i < numbers[0]; i++) {
        String feature = features[next++];
        boolean isMove = feature.charAt(0) == NameFeatures.MOVE;
        RowTable table = isMove ? moves : plain;
        int at = isMove ? move(feature, outcomes, table) : table.add(feature(feature));
        for (int n = 1; n < numbers.length; n++) {
          table.set(at + numbers[n], (float) in.readDouble());
        }
      }
    }
    return new NameModel(kind, hash, tags, plain, moves);
  }

  private static int feature(String hexadecimal) {
    return Integer.parseUnsignedInt(hexadecimal, 16);
  }

  private static int move(String feature, String[] outcomes, RowTable table) {
    int behind = feature.indexOf(NameFeatures.BEHIND);
    String before = feature.substring(behind + 1);
    int tag = Arrays.asList(outcomes).indexOf(before);
    int last = tag < 0 ? outcomes.length : tag;
    return table.add(feature(feature.substring(1, behind))) + last * outcomes.length;
  }

  private static String[] strings(DataInputStream in) throws IOException {
    String[] read = new String[in.readInt()];
    for (int i = 0; i < read.length; i++) {
      read[i] = in.readUTF();
    }
    return read;
  }

  /** What it finds: {@code anatomy} or {@code tumor}. */
  public String kind() {
    return kind;
  }

  /** SHA-256 of the file, in hexadecimal digits. */
  public String hash() {
    return hash;
  }

  Tag tag(int index) {
    return tags[index];
  }

  int tags() {
    return tags.length;
  }

  /** By feature, the weights by tag. */
  RowTable plain() {
    return plain;
  }

  /** By feature, the weights by the tag decided before, last that there is none, and tag. */
  RowTable moves() {
    return moves;
  }
}
