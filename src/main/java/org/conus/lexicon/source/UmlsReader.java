package org.conus.lexicon.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.conus.knowledge.Code;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.TermKind;

/**
 * The UMLS as its licensees have it: {@code MRCONSO.RRF}, with {@code MRSTY.RRF} beside it or named
 * with it, which says what is of the kind. English names that are not suppressed; the codes are the
 * CUI and those of the sources that records know.
 */
public final class UmlsReader implements SourceReader {
  private static final int CONSO_COLUMNS = 18;
  private static final int LANGUAGE = 1;
  private static final int SOURCE = 11;
  private static final int CODE = 13;
  private static final int NAME = 14;
  private static final int SUPPRESSED = 16;

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith("mrconso.rrf");
  }

  /** Whether a file is the second part of another. */
  public static boolean isSecondPart(SourceFile file) {
    return file.format().endsWith("mrsty.rrf");
  }

  @Override
  public void read(SourceFile file, TermKind kind, Consumer<SourceConcept> concepts)
      throws IOException {
    Set<String> wanted = wanted(file, KindFilter.of(kind).semanticTypes());
    Group group = new Group(concepts);
    file.forEachLine(
        (number, line) -> {
          String[] cells = line.split("\\|", -1);
          if (cells.length < CONSO_COLUMNS) {
            throw file.error(number, cells.length + " columns where MRCONSO has 18");
          }
          if (wanted.contains(cells[0])
              && cells[LANGUAGE].equals("ENG")
              && cells[SUPPRESSED].equals("N")) {
            group.add(cells);
          }
        });
    group.end();
  }

  private static Set<String> wanted(SourceFile file, Set<String> semanticTypes) throws IOException {
    SourceFile types = typesOf(file);
    Set<String> wanted = new HashSet<>();
    types.forEachLine(
        (number, line) -> {
          String[] cells = line.split("\\|", -1);
          if (cells.length < 2) {
            throw types.error(number, "no semantic type");
          }
          if (semanticTypes.contains(cells[1])) {
            wanted.add(cells[0]);
          }
        });
    return wanted;
  }

  private static SourceFile typesOf(SourceFile file) {
    for (Path other : file.others()) {
      SourceFile candidate = new SourceFile(other, List.of());
      if (isSecondPart(candidate)) {
        return candidate;
      }
    }
    for (String name : List.of("MRSTY.RRF", "MRSTY.RRF.gz", "mrsty.rrf")) {
      Path beside = file.path().resolveSibling(name);
      if (Files.exists(beside)) {
        return new SourceFile(beside, List.of());
      }
    }
    throw new KnowledgeException(
        file.name(), 1, "MRSTY.RRF, which says what is of the kind, is not beside it");
  }

  /** The lines of one concept, which stand together. */
  private static final class Group {
    private final Consumer<SourceConcept> concepts;
    private final List<String> names = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private String id = "";

    private Group(Consumer<SourceConcept> concepts) {
      this.concepts = concepts;
    }

    private void add(String[] cells) {
      if (!cells[0].equals(id)) {
        end();
        id = cells[0];
        CodeSystems.builtIn().of("UMLS", id).ifPresent(codes::add);
      }
      names.add(cells[NAME]);
      CodeSystems.builtIn()
          .of(cells[SOURCE].toUpperCase(Locale.ROOT), cells[CODE])
          .filter(code -> !codes.contains(code))
          .ifPresent(codes::add);
    }

    private void end() {
      if (!names.isEmpty()) {
        concepts.accept(new SourceConcept(id, names.get(0), NameForm.all(names), codes));
      }
      names.clear();
      codes.clear();
    }
  }
}
