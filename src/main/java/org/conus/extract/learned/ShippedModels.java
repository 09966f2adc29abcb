package org.conus.extract.learned;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/** The models that ship with Conus, as {@code models/models.tsv} lists them; read on first use. */
public final class ShippedModels {
  private static final String FOLDER = "/org/conus/models/";

  private ShippedModels() {}

  /**
   * A model and how it is used.
   *
   * @param least how sure it must be of a name, 0 to 1
   */
  public record Shipped(NameModel model, double least) {}

  /** All of them, in the order of the list. */
  public static List<Shipped> all() {
    return Holder.ALL;
  }

  private static final class Holder {
    static final List<Shipped> ALL = load();

    private static List<Shipped> load() {
      List<Shipped> models = new ArrayList<>();
      try (BufferedReader list =
          new BufferedReader(new InputStreamReader(open("models.tsv"), UTF_8))) {
        list.readLine();
        for (String row = list.readLine(); row != null; row = list.readLine()) {
          String[] cells = row.split("\t");
          try (InputStream in = open(cells[0])) {
            models.add(new Shipped(NameModel.read(in), Double.parseDouble(cells[1])));
          }
        }
      } catch (IOException e) {
        throw new IllegalStateException("the models cannot be read", e);
      }
      return List.copyOf(models);
    }

    private static InputStream open(String name) throws IOException {
      InputStream in = ShippedModels.class.getResourceAsStream(FOLDER + name);
      if (in == null) {
        throw new IOException("no " + FOLDER + name + " on the class path");
      }
      return in;
    }
  }
}
