package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** Gives every fact that is not a tumor's name to the row it speaks of. */
final class Shares {
  /** What is shared out as far as it is the patient's and not denied. */
  private static final List<MentionKind> KINDS =
      List.of(
          MentionKind.COMPARTMENT,
          MentionKind.SIZE,
          MentionKind.GRADE,
          MentionKind.STAGE,
          MentionKind.MARGIN,
          MentionKind.LYMPH_NODES);

  private final List<Row> rows;
  private final Facts facts;
  private final Map<Row, List<Fact>> panels;

  /** The tumors that the rows are made of. */
  private final BitSet ofRows = new BitSet();

  /** Sentences that name the tumor of a row, by the index of their first fact. */
  private final BitSet named = new BitSet();

  Shares(List<Row> rows, Facts facts, SpinalLevels levels, Sites sites, PanelOwners owners) {
    this.rows = rows;
    this.facts = facts;
    for (Row row : rows) {
      row.close(facts);
      for (Statement statement : row.statements()) {
        ofRows.set(statement.fact().index());
        if (statement.namesTumor()) {
          named.set(facts.first(statement.fact()));
        }
      }
    }
    List<Row> current = current(rows);
    this.panels = owners.of(current, facts);
    for (MentionKind kind : KINDS) {
      facts
          .patients(kind)
          .forEach(fact -> give(fact, owner(fact, staged(kind, speakers(fact, current)))));
    }
    for (Fact fact : facts.ofPatient(MentionKind.INVASION)) {
      give(fact, owner(fact, speakers(fact, current)));
    }
    List<Fact> ofTumors = levels.ofTumors(facts);
    if (!ofTumors.isEmpty()) {
      List<Row> spinal = current(spinal(sites));
      ofTumors.forEach(level -> give(level, owner(level, spinal)));
    }
  }

  /** Rows without those of the past; these only where there is no other. */
  private static List<Row> current(List<Row> rows) {
    List<Row> current = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (!row.isHistorical()) {
        current.add(row);
      }
    }
    return current.isEmpty() ? rows : current;
  }

  /** The rows that have a stage, which a primary has, metastases only where it has no row. */
  private static List<Row> staged(MentionKind kind, List<Row> some) {
    if (kind != MentionKind.STAGE || some.size() < 2) {
      return some;
    }
    List<Row> primaries = new ArrayList<>(some.size());
    for (Row row : some) {
      if (!row.isMetastasis()) {
        primaries.add(row);
      }
    }
    return primaries.isEmpty() ? some : primaries;
  }

  /** The rows of today, unless a fact's sentence speaks of one of the past alone. */
  private List<Row> speakers(Fact fact, List<Row> current) {
    if (current.size() == rows.size()) {
      return current;
    }
    List<Row> beside = beside(fact, rows);
    return beside.isEmpty() || !Collections.disjoint(beside, current) ? current : beside;
  }

  private List<Row> beside(Fact fact, List<Row> some) {
    List<Row> beside = new ArrayList<>(some.size());
    for (Row row : some) {
      if (row.isBeside(fact, facts)) {
        beside.add(row);
      }
    }
    return beside;
  }

  private static void give(Fact fact, @Nullable Row row) {
    if (row != null) {
      row.give(fact);
    }
  }

  /**
   * The row of which the fact's own sentence speaks, none for a size in one that speaks of a benign
   * tumor which is no row, nor for a level in one that speaks of a row without levels; else in a
   * pathology report, which is of one specimen's main tumor, the first; else the nearest.
   */
  private @Nullable Row owner(Fact fact, List<Row> some) {
    if (some.isEmpty() || fact.is(MentionKind.SPINAL_LEVEL) && isOfOtherBenign(fact)) {
      return null;
    }
    List<Row> beside = beside(fact, some);
    if (!beside.isEmpty()) {
      return nearest(fact, beside);
    }
    if (fact.is(MentionKind.SPINAL_LEVEL) && named.get(facts.first(fact))) {
      return null;
    }
    if (fact.is(MentionKind.SIZE) && !some.get(0).group().isBenign() && speaksOfBenign(fact)) {
      return null;
    }
    List<Row> takers = withoutIncidental(some);
    boolean ofMain = takers.size() == 1 || facts.kind() == DocumentKind.PATHOLOGY;
    return ofMain ? takers.get(0) : nearest(fact, takers);
  }

  /** The rows without benign ones beside the main tumor, of which only their own sentences tell. */
  private List<Row> withoutIncidental(List<Row> some) {
    List<Row> takers = new ArrayList<>(some.size());
    for (Row row : some) {
      if (row.group() == rows.get(0).group() || !row.group().isBenign()) {
        takers.add(row);
      }
    }
    return takers.isEmpty() ? some : takers;
  }

  /**
   * Whether the tumor that stands nearest to a level in its sentence is a benign one of no row:
   * {@code metastases at T5; the L1 hemangioma is unchanged}.
   */
  private boolean isOfOtherBenign(Fact level) {
    Fact nearest = SpinalLevels.nearestTumor(level, facts);
    if (nearest == null || !Statement.isBenign(Statement.valueOf(nearest))) {
      return false;
    }
    return !ofRows.get(nearest.index());
  }

  /** Whether a fact's sentence names tumors of the patient, all benign. */
  private boolean speaksOfBenign(Fact fact) {
    boolean speaks = false;
    for (Fact tumor : facts.beside(fact, MentionKind.TUMOR)) {
      if (tumor.isPatients() && facts.isOwn(tumor)) {
        if (!Statement.isBenign(Statement.valueOf(tumor))) {
          return false;
        }
        speaks = true;
      }
    }
    return speaks;
  }

  private static Row nearest(Fact fact, List<Row> rows) {
    if (rows.size() == 1) {
      return rows.get(0);
    }
    Row nearest = rows.get(0);
    int least = Integer.MAX_VALUE;
    for (Row row : rows) {
      int distance = row.distance(fact.begin());
      if (distance < least) {
        nearest = row;
        least = distance;
      }
    }
    return nearest;
  }

  /** Rows that may have spinal levels: metastases, and primaries of such sites or of none. */
  private List<Row> spinal(Sites sites) {
    List<Row> spinal = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String site =
          row.isMetastasis() ? null : sites.category(row.group().digits(), row.statements(), facts);
      if (site == null || sites.isSpinal(site)) {
        spinal.add(row);
      }
    }
    return spinal;
  }

  List<Row> rows() {
    return rows;
  }

  List<Fact> results(Row row) {
    return panels.getOrDefault(row, List.of());
  }

  /** A compartment counts for a row only in a sentence that speaks of its tumor. */
  List<Fact> compartments(Row row) {
    List<Fact> beside = new ArrayList<>();
    for (Fact fact : row.shares(MentionKind.COMPARTMENT)) {
      if (row.isBeside(fact, facts) && fact.mention().value() instanceof Value.Compartment) {
        beside.add(fact);
      }
    }
    return beside;
  }

  List<Fact> sizes(Row row) {
    return row.shares(MentionKind.SIZE);
  }

  List<Fact> grades(Row row) {
    return row.shares(MentionKind.GRADE);
  }

  List<Fact> stages(Row row) {
    return row.shares(MentionKind.STAGE);
  }

  List<Fact> margins(Row row) {
    return row.shares(MentionKind.MARGIN);
  }

  /** Invasions, denied ones too. */
  List<Fact> invasions(Row row) {
    return row.shares(MentionKind.INVASION);
  }

  List<Fact> nodes(Row row) {
    return row.shares(MentionKind.LYMPH_NODES);
  }

  List<Fact> levels(Row row) {
    return row.shares(MentionKind.SPINAL_LEVEL);
  }
}
