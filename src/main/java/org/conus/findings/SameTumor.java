package org.conus.findings;

import org.conus.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows out of two documents of one patient tell of the same tumor: they have the same role,
 * one histology may stand for the other, and neither primary sites (by topography category) nor the
 * sides of primaries speak against it.
 */
public final class SameTumor {
  private static final String UNKNOWN_SITE = "C80";
  private static final String PRIMARY = "primary";
  private static final int CATEGORY = 3;

  private final Histologies histologies;

  public SameTumor(Knowledge knowledge) {
    this.histologies = new Histologies(knowledge);
  }

  public static SameTumor builtIn() {
    return new SameTumor(Knowledge.builtIn());
  }

  /**
   * What is looked at of a row.
   *
   * @param role primary, recurrence or metastasis
   * @param histology its name
   * @param icdO3 morphology and behavior
   * @param topography ICD-O-3 code of the primary site
   */
  public record Traits(
      String role,
      String histology,
      @Nullable String icdO3,
      @Nullable String topography,
      @Nullable String laterality) {}

  public boolean are(Traits a, Traits b) {
    return a.role().equals(b.role())
        && areHistologies(a, b)
        && areSites(a.topography(), b.topography())
        && areSides(a, b);
  }

  /** Whether the histology of one is more special than that of the other. */
  public boolean isMoreSpecial(Traits a, Traits b) {
    int first = digits(a);
    int second = digits(b);
    return first != second && second >= 0 && first >= 0 && histologies.covers(second, first);
  }

  private boolean areHistologies(Traits a, Traits b) {
    int first = digits(a);
    int second = digits(b);
    if (first < 0 || second < 0) {
      return a.histology().equals(b.histology());
    }
    return histologies.covers(first, second) || histologies.covers(second, first);
  }

  /** The four digits of the morphology; -1 for none. */
  private static int digits(Traits row) {
    String code = row.icdO3();
    int stroke = code == null ? -1 : code.indexOf('/');
    return code == null || stroke < 0 ? -1 : Integer.parseInt(code.substring(0, stroke));
  }

  private static boolean areSites(@Nullable String a, @Nullable String b) {
    String first = category(a);
    String second = category(b);
    return first == null || second == null || first.equals(second);
  }

  private static @Nullable String category(@Nullable String code) {
    if (code == null || code.length() < CATEGORY || code.startsWith(UNKNOWN_SITE)) {
      return null;
    }
    return code.substring(0, CATEGORY);
  }

  private static boolean areSides(Traits a, Traits b) {
    String first = a.laterality();
    String second = b.laterality();
    return !a.role().equals(PRIMARY) || first == null || second == null || first.equals(second);
  }
}
