package org.conus.lexicon.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.conus.knowledge.Code;
import org.conus.knowledge.TermKind;

/**
 * A dictionary of cTAKES: {@code CUI|text}, {@code CUI|TUI|text} or {@code CUI|TUI|text|preferred
 * name}, a line a name; {@code //} and {@code #} begin comments. A line whose semantic type is of
 * another kind is left out.
 */
public final class BsvReader implements SourceReader {
  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(".bsv");
  }

  @Override
  public void read(SourceFile file, TermKind kind, Consumer<SourceConcept> concepts)
      throws IOException {
    Set<String> types = KindFilter.of(kind).semanticTypes();
    file.forEachLine(
        (number, line) -> {
          if (line.isBlank() || line.startsWith("//") || line.startsWith("#")) {
            return;
          }
          String[] cells = line.split("\\|", -1);
          if (cells.length < 2) {
            throw file.error(number, "not CUI|text, CUI|TUI|text or CUI|TUI|text|preferred name");
          }
          String type = cells.length > 2 ? cells[1].strip() : "";
          if (type.isEmpty() || types.contains(type)) {
            concepts.accept(concept(file, number, cells));
          }
        });
  }

  private static SourceConcept concept(SourceFile file, int number, String[] cells) {
    String id = cells[0].strip();
    String text = cells[cells.length > 2 ? 2 : 1].strip();
    String preferred = cells.length > 3 ? cells[3].strip() : "";
    if (id.isEmpty() || !NameForm.isName(text)) {
      throw file.error(number, "no " + (id.isEmpty() ? "CUI" : "name"));
    }
    List<Code> codes = CodeSystems.builtIn().of("UMLS", id).stream().toList();
    return new SourceConcept(
        id, preferred.isEmpty() ? text : preferred, NameForm.all(List.of(text)), codes);
  }
}
