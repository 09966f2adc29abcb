package org.conus.evaluate.score;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.evaluate.model.Mark;

/**
 * Which measures there are beyond a kind's spans, as {@code measures.yaml} lists them.
 *
 * @param units marks that must agree in attributes too
 * @param assertion the attributes that say what a text holds of a mention
 * @param value the attributes whose error is a wrong result
 * @param fields of a row, each measured by itself
 */
public record Measures(
    List<Unit> units, Set<String> assertion, Set<String> value, List<String> fields) {
  public Measures {
    units = List.copyOf(units);
    assertion = Set.copyOf(assertion);
    value = Set.copyOf(value);
    fields = List.copyOf(fields);
  }

  /**
   * A mark and some of its attributes, right together or wrong.
   *
   * @param name of the measure
   * @param kind of the marks
   * @param of the attributes; those that gold does not say are left aside
   * @param where the marks meant: those with these values
   */
  public record Unit(String name, String kind, List<String> of, Map<String, String> where) {
    public Unit {
      of = List.copyOf(of);
      where = where == null ? Map.of() : Map.copyOf(where);
    }

    boolean covers(Mark mark) {
      return mark.kind().equals(kind)
          && where.entrySet().stream().allMatch(e -> e.getValue().equals(mark.get(e.getKey())));
    }
  }

  /** The measures that ship with Conus. */
  public static Measures shipped() {
    try (InputStream in = Measures.class.getResourceAsStream("/org/conus/evaluate/measures.yaml")) {
      return new YAMLMapper().readValue(in, Measures.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
