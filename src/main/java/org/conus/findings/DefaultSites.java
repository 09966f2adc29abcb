package org.conus.findings;

import java.util.List;
import java.util.Locale;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermTable;
import org.jspecify.annotations.Nullable;

/** Where histologies begin that begin in one organ. */
final class DefaultSites {
  private static final int HISTOLOGIES = 10_000;

  /**
   * Where one begins.
   *
   * @param category of the site; null if it has no code
   * @param always whatever the text says
   * @param usual unless the tumor is named by another organ
   */
  private record Default(Concept site, @Nullable String category, boolean always, boolean usual) {}

  /** By the digits of the histology; null where it has no site of its own. */
  private final @Nullable Default[] defaults = new @Nullable Default[HISTOLOGIES];

  DefaultSites(Knowledge knowledge) {
    TermTable anatomy = knowledge.terms(TermKind.ANATOMY);
    Table table = knowledge.table("default-sites.tsv", "morphology", "site", "when");
    for (Table.Row row : table.uniqueRows("morphology")) {
      Concept site = anatomy.byId(row.need("site"));
      String code = site.code(Code.ICD_O_3).orElse(null);
      String when = row.need("when");
      defaults[Integer.parseInt(row.need("morphology"))] =
          new Default(
              site,
              code == null ? null : code.substring(0, 3),
              when.equals("always"),
              !when.equals("silent"));
    }
  }

  /** Whether a histology begins there whatever the text says. */
  boolean isAlways(int histology) {
    Default known = defaults[histology];
    return known != null && known.always();
  }

  /** Whether a histology begins there unless the tumor is named by another organ. */
  boolean isUsual(int histology) {
    Default known = defaults[histology];
    return known != null && known.usual();
  }

  /** The category of the site at which a histology begins; null where it has none of its own. */
  @Nullable String category(int histology) {
    Default known = defaults[histology];
    return known == null ? null : known.category();
  }

  /** The site as a finding that leans on the tumor's name; null where the histology has none. */
  @Nullable SiteFinding of(int histology, List<Statement> statements) {
    Default known = defaults[histology];
    if (known == null) {
      return null;
    }
    List<String> evidence =
        statements.isEmpty() ? List.of() : List.of(statements.get(0).fact().id());
    return assumed(known.site(), evidence, "site.by-histology");
  }

  /** A site that is not named itself. */
  static SiteFinding assumed(Concept site, List<String> evidence, String rule) {
    return named(site, evidence, rule, "uncertain");
  }

  /** A site of the table. */
  static SiteFinding named(Concept site, List<String> evidence, String rule, String certainty) {
    return new SiteFinding(
        site.name().toLowerCase(Locale.ROOT),
        site.name(),
        site.code(Code.ICD_O_3).orElse(null),
        site.code(Code.UBERON).orElse(null),
        null,
        List.of(),
        null,
        evidence,
        certainty,
        List.of(rule));
  }
}
