package org.conus.findings;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** Gives every fact that is not a tumor's name to the row it speaks of. */
final class Shares {
  /** Topography of primaries that have spinal levels of their own: bone, meninges, cord, nerves. */
  private static final Set<String> SPINAL = Set.of("C41", "C70", "C72", "C47", "C49", "C42", "C80");

  private final List<Row> rows;
  private final Map<Row, List<Fact>> byRow = new IdentityHashMap<>();

  Shares(List<Row> rows, Facts facts, SpinalLevels levels, Sites sites) {
    this.rows = rows;
    rows.forEach(row -> byRow.put(row, new ArrayList<>()));
    List<MentionKind> kinds =
        List.of(
            MentionKind.IHC_RESULT,
            MentionKind.COMPARTMENT,
            MentionKind.SIZE,
            MentionKind.GRADE,
            MentionKind.STAGE);
    for (MentionKind kind : kinds) {
      facts.patients(kind).forEach(fact -> give(fact, owner(fact, rows, facts)));
    }
    List<Row> spinal = rows.stream().filter(row -> mayBeSpinal(row, sites, facts)).toList();
    levels.ofTumors(facts).forEach(level -> give(level, owner(level, spinal, facts)));
  }

  private void give(Fact fact, @Nullable Row row) {
    if (row != null) {
      Objects.requireNonNull(byRow.get(row)).add(fact);
    }
  }

  /**
   * The row of which the fact's own sentence speaks, a tumor of the past only where there is no
   * other; else in a pathology report, which is of one specimen's main tumor, the first; else the
   * nearest.
   */
  private static @Nullable Row owner(Fact fact, List<Row> rows, Facts facts) {
    List<Row> current = rows.stream().filter(row -> !row.isHistorical()).toList();
    return current.isEmpty() ? ownerAmong(fact, rows, facts) : ownerAmong(fact, current, facts);
  }

  private static @Nullable Row ownerAmong(Fact fact, List<Row> rows, Facts facts) {
    List<Row> beside = rows.stream().filter(row -> isBeside(fact, row)).toList();
    if (!beside.isEmpty()) {
      return nearest(fact, beside);
    }
    boolean ofMain = facts.kind() == DocumentKind.PATHOLOGY && !rows.isEmpty();
    return ofMain ? rows.get(0) : nearest(fact, rows);
  }

  /** The nearest row; one of the past only where there is no other. */
  private static @Nullable Row nearest(Fact fact, List<Row> rows) {
    Row nearest = null;
    for (Row row : rows) {
      if (nearest == null || isNearer(row, nearest, fact.begin())) {
        nearest = row;
      }
    }
    return nearest;
  }

  private static boolean isNearer(Row row, Row other, int offset) {
    if (row.isHistorical() != other.isHistorical()) {
      return other.isHistorical();
    }
    return row.distance(offset) < other.distance(offset);
  }

  private static boolean mayBeSpinal(Row row, Sites sites, Facts facts) {
    if (row.isMetastasis()) {
      return true;
    }
    SiteFinding site = sites.primary(row.group().digits(), row.statements(), facts);
    String code = site == null ? null : site.icdO3Topography();
    return code == null || SPINAL.contains(code.substring(0, 3));
  }

  List<Row> rows() {
    return rows;
  }

  List<Fact> results(Row row) {
    return of(row, MentionKind.IHC_RESULT);
  }

  List<Fact> compartments(Row row) {
    return of(row, MentionKind.COMPARTMENT).stream()
        .filter(fact -> isBeside(fact, row))
        .filter(fact -> fact.mention().value() instanceof Value.Compartment)
        .toList();
  }

  /** A compartment counts for a row only in a sentence that speaks of its tumor. */
  private static boolean isBeside(Fact fact, Row row) {
    return row.statements().stream()
        .anyMatch(statement -> statement.fact().sentence().equals(fact.sentence()));
  }

  List<Fact> sizes(Row row) {
    return of(row, MentionKind.SIZE);
  }

  List<Fact> grades(Row row) {
    return of(row, MentionKind.GRADE);
  }

  List<Fact> stages(Row row) {
    return of(row, MentionKind.STAGE);
  }

  List<Fact> levels(Row row) {
    return of(row, MentionKind.SPINAL_LEVEL);
  }

  private List<Fact> of(Row row, MentionKind kind) {
    return Objects.requireNonNull(byRow.get(row)).stream().filter(fact -> fact.is(kind)).toList();
  }
}
