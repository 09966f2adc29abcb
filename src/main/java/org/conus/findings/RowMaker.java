package org.conus.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conus.extract.Assertion;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;

/**
 * Decides which rows a document has: one primary and, where the text speaks of them, one recurrence
 * and one set of metastases a tumor group. A group that only weak statements carry is no row.
 */
final class RowMaker {
  /** A second tumor must be stated at least this much, compared with the main one. */
  private static final double SECOND = 0.05;

  private static final String UNKNOWN = "C80";
  private static final String MALIGNANT = "3";

  /** The digits of a tumor of no known histology. */
  private static final int UNSPECIFIC = 8000;

  private final Grouping grouping;
  private final Reporting reporting;
  private final Sites sites;

  RowMaker(Knowledge knowledge, Sites sites, Reporting reporting) {
    this.grouping = new Grouping(new Histologies(knowledge), sites);
    this.reporting = reporting;
    this.sites = sites;
  }

  /** The rows and what was not made one. */
  record Rows(List<Row> rows, List<TumorGroup> rejected) {}

  Rows rows(List<Statement> statements, Facts facts) {
    List<TumorGroup> groups = new ArrayList<>();
    List<TumorGroup> rejected = new ArrayList<>();
    for (TumorGroup group : grouping.groups(statements)) {
      (reporting.isReportable(group.statements(), facts) ? groups : rejected).add(group);
    }
    if (groups.isEmpty()) {
      return new Rows(unspecified(statements, facts), rejected);
    }
    List<Statement> cancer = malignant(statements);
    if (groups.stream().allMatch(TumorGroup::isBenign) && hasSpread(cancer)) {
      List<Row> rows = unspecified(cancer, facts);
      groups.forEach(group -> addRows(group, List.of(), facts, rows));
      return new Rows(rows, rejected);
    }
    TumorGroup main = groups.get(0);
    Unspecific unspecific = new Unspecific(groups, statements, group -> category(group, facts));
    List<Row> rows = new ArrayList<>();
    addRows(main, unspecific.ofMain(), facts, rows);
    for (TumorGroup other : groups.subList(1, groups.size())) {
      if (isSecondTumor(other, main, facts)) {
        addRows(other, List.of(), facts, rows);
      } else {
        rejected.add(other);
      }
    }
    unspecific.others().stream()
        .filter(TumorGroup::isCertain)
        .forEach(other -> addRows(other, List.of(), facts, rows));
    return new Rows(rows, rejected);
  }

  /** Another tumor is one of its own if it is sure and of the past, or stands at another site. */
  private boolean isSecondTumor(TumorGroup other, TumorGroup main, Facts facts) {
    if (!other.isCertain() || other.isPart() || other.strength() < SECOND * main.strength()) {
      return false;
    }
    if (other.isHistorical()) {
      return true;
    }
    Optional<String> site = category(other, facts);
    return site.isPresent() && !site.equals(category(main, facts));
  }

  private Optional<String> category(TumorGroup group, Facts facts) {
    SiteFinding site = sites.primary(group.digits(), group.statements(), facts, false);
    String code = site == null ? null : site.icdO3Topography();
    return code == null || code.startsWith(UNKNOWN)
        ? Optional.empty()
        : Optional.of(code.substring(0, 3));
  }

  private void addRows(TumorGroup group, List<Statement> unspecific, Facts facts, List<Row> rows) {
    group.addUnspecific(unspecific);
    List<Statement> own = group.all();
    Row primary = new Row("primary", group);
    Row recurrence = new Row("recurrence", group);
    Row metastasis = new Row("metastasis", group);
    for (Statement statement : own) {
      if (statement.isMetastasis() && !statement.fact().isUncertain()) {
        metastasis.add(statement);
      } else if (statement.isRecurrence()) {
        recurrence.add(statement);
      } else if (!statement.isMetastasis()) {
        primary.add(statement);
      }
    }
    Row spread = metastasis.statements().isEmpty() ? recurrence : metastasis;
    if (!spread.statements().isEmpty()) {
      moveMasses(primary, spread, facts);
    }
    boolean alone = recurrence.statements().isEmpty() && metastasis.statements().isEmpty();
    if (primary.statements().stream().anyMatch(s -> s.namesTumor() || alone)) {
      rows.add(primary);
    }
    List.of(recurrence, metastasis).stream()
        .filter(row -> !row.statements().isEmpty())
        .forEach(rows::add);
  }

  /**
   * Where a tumor spread or came back, a mass that the text names by its place alone is taken for
   * that; but a mass at the primary's site is the primary, and so is one elsewhere than the
   * metastases where nothing else says the primary's site.
   */
  private void moveMasses(Row primary, Row spread, Facts facts) {
    List<Statement> named = primary.statements().stream().filter(s -> !s.mass()).toList();
    Set<String> seen = categories(spread.statements());
    boolean knowsSite = sites.isStated(named);
    String own = sites.stated(primary.group().digits(), named);
    List<Statement> masses =
        primary.statements().stream()
            .filter(Statement::mass)
            .filter(s -> knowsSite || s.links().isEmpty() || meets(seen, s))
            .filter(s -> own == null || !meets(Set.of(own), s))
            .toList();
    masses.forEach(spread::add);
    primary.remove(masses);
  }

  private static boolean meets(Set<String> seen, Statement statement) {
    return categories(List.of(statement)).stream().anyMatch(seen::contains);
  }

  private static Set<String> categories(List<Statement> statements) {
    Set<String> categories = new HashSet<>();
    for (Statement statement : statements) {
      for (SiteLinks.Link link : statement.links()) {
        String category = link.site().category();
        categories.add(category == null ? "" : category);
      }
    }
    return categories;
  }

  /** Whether a cancer is named by its organ, and metastases, which are no benign tumor's. */
  private static boolean hasSpread(List<Statement> cancer) {
    return cancer.stream().anyMatch(Statement::isMetastasis)
        && cancer.stream()
            .anyMatch(s -> !s.isMetastasis() && s.link(SiteLinks.Relation.NAMED) != null);
  }

  /** Sure statements of a cancer or of metastases without a histology. */
  private static List<Statement> malignant(List<Statement> statements) {
    return statements.stream()
        .filter(s -> s.namesTumor() && !s.isSpecific() && !s.fact().isUncertain())
        .filter(s -> s.isMetastasis() || MALIGNANT.equals(s.value().behavior()))
        .toList();
  }

  /** Whether the text denies a cancer of any type, metastases aside. */
  private static boolean isMalignancyDenied(Facts facts) {
    for (Fact fact : facts.ofPatient(MentionKind.TUMOR)) {
      boolean denied = fact.assertion().polarity() == Assertion.Polarity.NEGATED;
      boolean metastasis =
          fact.mention().value() instanceof Value.Tumor value && "6".equals(value.behavior());
      if (denied && !metastasis && fact.digits() > 0) {
        return true;
      }
    }
    return false;
  }

  /** A document that names cancer, metastasis or a tumor and no histology has one row for it. */
  private List<Row> unspecified(List<Statement> statements, Facts facts) {
    List<Row> rows = new ArrayList<>();
    List<Statement> named = statements.stream().filter(Statement::namesTumor).toList();
    if (named.isEmpty() && facts.kind() != DocumentKind.RADIOLOGY && !isMalignancyDenied(facts)) {
      named = statements.stream().filter(s -> s.neoplasm() && !s.fact().isUncertain()).toList();
    }
    List<Statement> tumors = named;
    if (reporting.isReportable(named, facts)) {
      TumorGroup group = new TumorGroup(UNSPECIFIC);
      named.forEach(group::add);
      List<Statement> rest = statements.stream().filter(s -> !tumors.contains(s)).toList();
      addRows(group, rest, facts, rows);
    }
    return rows;
  }
}
