package org.conus.evaluate.gold;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.conus.extract.MentionKind;
import org.jspecify.annotations.Nullable;

/** The mappings that ship with Conus, and those that a user brings. */
public final class Mappings {
  /** How a kind begins that is none of ours: learners tell it apart. */
  private static final String OTHER = "other-";

  private static final String FOLDER = "/org/conus/evaluate/mappings/";
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Mappings() {}

  /** Names of the mappings that ship with Conus. */
  public static List<String> names() {
    try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + "index.yaml")) {
      return List.of(YAML.readValue(in, String[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A mapping by the name of one that ships with Conus, or by its file.
   *
   * @throws IOException if there is none, or it is wrong; the message names file and line
   */
  public static Mapping named(String nameOrFile) throws IOException {
    if (names().contains(nameOrFile)) {
      String file = nameOrFile + ".yaml";
      try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + file)) {
        if (in == null) {
          throw new FileNotFoundException("the index names " + file + ", which is missing");
        }
        return parse(file, new String(in.readAllBytes(), UTF_8));
      }
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "no mapping " + nameOrFile + ": no such file; there are " + String.join(", ", names()));
    }
    return parse(nameOrFile, Files.readString(file));
  }

  /** The mapping that ships for a gold set that lies there, or null. */
  public static @Nullable Mapping matching(Path gold) throws IOException {
    Path whole = gold.toAbsolutePath().normalize();
    for (String name : names()) {
      Mapping mapping = named(name);
      for (String glob : mapping.paths()) {
        if (FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(whole)) {
          return mapping;
        }
      }
    }
    return null;
  }

  /** The first column of a table that ships with the mappings, without its heading. */
  static Set<String> firstColumn(String table) {
    try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + table)) {
      if (in == null) {
        throw new FileNotFoundException("no table " + table + " among the mappings");
      }
      return Lines.of(new String(in.readAllBytes(), UTF_8)).stream()
          .skip(1)
          .map(row -> row.substring(0, row.indexOf('\t')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mapping parse(String file, String content) throws IOException {
    try {
      Mapping mapping = YAML.readValue(content, Mapping.class);
      check(file, mapping);
      return mapping;
    } catch (UnrecognizedPropertyException e) {
      int line = lineOf(e.getPropertyName(), content);
      throw new IOException(file + ":" + line + ": unknown key " + e.getPropertyName(), e);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new IOException(
          file + ":" + (at == null ? 0 : at.getLineNr()) + ": " + e.getOriginalMessage(), e);
    }
  }

  /** The parser has gone on when it complains of a key; it is looked for again. */
  private static int lineOf(String key, String content) {
    List<String> lines = Lines.of(content);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(key + ":")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static void check(String file, Mapping mapping) throws IOException {
    List<String> wrong = new ArrayList<>();
    if (mapping.name() == null || mapping.form() == null) {
      wrong.add("a mapping needs a name and a form");
    }
    for (Mapping.TypeRule type : mapping.types().values()) {
      if (!isKind(type.kind())) {
        wrong.add("no kind of mention: " + type.kind());
      }
      String table = type.where() == null ? null : type.where().among();
      if (table != null && Mappings.class.getResource(FOLDER + table) == null) {
        wrong.add("no table among the mappings: " + table);
      }
    }
    if (!wrong.isEmpty()) {
      throw new IOException(file + ": " + String.join("; ", wrong));
    }
  }

  private static boolean isKind(@Nullable String label) {
    for (MentionKind kind : MentionKind.values()) {
      if (kind.label().equals(label)) {
        return true;
      }
    }
    return label != null && (label.equals("concept") || label.startsWith(OTHER));
  }
}
