package org.conus.extract.learned;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * A trained finder of names: a linear-chain conditional random field (Lafferty, McCallum and
 * Pereira 2001). By feature it has a row with a weight for each tag, and a weight for each move
 * from a tag to the next one. Weights are whole numbers of parts of 2^-10, so that sums of them are
 * exact. Immutable.
 */
public final class NameModel {
  /** How many parts make one. */
  static final int PARTS = 1024;

  private static final String MAGIC = "conus names 1";

  private final String hash;
  private final String kind;
  private final Tags tags;
  private final int[] moves;
  private final int[] features;

  /** By feature and tag. */
  private final short[] weights;

  private NameModel(
      String hash, String kind, Tags tags, int[] moves, int[] features, short[] weights) {
    this.hash = hash;
    this.kind = kind;
    this.tags = tags;
    this.moves = moves;
    this.features = features;
    this.weights = weights;
  }

  /**
   * The bytes of a model file. A weight is a number of parts of 1024; features and tags without a
   * weight are left out.
   *
   * @param kind that it finds; names of others are only told apart
   * @param moves by tag before and tag, see {@link Tags#move}
   * @param rows by feature, the weights by tag
   */
  public static byte[] write(
      String kind, Tags tags, short[] moves, SortedMap<Integer, short[]> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(MAGIC);
    out.writeUTF(kind);
    out.writeUTF(String.join(" ", tags.kinds()));
    for (short move : moves) {
      out.writeShort(move);
    }
    out.writeInt(rows.size());
    for (var row : rows.entrySet()) {
      out.writeInt(row.getKey());
      short[] weights = row.getValue();
      int[] set = IntStream.range(0, weights.length).filter(t -> weights[t] != 0).toArray();
      out.writeByte(set.length);
      for (int tag : set) {
        out.writeByte(tag);
        out.writeShort(weights[tag]);
      }
    }
    return bytes.toByteArray();
  }

  /** A weight in parts, the largest or smallest that there is if it is beyond. */
  public static short parts(double weight) {
    return (short) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, Math.rint(weight * PARTS)));
  }

  /**
   * Reads a model file.
   *
   * @throws IOException if it is none; the message says why
   */
  public static NameModel read(InputStream in) throws IOException {
    byte[] file = in.readAllBytes();
    try (DataInputStream data =
        new DataInputStream(new BufferedInputStream(new ByteArrayInputStream(file)))) {
      return parse(data, Sha256.of(file));
    } catch (EOFException e) {
      throw new IOException("no model of names: it ends too early", e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("no model of names: it does not hold what it should", e);
    }
  }

  private static NameModel parse(DataInputStream in, String hash) throws IOException {
    if (in.readUnsignedShort() != MAGIC.length()
        || !new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC)) {
      throw new IOException("no model of names: it does not begin like one");
    }
    String kind = in.readUTF();
    Tags tags = new Tags(List.of(in.readUTF().split(" ", -1)));
    int[] moves = new int[tags.moves()];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = in.readShort();
    }
    int[] features = new int[in.readInt()];
    short[] weights = new short[features.length * tags.size()];
    for (int i = 0; i < features.length; i++) {
      features[i] = in.readInt();
      for (int n = in.readUnsignedByte(); n > 0; n--) {
        weights[i * tags.size() + in.readUnsignedByte()] = in.readShort();
      }
    }
    return new NameModel(hash, kind, tags, moves, features, weights);
  }

  /** What it finds: {@code anatomy} or {@code tumor}. */
  public String kind() {
    return kind;
  }

  /** SHA-256 of the file, in hexadecimal digits. */
  public String hash() {
    return hash;
  }

  Tags tags() {
    return tags;
  }

  /** The weight of a move, in parts. */
  int move(int move) {
    return moves[move];
  }

  /** How many features have weights. */
  int size() {
    return features.length;
  }

  /**
   * Puts its weights into a table, for each kind of names a column of {@link PairedSums}: those of
   * the first token of a name and those of its others, less those of {@link Tags#OUT}. Which tags
   * are best does not depend on more.
   *
   * @param column the first of its columns
   */
  void addTo(RowTable table, int column) {
    for (int i = 0; i < features.length; i++) {
      int at = i * tags.size();
      for (int kind = 0; kind < tags.kinds().size(); kind++) {
        int begin = weights[at + 1 + 2 * kind] - weights[at];
        int inside = weights[at + 2 + 2 * kind] - weights[at];
        table.add(features[i], column + kind, PairedSums.of(begin, inside));
      }
    }
  }
}
