package org.conus.evaluate.gold;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.conus.evaluate.model.Mark;

/**
 * The values that an attribute with a closed list may have, so that a misspelt gold value is found.
 *
 * @param values by attribute; others may say anything
 */
record Vocabulary(Map<String, Set<String>> values) {
  Vocabulary {
    values = Map.copyOf(values);
  }

  static Vocabulary shipped() {
    try (InputStream in =
        Vocabulary.class.getResourceAsStream("/org/conus/evaluate/vocabulary.yaml")) {
      return new Vocabulary(
          new YAMLMapper().readValue(in, new TypeReference<Map<String, Set<String>>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean allows(String attribute, String value) {
    Set<String> closed = values.get(attribute);
    return closed == null || value.equals(Mark.UNJUDGED) || closed.contains(value);
  }
}
