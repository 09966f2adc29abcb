package org.conus.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.conus.evaluate.model.GoldDocument;
import org.conus.read.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;

/**
 * Gold as it was read.
 *
 * @param documents by id
 * @param problems what is wrong with it; if there is any, nothing may be scored
 * @param notes what people should know
 */
public record GoldSet(
    List<GoldDocument> documents, List<GoldProblem> problems, List<String> notes) {
  public GoldSet {
    documents = documents.stream().sorted(Comparator.comparing(GoldDocument::id)).toList();
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a gold set.
   *
   * @param gold a file or a folder
   * @param mappingName name or file of a mapping; null for the one that ships for this place, and
   *     {@code conus} if there is none
   * @throws IOException if there is no such mapping or the disk fails; the message says which
   */
  public static GoldSet read(Path gold, @Nullable String mappingName) throws IOException {
    if (!Files.exists(gold)) {
      throw new IOException("no such gold: " + gold);
    }
    Mapping fitting = mappingName == null ? Mappings.matching(gold) : Mappings.named(mappingName);
    Collector collector = new Collector();
    collector.read(gold, fitting != null ? fitting : standard(gold));
    return new GoldSet(collector.documents, collector.problems, collector.notes);
  }

  /** Our own types in the form that a file's ending, or a folder's content, shows. */
  private static Mapping standard(Path gold) throws IOException {
    String name = gold.toString();
    boolean folder = Files.isDirectory(gold);
    if (folder ? holds(gold, ".jsonl") : name.endsWith(".jsonl")) {
      return Mappings.named("conus-records");
    }
    List<String> cas = List.of(".xmi", ".json", ".zip");
    boolean isCas = folder ? holds(gold, ".xmi") : cas.stream().anyMatch(name::endsWith);
    return Mappings.named(isCas ? "conus-cas" : "test-docs");
  }

  private static boolean holds(Path folder, String ending) throws IOException {
    return !GoldFiles.find(folder, List.of(ending)).isEmpty();
  }

  private static final class Collector {
    private final List<GoldDocument> documents = new ArrayList<>();
    private final List<GoldProblem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, GoldReader> readers = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Vocabulary vocabulary = Vocabulary.shipped();

    Collector() {
      ServiceLoader.load(GoldReader.class).forEach(reader -> readers.put(reader.form(), reader));
    }

    void read(Path gold, Mapping mapping) throws IOException {
      if (!mapping.parts().isEmpty() && Files.isDirectory(gold)) {
        for (Map.Entry<String, String> part : new TreeMap<>(mapping.parts()).entrySet()) {
          Path file = gold.resolve(part.getKey());
          if (Files.exists(file)) {
            read(file, Mappings.named(part.getValue()));
          } else {
            problems.add(new GoldProblem(file, 0, "missing"));
          }
        }
        return;
      }
      GoldReader reader = readers.get(mapping.form());
      if (reader == null) {
        throw new IOException(
            "mapping "
                + mapping.name()
                + ": no reader of "
                + mapping.form()
                + "; there are "
                + String.join(", ", readers.keySet()));
      }
      try {
        reader.read(gold, mapping, new MappingSink(mapping));
      } catch (UnreadableDocumentException e) {
        problems.add(new GoldProblem(gold, 0, String.valueOf(e.getMessage())));
      }
    }

    private final class MappingSink implements GoldSink {
      private final Mapper mapper;

      MappingSink(Mapping mapping) {
        this.mapper = new Mapper(mapping, vocabulary, this);
      }

      @Override
      public void document(RawDocument document) {
        if (!ids.add(document.id())) {
          problem(document.file(), 0, "a second document " + document.id());
        }
        documents.add(mapper.map(document));
      }

      @Override
      public void mapped(GoldDocument document) {
        documents.add(document);
      }

      @Override
      public void problem(Path file, int line, String reason) {
        problems.add(new GoldProblem(file, line, reason));
      }

      @Override
      public void note(String note) {
        notes.add(note);
      }
    }
  }
}
