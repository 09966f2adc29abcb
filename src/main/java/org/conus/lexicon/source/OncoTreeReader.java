package org.conus.lexicon.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.conus.knowledge.Code;
import org.conus.knowledge.TermKind;

/**
 * OncoTree as its web service writes the whole tree in JSON. The first two levels are tissues, no
 * tumors, and are left out; other kinds than tumors find nothing in it.
 */
public final class OncoTreeReader implements SourceReader {
  /** The root is at 0, the tissues at 1. */
  private static final int FIRST_OF_TUMORS = 2;

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(".json");
  }

  @Override
  public void read(SourceFile file, TermKind kind, Consumer<SourceConcept> concepts)
      throws IOException {
    JsonNode tree = tree(file);
    if (!tree.isObject() || tree.isEmpty()) {
      throw file.error(1, "not a tree of OncoTree");
    }
    for (JsonNode root : tree) {
      if (!root.path("children").isObject()) {
        throw file.error(1, "not a tree of OncoTree: no children");
      }
      if (kind == TermKind.TUMOR) {
        walk(file, root, concepts);
      }
    }
  }

  private static JsonNode tree(SourceFile file) throws IOException {
    try (InputStream in = file.open()) {
      return JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw file.error(e.getLocation().getLineNr(), "not JSON");
    }
  }

  private static void walk(SourceFile file, JsonNode node, Consumer<SourceConcept> concepts) {
    if (node.path("level").asInt(0) >= FIRST_OF_TUMORS) {
      String code = node.path("code").asText();
      String name = node.path("name").asText();
      if (code.isEmpty() || name.isEmpty()) {
        throw file.error(1, "a tumor without code or name");
      }
      concepts.accept(
          new SourceConcept("ONCOTREE:" + code, name, NameForm.all(List.of(name)), codes(node)));
    }
    for (JsonNode child : node.path("children")) {
      walk(file, child, concepts);
    }
  }

  private static List<Code> codes(JsonNode node) {
    List<Code> codes = new ArrayList<>();
    CodeSystems systems = CodeSystems.builtIn();
    systems.of("ONCOTREE", node.path("code").asText()).ifPresent(codes::add);
    node.path("externalReferences")
        .properties()
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        code -> systems.of(entry.getKey(), code.asText()).ifPresent(codes::add)));
    return codes;
  }
}
