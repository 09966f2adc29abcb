package org.conus.write.naaccr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conus.findings.IhcFinding;
import org.conus.write.CodeTable;
import org.jspecify.annotations.Nullable;

/**
 * Site-specific items of the breast: estrogen and progesterone receptors, HER2 and Ki-67. A marker
 * of which the text says two different things has none.
 */
final class StainItems {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");
  private static final Pattern ALLRED = Pattern.compile("([0-8])/8");
  private static final Pattern HER2 = Pattern.compile("([0-3])\\+?");

  private final CodeTable receptors = CodeTable.load(StainItems.class, "stains.tsv");

  void add(List<IhcFinding> panel, Map<String, String> items) {
    Map<String, IhcFinding> bySymbol = new HashMap<>();
    Set<String> contradicted = new HashSet<>();
    for (IhcFinding stain : panel) {
      if (stain.symbol() != null && stain.certainty().equals("certain")) {
        IhcFinding before = bySymbol.putIfAbsent(stain.symbol(), stain);
        if (before != null && !before.result().equals(stain.result())) {
          contradicted.add(stain.symbol());
        }
      }
    }
    contradicted.forEach(bySymbol::remove);
    for (CodeTable.Row row : receptors.rows()) {
      IhcFinding stain = bySymbol.get(row.get("symbol"));
      if (stain != null) {
        addReceptor(stain, row, items);
      }
    }
    addHer2(bySymbol.get("ERBB2"), items);
    addKi67(bySymbol.get("MKI67"), items);
  }

  private static void addReceptor(IhcFinding stain, CodeTable.Row row, Map<String, String> items) {
    if (stain.result().equals("positive") || stain.result().equals("negative")) {
      items.put(row.get("summary"), stain.result().equals("positive") ? "1" : "0");
      String percent = percent(stain.percent());
      if (percent != null) {
        items.put(row.get("percent"), percent);
      }
    }
    Matcher allred = ALLRED.matcher(stain.score() == null ? "" : stain.score());
    if (allred.matches()) {
      items.put(row.get("allred"), "0" + allred.group(1));
    }
  }

  /** A number, or the code of a range of ten: {@code R10} is 1 to 10, {@code R99} 91 to 100. */
  private static @Nullable String percent(@Nullable String percent) {
    if (percent == null) {
      return null;
    }
    if (percent.equals("<1")) {
      return "000";
    }
    Matcher span = SPAN.matcher(percent);
    if (!span.matches()) {
      return null;
    }
    int low = Integer.parseInt(span.group(1));
    int high = span.group(2) == null ? low : Integer.parseInt(span.group(2));
    if (low == high) {
      return low > 100 ? null : String.format(Locale.ROOT, "%03d", low);
    }
    int ten = (high + 9) / 10;
    boolean oneRange = low > (ten - 1) * 10 && low < high && high <= 100;
    return oneRange ? "R" + (ten == 10 ? "99" : ten + "0") : null;
  }

  private static void addHer2(@Nullable IhcFinding stain, Map<String, String> items) {
    if (stain == null) {
      return;
    }
    Matcher score = HER2.matcher(stain.score() == null ? "" : stain.score());
    switch (stain.result()) {
      case "positive" -> put(items, score.matches() ? score.group(1) : "5", "1");
      case "negative" -> put(items, score.matches() ? score.group(1) : "4", "0");
      case "equivocal" -> put(items, score.matches() ? score.group(1) : "2", "0");
      default -> {}
    }
  }

  private static void put(Map<String, String> items, String ihc, String overall) {
    items.put("her2IhcSummary", ihc);
    items.put("her2OverallSummary", overall);
  }

  private static void addKi67(@Nullable IhcFinding stain, Map<String, String> items) {
    Matcher span = SPAN.matcher(stain == null || stain.percent() == null ? "" : stain.percent());
    if (span.matches() && span.group(2) == null && Integer.parseInt(span.group(1)) <= 100) {
      items.put("ki67", span.group(1).replaceFirst("^0+(?=\\d)", "") + ".0");
    }
  }
}
