package org.conus.write.naaccr;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conus.findings.StageFinding;
import org.jspecify.annotations.Nullable;

/** Stages: the categories of TNM that say whether they are clinical or pathological, and FIGO. */
final class StageItems {
  /** A prefix, a category, and what stands behind it: {@code pT1c(m)}. */
  private static final Pattern CATEGORY = Pattern.compile("([a-z]*)([TNM][0-9Xis]+[a-d]?)(.*)");

  private static final Pattern FIGO = Pattern.compile("(IV|III|II|I)([A-C]?)([1-3]?)");

  private StageItems() {}

  static void add(@Nullable StageFinding stage, String site, Map<String, String> items) {
    if (stage == null || !stage.certainty().equals("certain")) {
      return;
    }
    String prefix = prefix(stage.t());
    add("T", stage.t(), prefix, items);
    add("N", stage.n(), prefix(stage.n()).isEmpty() ? prefix : prefix(stage.n()), items);
    add("M", stage.m(), prefix(stage.m()), items);
    if (stage.figo() != null && site.compareTo("C51") >= 0 && site.compareTo("C59") < 0) {
      Matcher figo = FIGO.matcher(stage.figo());
      if (figo.matches()) {
        String number = figo.group(1).equals("IV") ? "4" : "" + figo.group(1).length();
        items.put("figoStage", number + figo.group(2) + figo.group(3));
      }
    }
  }

  private static String prefix(@Nullable String category) {
    Matcher parts = CATEGORY.matcher(category == null ? "" : category);
    return parts.matches() ? parts.group(1) : "";
  }

  private static void add(
      String letter, @Nullable String category, String prefix, Map<String, String> items) {
    Matcher parts = CATEGORY.matcher(category == null ? "" : category);
    if (parts.matches() && prefix.equals("c")) {
      items.put("ajccTnmClin" + letter, prefix + parts.group(2));
    } else if (parts.matches() && prefix.equals("p")) {
      items.put("ajccTnmPath" + letter, prefix + parts.group(2));
    }
  }
}
