package org.conus.write.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.conus.findings.SizeFinding;
import org.conus.findings.ValueFinding;
import org.conus.knowledge.Code;
import org.jspecify.annotations.Nullable;

/** What several columns make of findings. */
final class Cells {
  private Cells() {}

  /** Ids, levels and rules, none of which holds a space; null for none. */
  static @Nullable String words(List<String> words) {
    return words.isEmpty() ? null : String.join(" ", words);
  }

  /** Names and other texts, each once. */
  static <T> @Nullable String list(Collection<T> items, Function<T, @Nullable String> text) {
    StringBuilder list = new StringBuilder();
    items.stream()
        .map(item -> String.valueOf(text.apply(item)))
        .filter(item -> !item.equals("null"))
        .distinct()
        .forEach(item -> list.append(list.isEmpty() ? "" : "; ").append(item));
    return list.isEmpty() ? null : list.toString();
  }

  static @Nullable String value(@Nullable ValueFinding finding) {
    return finding == null ? null : finding.value();
  }

  static @Nullable String evidence(@Nullable ValueFinding finding) {
    return finding == null ? null : words(finding.evidence());
  }

  /** {@code 1.4 x 1.3 cm}. */
  static String size(SizeFinding size) {
    StringBuilder text = new StringBuilder();
    for (double dimension : size.dimensions()) {
      text.append(text.isEmpty() ? "" : " x ");
      text.append(BigDecimal.valueOf(dimension).stripTrailingZeros().toPlainString());
    }
    return text.append(' ').append(size.unit()).toString();
  }

  /** The greatest dimension in cm. */
  static @Nullable Double largest(List<SizeFinding> sizes) {
    double largest = 0;
    for (SizeFinding size : sizes) {
      for (double cm : size.centimeters()) {
        largest = Math.max(largest, cm);
      }
    }
    return largest == 0 ? null : largest;
  }

  /** The first code of a system. */
  static @Nullable String code(List<Code> codes, String system) {
    for (Code code : codes) {
      if (code.system().equals(system)) {
        return code.code();
      }
    }
    return null;
  }
}
