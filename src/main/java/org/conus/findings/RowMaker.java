package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
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

  /** So many stains are done on what a pathologist takes for a tumor. */
  private static final int STAINS = 2;

  /** The digits of a tumor of no known histology. */
  private static final int UNSPECIFIC = 8000;

  private final Grouping grouping;
  private final Reporting reporting;
  private final Sites sites;
  private final Places places;
  private final GroupRows parts;

  RowMaker(Knowledge knowledge, Sites sites, Reporting reporting) {
    this.reporting = reporting;
    this.sites = sites;
    this.places = new Places(knowledge);
    this.parts = new GroupRows(sites, reporting);
    this.grouping =
        new Grouping(new Histologies(knowledge), new HistologyBySite(knowledge), sites, places);
  }

  /** The rows and what was not made one. */
  record Rows(List<Row> rows, List<TumorGroup> rejected) {}

  Rows rows(List<Statement> statements, Facts facts) {
    List<TumorGroup> groups = new ArrayList<>();
    List<TumorGroup> rejected = new ArrayList<>();
    for (TumorGroup group : grouping.groups(statements, facts)) {
      (reporting.isReportable(group.statements(), facts) ? groups : rejected).add(group);
    }
    if (groups.isEmpty()) {
      return new Rows(unspecified(statements, facts), rejected);
    }
    List<Statement> cancer = areBenign(groups) ? malignant(statements, facts) : List.of();
    if (hasSpread(cancer, facts.kind() != DocumentKind.CASE_REPORT)) {
      List<Row> rows = unspecified(cancer, facts);
      groups.forEach(group -> parts.addRows(group, List.of(), facts, rows));
      return new Rows(rows, rejected);
    }
    promoteProbable(groups, facts.kind() == DocumentKind.RADIOLOGY);
    if (groups.get(0).isBenign() && Statement.any(statements, RowMaker::isMereSpread)) {
      promoteMalignant(groups);
    }
    TumorGroup main = groups.get(0);
    Unspecific unspecific =
        new Unspecific(groups, group -> category(group, facts), sites::isRegion, places, facts);
    unspecific.sort(statements);
    List<Row> rows = new ArrayList<>();
    parts.addRows(main, unspecific.ofMain(), facts, rows);
    for (TumorGroup other : groups.subList(1, groups.size())) {
      if (isSecondTumor(other, main, facts)) {
        parts.addRows(other, List.of(), facts, rows);
      } else {
        rejected.add(other);
      }
    }
    for (TumorGroup other : unspecific.others()) {
      if (other.isCertain()) {
        parts.addRows(other, List.of(), facts, rows);
      }
    }
    return new Rows(rows, rejected);
  }

  /**
   * Puts a probable tumor of today before those of the past, where no other is of today: a report
   * is about what it found, not about what was once treated. In a report of images a benign one
   * that is no result is found beside a cancer.
   *
   * @param isOfImages whether it is a report of images
   */
  private void promoteProbable(List<TumorGroup> groups, boolean isOfImages) {
    TumorGroup probable = null;
    boolean isBenignFound = false;
    for (TumorGroup group : groups) {
      if (!group.isHistorical()) {
        boolean beside = isOfImages && group.isBenign() && !reporting.isFound(group.statements());
        if (group.isCertain() && !beside) {
          return;
        }
        isBenignFound |= group.isCertain();
        probable = probable == null && !group.isCertain() ? group : probable;
      }
    }
    if (probable != null && (!isBenignFound || isMalignant(probable))) {
      groups.remove(probable);
      groups.add(0, probable);
    }
  }

  /** Puts a sure malignant tumor before benign ones, as they have no metastases. */
  private static void promoteMalignant(List<TumorGroup> groups) {
    for (TumorGroup group : groups) {
      if (isMalignant(group) && group.isCertain()) {
        groups.remove(group);
        groups.add(0, group);
        return;
      }
    }
  }

  /** Whether a statement tells of sure metastases and not of which tumor. */
  private static boolean isMereSpread(Statement statement) {
    return statement.isMetastasis() && !statement.isSpecific() && !statement.fact().isUncertain();
  }

  private static boolean isMalignant(TumorGroup group) {
    return Statement.any(group.statements(), s -> MALIGNANT.equals(s.value().behavior()));
  }

  private static boolean areBenign(List<TumorGroup> groups) {
    for (TumorGroup group : groups) {
      if (!group.isBenign()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Another tumor is one of its own if it is sure and of the past, in part where no site is told or
   * it is of another tissue, or stands at another site, or at another place of a site, or is listed
   * apart, or is a benign one beside a malignant one and told as a result.
   */
  private boolean isSecondTumor(TumorGroup other, TumorGroup main, Facts facts) {
    if (!other.isCertain() || other.isPart() || other.strength() < SECOND * main.strength()) {
      return false;
    }
    if (other.isHistorical()) {
      return true;
    }
    String site = category(other, facts);
    boolean isUnlike = site.isEmpty() || Tissue.of(other.digits()) != Tissue.of(main.digits());
    if (isUnlike && Statement.any(other.statements(), RowMaker::isKnownBefore)) {
      return true;
    }
    if (other.isBenign() && !main.isBenign() && reporting.isFound(other.statements())) {
      return true;
    }
    return !site.isEmpty()
        && (!site.equals(category(main, facts))
            || places.areApart(other, main, site, facts)
            || new ListedTumors(facts).areApart(other, main));
  }

  /** Whether a statement tells of a tumor, no benign one, that was diagnosed before. */
  private static boolean isKnownBefore(Statement statement) {
    return !Statement.isBenign(statement.value())
        && statement.fact().isHistorical()
        && !statement.fact().isUncertain();
  }

  /** The topography category of where a group began; empty where it is not known. */
  private String category(TumorGroup group, Facts facts) {
    String category = sites.category(group.digits(), group.statements(), facts);
    return category == null || category.equals(UNKNOWN) ? "" : category;
  }

  /**
   * Whether metastases are told of, which are no benign tumor's: such of a cancer that is named by
   * its organ, or sure ones.
   *
   * @param mayStandAlone whether sure ones do without a cancer; a case report may be about a benign
   *     tumor that spread
   */
  private static boolean hasSpread(List<Statement> cancer, boolean mayStandAlone) {
    return mayStandAlone && Statement.any(cancer, s -> s.isMetastasis() && !s.fact().isUncertain())
        || Statement.any(cancer, Statement::isMetastasis)
            && Statement.any(
                cancer, s -> !s.isMetastasis() && s.link(SiteLinks.Relation.NAMED) != null);
  }

  /** Statements of a cancer or of metastases without a histology that are recorded. */
  private List<Statement> malignant(List<Statement> statements, Facts facts) {
    boolean suspected = reporting.areSuspectedRecorded(statements, facts);
    return Statement.those(
        statements,
        s ->
            s.namesTumor()
                && !s.isSpecific()
                && reporting.isRecorded(s, suspected && s.isMetastasis())
                && (s.isMetastasis() || MALIGNANT.equals(s.value().behavior())));
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

  /** A bare {@code tumor} is one where its cells were stained. */
  private static boolean isSureNeoplasm(Statement statement, boolean isStained) {
    return statement.neoplasm()
        && !statement.fact().isUncertain()
        && (isStained || statement.fact().is(MentionKind.TUMOR));
  }

  /** A document that names cancer, metastasis or a tumor and no histology has one row for it. */
  private List<Row> unspecified(List<Statement> statements, Facts facts) {
    List<Row> rows = new ArrayList<>();
    List<Statement> named = Statement.those(statements, Statement::namesTumor);
    boolean isReported = reporting.isReportable(named, facts);
    boolean isStained = facts.patients(MentionKind.IHC_RESULT).size() >= STAINS;
    boolean mayBeAny = facts.kind() != DocumentKind.RADIOLOGY && !isMalignancyDenied(facts);
    if (mayBeAny && (named.isEmpty() || !isReported && isStained)) {
      named = Statement.those(statements, s -> isSureNeoplasm(s, isStained));
      isReported = reporting.isReportable(named, facts);
    }
    if (isReported) {
      Set<Statement> tumors = Set.copyOf(named);
      TumorGroup group = new TumorGroup(UNSPECIFIC);
      named.forEach(group::add);
      List<Statement> rest = Statement.those(statements, s -> !tumors.contains(s));
      parts.addRows(group, rest, facts, rows);
    }
    return rows;
  }
}
