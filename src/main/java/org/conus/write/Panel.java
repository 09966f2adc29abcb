package org.conus.write;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.conus.findings.IhcFinding;
import org.jspecify.annotations.Nullable;

/** An IHC panel in a line, as pathologists jot it down: {@code +SYP +CD56 −TTF-1 Ki-67 80%}. */
final class Panel {
  /** A space at which no line is broken. */
  private static final char JOINED = '\u00A0';

  private Panel() {}

  static String inALine(List<IhcFinding> panel) {
    return panel.stream().map(ihc -> jotted(ihc, panel)).collect(Collectors.joining(" "));
  }

  private static String jotted(IhcFinding ihc, List<IhcFinding> panel) {
    String said = ihc.percent() == null ? "" : JOINED + Words.percent(ihc.percent());
    if (ihc.result().equals("other") && ihc.pattern() != null) {
      said = JOINED + ihc.pattern();
    }
    boolean differs = panel.stream().filter(other -> sameMarker(ihc, other)).count() > 1;
    String where = differs && ihc.component() != null ? " (" + ihc.component() + ")" : "";
    return Sign.of(ihc.result()) + shortName(ihc.marker(), ihc.symbol()) + said + where;
  }

  private static boolean sameMarker(IhcFinding a, IhcFinding b) {
    return Objects.equals(a.marker(), b.marker());
  }

  /** {@code SYP} for Synaptophysin, but {@code TTF-1} for TTF-1, whatever its gene is called. */
  static String shortName(String marker, @Nullable String symbol) {
    return symbol != null && symbol.length() < marker.length() ? symbol : marker;
  }
}
