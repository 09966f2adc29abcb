package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conus.knowledge.Knowledge;

/**
 * Decides which rows a document has: one primary and, where the text speaks of them, one recurrence
 * and one set of metastases a tumor group. A group that only weak statements carry is no row.
 */
final class RowMaker {
  /** A second tumor must be stated at least this much, compared with the main one. */
  private static final double SECOND = 0.1;

  private final Histologies histologies;
  private final Sites sites;

  RowMaker(Knowledge knowledge, Sites sites) {
    this.histologies = new Histologies(knowledge);
    this.sites = sites;
  }

  /** The rows and what was not made one. */
  record Rows(List<Row> rows, List<TumorGroup> rejected) {}

  Rows rows(List<Statement> statements, Facts facts) {
    List<TumorGroup> groups = new Grouping(histologies).groups(statements);
    if (groups.isEmpty()) {
      return new Rows(unspecified(statements), List.of());
    }
    List<Row> rows = new ArrayList<>();
    List<TumorGroup> rejected = new ArrayList<>();
    TumorGroup main = groups.get(0);
    addRows(main, statements, true, rows);
    for (TumorGroup other : groups.subList(1, groups.size())) {
      if (isSecondTumor(other, main, facts)) {
        addRows(other, statements, false, rows);
      } else {
        rejected.add(other);
      }
    }
    return new Rows(rows, rejected);
  }

  /** Another tumor is one of its own if it is sure and stands at another site. */
  private boolean isSecondTumor(TumorGroup other, TumorGroup main, Facts facts) {
    if (!other.isCertain() || other.weight() < SECOND * main.weight()) {
      return false;
    }
    Optional<String> site = category(other, facts);
    return site.isPresent() && !site.equals(category(main, facts));
  }

  private Optional<String> category(TumorGroup group, Facts facts) {
    SiteFinding site = sites.primary(group.digits(), group.statements(), facts);
    return site == null || site.icdO3Topography() == null
        ? Optional.empty()
        : Optional.of(site.icdO3Topography().substring(0, 3));
  }

  private static void addRows(
      TumorGroup group, List<Statement> statements, boolean main, List<Row> rows) {
    List<Statement> own = new ArrayList<>(group.statements());
    if (main) {
      statements.stream().filter(s -> !s.isSpecific()).forEach(own::add);
    }
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
    addLocal(primary, metastasis, rows);
    if (!recurrence.statements().isEmpty()) {
      rows.add(recurrence);
    }
    if (!metastasis.statements().isEmpty()) {
      rows.add(metastasis);
    }
  }

  /**
   * A primary needs a statement that names it. Where there are metastases, a mass that the text
   * names by its place alone is taken for one of them.
   */
  private static void addLocal(Row primary, Row metastasis, List<Row> rows) {
    if (metastasis.statements().isEmpty()) {
      if (!primary.statements().isEmpty()) {
        rows.add(primary);
      }
      return;
    }
    List<Statement> masses = primary.statements().stream().filter(s -> !s.namesTumor()).toList();
    masses.forEach(metastasis::add);
    primary.statements().removeAll(masses);
    if (primary.statements().stream().anyMatch(Statement::namesTumor)) {
      rows.add(primary);
    }
  }

  /** A document that names cancer, metastasis or a tumor and no histology has one row for it. */
  private static List<Row> unspecified(List<Statement> statements) {
    List<Row> rows = new ArrayList<>();
    List<Statement> named = statements.stream().filter(Statement::namesTumor).toList();
    if (!named.isEmpty()) {
      TumorGroup group = new TumorGroup(8000);
      named.forEach(group::add);
      List<Statement> rest = statements.stream().filter(s -> !s.namesTumor()).toList();
      addRows(group, rest, true, rows);
    }
    return rows;
  }
}
