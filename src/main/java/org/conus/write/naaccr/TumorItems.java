package org.conus.write.naaccr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.conus.extract.Assertion;
import org.conus.findings.AgeFinding;
import org.conus.findings.NodesFinding;
import org.conus.findings.PatientCase;
import org.conus.findings.RecordedMention;
import org.conus.findings.SiteFinding;
import org.conus.findings.SizeFinding;
import org.conus.findings.TumorFinding;
import org.conus.findings.ValueFinding;
import org.conus.write.Extracted;
import org.jspecify.annotations.Nullable;

/** Makes the items of a tumor. */
final class TumorItems {
  static final String UNKNOWN_PRIMARY = "C80.9";
  private static final int LARGEST_MM = 988;
  private static final int MOST_NODES = 90;

  private final ItemTexts texts;
  private final PairedSites paired = new PairedSites();
  private final GradeItems grades = new GradeItems();
  private final StainItems stains = new StainItems();
  private final MetastasisItems metastases = new MetastasisItems();
  private final EvidenceItems evidence = new EvidenceItems();

  TumorItems(ItemTexts texts) {
    this.texts = texts;
  }

  /** The items by their ids, in the order in which they are written. */
  Map<String, String> of(
      Extracted document, PatientCase patientCase, int caseNumber, Abstract tumor) {
    Map<String, String> items = new LinkedHashMap<>();
    String site = site(tumor.row());
    addAge(document, patientCase.patient().age(), tumor.row(), items);
    items.put("primarySite", site.replace(".", ""));
    items.put("laterality", laterality(tumor.row(), site));
    addHistology(tumor, items);
    addConfirmation(document, tumor, items);
    if (tumor.hasPrimaryRow()) {
      addSpecimen(tumor.row(), site, items);
    }
    metastases.add(tumor, site, items);
    grades.add(tumor.row(), site, items);
    StageItems.add(tumor.row().stage(), site, items);
    if (site.startsWith("C50")) {
      stains.add(tumor.row().ihc(), items);
    }
    Map<String, String> words = evidence.of(document, patientCase, tumor);
    words.put("textRemarks", remarks(document, caseNumber, tumor.row()));
    words.forEach(
        (item, text) -> {
          String fitting = texts.of(item, text);
          if (!fitting.isEmpty()) {
            items.put(item, fitting);
          }
        });
    return items;
  }

  /** The site where the tumor began; of an unknown primary never where it was found. */
  private static String site(TumorFinding row) {
    SiteFinding site = row.primarySite();
    String code = site == null ? null : site.icdO3Topography();
    return code == null ? UNKNOWN_PRIMARY : code;
  }

  private static void addAge(
      Extracted document, @Nullable AgeFinding age, TumorFinding row, Map<String, String> items) {
    if (age == null || isHistory(document, row)) {
      return;
    }
    int years =
        switch (age.unit()) {
          case "year" -> age.value();
          case "month" -> age.value() / 12;
          case "week" -> age.value() / 52;
          default -> age.value() / 365;
        };
    if (years <= 120) {
      items.put("ageAtDiagnosis", String.format(Locale.ROOT, "%03d", years));
    }
  }

  /** Whether the text speaks of the tumor as history alone. */
  private static boolean isHistory(Extracted document, TumorFinding row) {
    List<RecordedMention> proof =
        document.report().mentions().stream()
            .filter(mention -> row.histology().evidence().contains(mention.id()))
            .toList();
    return !proof.isEmpty()
        && proof.stream()
            .allMatch(m -> m.assertion().temporality() == Assertion.Temporality.HISTORICAL);
  }

  private String laterality(TumorFinding row, String site) {
    if (!paired.isPaired(site)) {
      return "0";
    }
    String side = row.laterality() == null ? null : row.laterality().value();
    if (side == null && row.primarySite() != null) {
      side = row.primarySite().laterality();
    }
    return switch (Objects.requireNonNullElse(side, "")) {
      case "right" -> "1";
      case "left" -> "2";
      case "bilateral" -> "4";
      default -> "9";
    };
  }

  private static void addHistology(Abstract tumor, Map<String, String> items) {
    String code = tumor.row().histology().icdO3();
    items.put("histologicTypeIcdO3", code == null ? "8000" : code.substring(0, 4));
    char behavior = code == null ? '3' : code.charAt(code.length() - 1);
    boolean isPrimaryBehavior = behavior >= '0' && behavior <= '3' && tumor.metastases().isEmpty();
    items.put("behaviorCodeIcdO3", isPrimaryBehavior ? String.valueOf(behavior) : "3");
  }

  /** Tissue was looked at where its report says the histology, or where it was stained. */
  private static void addConfirmation(
      Extracted document, Abstract tumor, Map<String, String> items) {
    TumorFinding row = tumor.row();
    boolean stained = isStained(row) || tumor.metastases().stream().anyMatch(TumorItems::isStained);
    boolean told =
        document.report().mentions().stream()
            .filter(mention -> row.histology().evidence().contains(mention.id()))
            .anyMatch(mention -> EvidenceItems.isPathology(document, mention));
    boolean certain = row.histology().certainty().equals("certain");
    if (certain && (stained || told)) {
      String digits = Objects.requireNonNullElse(row.histology().icdO3(), "8000");
      boolean blood = digits.compareTo("9590") >= 0;
      items.put("diagnosticConfirmation", blood && stained ? "3" : "1");
    }
  }

  private static boolean isStained(TumorFinding row) {
    return row.ihc().stream().anyMatch(stain -> !stain.result().equals("not-performed"));
  }

  private static void addSpecimen(TumorFinding row, String site, Map<String, String> items) {
    double largest = 0;
    for (SizeFinding size : row.sizes()) {
      for (double mm : size.millimeters()) {
        largest = Math.max(largest, mm);
      }
    }
    if (largest > 0) {
      long mm = Math.max(1, Math.round(largest));
      items.put(
          "tumorSizeSummary",
          String.format(Locale.ROOT, "%03d", mm > LARGEST_MM ? LARGEST_MM + 1 : mm));
    }
    NodesFinding nodes = row.lymphNodes();
    if (nodes != null) {
      addNodes("regionalNodesPositive", nodes.positive(), items);
      addNodes("regionalNodesExamined", nodes.examined(), items);
    }
    addSaid("lymphVascularInvasion", row.lymphovascularInvasion(), "absent", "present", items);
    addSaid("rxSummSurgicalMargins", row.margins(), "negative", "positive", items);
    if (site.startsWith("C18") || site.startsWith("C19") || site.startsWith("C20")) {
      addSaid("perineuralInvasion", row.perineuralInvasion(), "absent", "present", items);
    }
  }

  private static void addNodes(String item, @Nullable Integer count, Map<String, String> items) {
    if (count != null) {
      items.put(item, String.format(Locale.ROOT, "%02d", Math.min(count, MOST_NODES)));
    }
  }

  private static void addSaid(
      String item,
      @Nullable ValueFinding said,
      String zero,
      String one,
      Map<String, String> items) {
    if (said != null && said.certainty().equals("certain")) {
      if (said.value().equals(zero)) {
        items.put(item, "0");
      } else if (said.value().equals(one)) {
        items.put(item, "1");
      }
    }
  }

  private static String remarks(Extracted document, int caseNumber, TumorFinding row) {
    return "Read by Conus "
        + document.report().pipeline().version()
        + " from "
        + document.report().document().id()
        + ", patient "
        + caseNumber
        + ", tumor "
        + row.id()
        + (row.histology().certainty().equals("uncertain") ? ", an uncertain diagnosis" : "")
        + "; not reviewed";
  }
}
