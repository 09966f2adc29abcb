package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.extract.DocumentKind;

/**
 * Parts what a document says of one tumor into its rows: the primary, a recurrence, and one set of
 * metastases.
 */
final class GroupRows {
  private final Sites sites;
  private final Reporting reporting;

  GroupRows(Sites sites, Reporting reporting) {
    this.sites = sites;
    this.reporting = reporting;
  }

  /**
   * Adds the rows of a tumor.
   *
   * @param unspecific statements that speak of it without its histology
   */
  void addRows(TumorGroup group, List<Statement> unspecific, Facts facts, List<Row> rows) {
    group.addUnspecific(unspecific);
    List<Statement> own = group.all();
    boolean suspected = !group.isBenign() && reporting.areSuspectedRecorded(own, facts);
    Row primary = new Row("primary", group);
    Row recurrence = new Row("recurrence", group);
    Row metastasis = new Row("metastasis", group);
    for (Statement statement : own) {
      if (statement.isMetastasis() && reporting.isRecorded(statement, suspected)) {
        metastasis.add(statement);
      } else if (statement.isRecurrence()) {
        recurrence.add(statement);
      } else if (!statement.isMetastasis()) {
        primary.add(statement);
      }
    }
    moveToRecurrence(primary, recurrence, metastasis, facts);
    Row spread = metastasis.statements().isEmpty() ? recurrence : metastasis;
    moveMasses(primary, spread, facts);
    boolean alone = recurrence.statements().isEmpty() && metastasis.statements().isEmpty();
    boolean isNamed = Statement.any(primary.statements(), s -> s.namesTumor() || alone);
    boolean isSought = isNamed && !isSure(primary) && isSure(metastasis);
    if (isNamed && !isSought) {
      rows.add(primary);
    }
    if (!recurrence.statements().isEmpty()) {
      rows.add(recurrence);
    }
    if (!metastasis.statements().isEmpty()) {
      rows.add(metastasis);
    }
    if (isSought) {
      rows.add(primary);
    }
  }

  /**
   * Whether a row is named for sure or by its histology. Metastases that are stand before a primary
   * of which a request asks no more than whether there is a cancer: they are what the text reports
   * on.
   */
  private static boolean isSure(Row row) {
    return Statement.any(
        row.statements(), s -> s.namesTumor() && (s.isSpecific() || !s.fact().isUncertain()));
  }

  /**
   * Where the primary is of the past and came back, the masses of today are those of the
   * recurrence, or of the metastases in their sentences.
   */
  private static void moveToRecurrence(Row primary, Row recurrence, Row metastasis, Facts facts) {
    List<Statement> masses = Statement.those(primary.statements(), Statement::mass);
    boolean isPast =
        masses.size() < primary.statements().size()
            && !Statement.any(primary.statements(), s -> !s.mass() && !s.fact().isHistorical());
    if (recurrence.statements().isEmpty() || !isPast) {
      return;
    }
    List<Statement> moved = Statement.those(masses, mass -> !mass.fact().isHistorical());
    BitSet ofMetastases = sentences(metastasis, facts);
    for (Statement mass : moved) {
      (isBeside(mass, ofMetastases, facts) ? metastasis : recurrence).add(mass);
    }
    primary.remove(moved);
  }

  /**
   * Where a tumor spread or came back, a mass that the text names by its place alone is taken for
   * that; but a mass at the primary's site is the primary, and so is one elsewhere than the
   * metastases where nothing else says the primary's site. {@code Tumor size} in the report of a
   * specimen that holds the primary is the primary's, and so is {@code the tumor} where the text
   * tells more of the primary. Suspected metastases take only the masses of their own sentences.
   */
  private void moveMasses(Row primary, Row spread, Facts facts) {
    List<Statement> named = Statement.those(primary.statements(), s -> !s.mass());
    if (named.size() == primary.statements().size()) {
      return;
    }
    boolean sure = Statement.any(spread.statements(), s -> !s.fact().isUncertain());
    BitSet ofSpread = sentences(spread, facts);
    Set<String> seen = categories(spread.statements());
    boolean ofSpecimen = facts.kind() == DocumentKind.PATHOLOGY && reporting.isFound(named);
    boolean aboutPrimary = strength(named) > strength(spread.statements());
    boolean knowsSite = sites.isStated(named);
    List<Statement> tumors = new ArrayList<>(named);
    tumors.addAll(spread.statements());
    String own = sites.stated(primary.group().digits(), tumors);
    Set<String> ownOnly = own == null ? Set.of() : Set.of(own);
    List<Statement> masses = new ArrayList<>();
    for (Statement statement : primary.statements()) {
      if (statement.mass()
          && (sure || isBeside(statement, ofSpread, facts))
          && !(isNowhere(statement) && (ofSpecimen || aboutPrimary && statement.neoplasm()))
          && (knowsSite
              || isNowhere(statement)
              || meets(seen, statement)
              || isDoubtful(primary.group().digits(), statement))
          && !meets(ownOnly, statement)) {
        masses.add(statement);
        spread.add(statement);
      }
    }
    primary.remove(masses);
  }

  /** Whether a histology is seldom at home where a statement sees a mass. */
  private boolean isDoubtful(int digits, Statement statement) {
    for (SiteLinks.Link link : statement.links()) {
      String code = link.site().icdO3();
      if (code != null && !sites.isDoubtful(digits, code)) {
        return false;
      }
    }
    return true;
  }

  /** The sentences in which a row's tumor is named, by the index of their first fact. */
  private static BitSet sentences(Row row, Facts facts) {
    BitSet sentences = new BitSet();
    row.statements().forEach(statement -> sentences.set(facts.first(statement.fact())));
    return sentences;
  }

  private static boolean isBeside(Statement statement, BitSet sentences, Facts facts) {
    return sentences.get(facts.first(statement.fact()));
  }

  /** Whether a statement is linked to no organ; a part ({@code the right lobe}) is of any. */
  private static boolean isNowhere(Statement statement) {
    for (SiteLinks.Link link : statement.links()) {
      if (link.site().category() != null) {
        return false;
      }
    }
    return true;
  }

  /** What the statements of today weigh together. */
  private static double strength(List<Statement> statements) {
    double sum = 0;
    for (Statement statement : statements) {
      sum += statement.fact().isHistorical() ? 0 : statement.weight();
    }
    return sum;
  }

  private static boolean meets(Set<String> seen, Statement statement) {
    for (SiteLinks.Link link : statement.links()) {
      String category = link.site().category();
      if (category != null && seen.contains(category)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> categories(List<Statement> statements) {
    Set<String> categories = new HashSet<>();
    statements.forEach(statement -> statement.addCategoriesTo(categories));
    return categories;
  }
}
