package org.conus.uima.learn;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.learned.Tags;

/**
 * A conditional random field as books have it: every feature of every token is looked up by itself,
 * and all tags are tried behind all others, in double precision. Our decoder must give its names.
 */
final class PlainField {
  private final String kind;
  private final Tags tags;
  private final double[] moves;
  private final Map<Integer, double[]> rows = new HashMap<>();

  PlainField(byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    in.readUTF();
    kind = in.readUTF();
    tags = new Tags(List.of(in.readUTF().split(" ")));
    moves = new double[tags.moves()];
    for (int i = 0; i < moves.length; i++) {
      moves[i] = in.readShort() / 1024.0;
    }
    for (int features = in.readInt(); features > 0; features--) {
      double[] row = new double[tags.size()];
      rows.put(in.readInt(), row);
      for (int n = in.readByte(); n > 0; n--) {
        row[in.readByte()] = in.readShort() / 1024.0;
      }
    }
  }

  Tags tags() {
    return tags;
  }

  /** The names of a sentence: the first token and the last, joined by {@code ..}. */
  List<String> names(List<int[]> features, int firstToken) {
    int[] path = path(features);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < path.length; i++) {
      if (path[i] == tags.begin(kind)) {
        int last = i;
        while (last + 1 < path.length && path[last + 1] == tags.inside(kind)) {
          last++;
        }
        names.add((firstToken + i) + ".." + (firstToken + last));
      }
    }
    return names;
  }

  private double said(int[] features, int tag) {
    double sum = 0;
    for (int feature : features) {
      sum += rows.getOrDefault(feature, new double[tags.size()])[tag];
    }
    return sum;
  }

  private int[] path(List<int[]> features) {
    int length = features.size();
    double[][] scores = new double[length][tags.size()];
    int[][] origins = new int[length][tags.size()];
    for (int i = 0; i < length; i++) {
      for (int tag = 0; tag < tags.size(); tag++) {
        double best = Double.NEGATIVE_INFINITY;
        int from = i == 0 ? tags.size() : 0;
        int limit = i == 0 ? tags.size() + 1 : tags.size();
        for (int before = from; before < limit; before++) {
          double earlier = i == 0 ? 0 : scores[i - 1][before];
          double score = earlier + moves[tags.move(before, tag)];
          if (tags.fits(before, tag) && score > best) {
            best = score;
            origins[i][tag] = before;
          }
        }
        scores[i][tag] = best + said(features.get(i), tag);
      }
    }
    int[] path = new int[length];
    for (int tag = 1; tag < tags.size(); tag++) {
      path[length - 1] =
          scores[length - 1][tag] > scores[length - 1][path[length - 1]] ? tag : path[length - 1];
    }
    for (int i = length - 1; i > 0; i--) {
      path[i - 1] = origins[i][path[i]];
    }
    return path;
  }
}
