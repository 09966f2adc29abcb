package org.conus.write.naaccr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.conus.findings.AgeFinding;
import org.conus.findings.PatientCase;
import org.conus.findings.RecordedMention;
import org.conus.findings.SiteFinding;
import org.conus.findings.TumorFinding;
import org.conus.text.Span;
import org.conus.write.CodeTable;
import org.conus.write.Extracted;

/** The words that prove what the codes say. */
final class EvidenceItems {
  private static final String PATHOLOGY = "textDxProcPath";

  private static final List<CodeTable.Row> PLACES =
      CodeTable.load(EvidenceItems.class, "evidence-texts.tsv").rows();

  /** The text items by their ids; they may be too long. */
  Map<String, String> of(Extracted document, PatientCase patientCase, Abstract tumor) {
    Map<Span, String> itemOf = new LinkedHashMap<>();
    Set<String> evidence = evidence(patientCase, tumor);
    for (RecordedMention mention : document.report().mentions()) {
      if (evidence.contains(mention.id())) {
        Span words = Sentences.around(document.source().text(), mention.begin(), mention.end());
        // a sentence that says several things stands once, with the pathology if with any
        itemOf.merge(words, item(document, mention), (a, b) -> b.equals(PATHOLOGY) ? PATHOLOGY : a);
      }
    }
    Map<String, List<Span>> places = new LinkedHashMap<>();
    itemOf.forEach(
        (words, item) -> places.computeIfAbsent(item, key -> new ArrayList<>()).add(words));
    Map<String, String> items = new LinkedHashMap<>();
    places.forEach((item, spans) -> items.put(item, words(document.source().text(), spans)));
    addTitles(tumor.row(), items);
    String staging = StagingText.of(tumor);
    items.merge("textStaging", staging, (words, said) -> said + " / " + words);
    return items;
  }

  /** Whether a mention stands where tissue is reported. */
  static boolean isPathology(Extracted document, RecordedMention mention) {
    boolean bySection =
        PLACES.stream()
            .filter(row -> row.get("by").equals("section"))
            .anyMatch(
                row ->
                    row.get("value").equals(mention.section())
                        && row.get("item").equals(PATHOLOGY));
    return bySection || document.report().document().kind().equals("pathology");
  }

  private static Set<String> evidence(PatientCase patientCase, Abstract tumor) {
    Set<String> evidence = new LinkedHashSet<>(RowEvidence.of(tumor.row()));
    tumor.metastases().forEach(row -> evidence.addAll(RowEvidence.of(row)));
    AgeFinding age = patientCase.patient().age();
    if (age != null) {
      evidence.addAll(age.evidence());
    }
    patientCase.procedures().forEach(done -> evidence.addAll(done.evidence()));
    return evidence;
  }

  private static String item(Extracted document, RecordedMention mention) {
    String bySection = item("section", mention.section());
    if (!bySection.isEmpty()) {
      return bySection;
    }
    String byDocument = item("document", document.report().document().kind());
    String item = byDocument.isEmpty() ? item("mention", mention.kind().label()) : byDocument;
    return item.isEmpty() ? PATHOLOGY : item;
  }

  private static String item(String by, String value) {
    for (CodeTable.Row row : PLACES) {
      if (row.get("by").equals(by) && row.get("value").equals(value)) {
        return row.get("item");
      }
    }
    return "";
  }

  /** The words of places in the order of the text, each with its offsets. */
  private static String words(String text, List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.begin() <= last.end()) {
        int end = Math.max(span.end(), last.end());
        merged.set(merged.size() - 1, new Span(Math.min(span.begin(), last.begin()), end));
      } else {
        merged.add(span);
      }
    }
    return merged.stream()
        .map(span -> span.in(text).strip() + " [" + span.begin() + "-" + span.end() + "]")
        .collect(Collectors.joining(" / "));
  }

  private static void addTitles(TumorFinding row, Map<String, String> items) {
    SiteFinding site = row.primarySite();
    if (site != null) {
      String side = Objects.requireNonNullElse(site.laterality(), "");
      boolean said = side.isEmpty() || site.text().contains(side);
      items.put("textPrimarySiteTitle", said ? site.text() : site.text() + ", " + side);
    }
    items.put("textHistologyTitle", row.histology().text());
  }
}
