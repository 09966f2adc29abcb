package org.conus.evaluate.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conus.evaluate.diff.Change.Proof;
import org.conus.evaluate.diff.Change.Sort;

/**
 * Compares two records of one document field by field. Ids of mentions and rows are not compared:
 * of a mention its words and rules are, of the row that another spread from what it says. Nor is
 * the text of a finding compared, which its evidence shows, nor the pipeline that made a record.
 */
final class RecordDiff {
  private static final Set<String> LEFT_OUT =
      Set.of("id", "evidence", "because", "pipeline", "text");

  private final EvidenceWords before;
  private final EvidenceWords after;
  private final List<Change> changes = new ArrayList<>();

  private RecordDiff(JsonNode old, JsonNode current) {
    this.before = new EvidenceWords(old);
    this.after = new EvidenceWords(current);
  }

  /** What differs, in the order of the record. */
  static List<Change> of(JsonNode old, JsonNode current) {
    RecordDiff diff = new RecordDiff(old, current);
    JsonNode was = RowWords.inWords(old);
    diff.object("", "", was, RowWords.inWords(current), Proof.NONE, Proof.NONE);
    return List.copyOf(diff.changes);
  }

  private void object(
      String field, String at, JsonNode old, JsonNode current, Proof outerOld, Proof outerNow) {
    boolean finding = old.has("because") || old.has("evidence") || current.has("because");
    Proof oldProof = finding ? before.proof(old) : outerOld;
    Proof nowProof = finding ? after.proof(current) : outerNow;
    int known = changes.size();
    Set<String> names = new LinkedHashSet<>();
    current.fieldNames().forEachRemaining(names::add);
    old.fieldNames().forEachRemaining(names::add);
    names.removeAll(LEFT_OUT);
    for (String name : names) {
      String inner = field.isEmpty() ? name : field + "." + name;
      value(inner, name, at, old.path(name), current.path(name), oldProof, nowProof);
    }
    if (finding && changes.size() == known && !oldProof.equals(nowProof)) {
      String words = Summary.of(current);
      changes.add(new Change(Sort.PROOF, field, at, words, words, oldProof, nowProof));
    }
  }

  private void value(
      String field,
      String name,
      String at,
      JsonNode old,
      JsonNode current,
      Proof oldProof,
      Proof nowProof) {
    if (isList(old) || isList(current)) {
      list(field, name, at, old, current);
    } else if (old.isObject() && current.isObject()) {
      object(field, at, old, current, oldProof, nowProof);
    } else if (!Summary.of(old).equals(Summary.of(current))) {
      Proof was = old.isObject() ? before.proof(old) : oldProof;
      Proof is = current.isObject() ? after.proof(current) : nowProof;
      add(field, at, Summary.of(old), Summary.of(current), was, is);
    }
  }

  private static boolean isList(JsonNode node) {
    return node.isArray() && !node.isEmpty() && node.get(0).isObject();
  }

  private void list(String field, String name, String at, JsonNode old, JsonNode current) {
    int number = 0;
    for (Alignment.Both both : Alignment.of(name, old, current)) {
      JsonNode was = both.before() == null ? MissingNode.getInstance() : both.before();
      JsonNode is = both.after() == null ? MissingNode.getInstance() : both.after();
      String whose = at(at, name, is.isMissingNode() ? was : is, ++number);
      String inner = name.equals("mentions") ? field + "." + kind(was, is) : field;
      if (was.isMissingNode() || is.isMissingNode()) {
        add(inner, whose, Summary.of(was), Summary.of(is), before.proof(was), after.proof(is));
      } else {
        object(inner, whose, was, is, Proof.NONE, Proof.NONE);
      }
    }
  }

  private static String kind(JsonNode was, JsonNode is) {
    return (is.isMissingNode() ? was : is).path("kind").asText();
  }

  private static String at(String outer, String list, JsonNode element, int number) {
    String own =
        switch (list) {
          case "mentions" -> EvidenceWords.place(element);
          case "cases" -> "case " + number;
          case "codes" -> element.path("system").asText();
          default -> Summary.name(element);
        };
    return outer.isEmpty() ? own : outer + " \u203a " + own;
  }

  private void add(String field, String at, String was, String is, Proof oldProof, Proof nowProof) {
    Sort sort = was.isEmpty() ? Sort.ADDED : is.isEmpty() ? Sort.LOST : Sort.CHANGED;
    changes.add(new Change(sort, field, at, was, is, oldProof, nowProof));
  }
}
