package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;

/** Finds the rows of which a stage may be. */
final class StageOwners {
  private final List<Row> rows;
  private final Facts facts;

  StageOwners(List<Row> rows, Facts facts) {
    this.rows = rows;
    this.facts = facts;
  }

  /**
   * The stages of the patient. Categories of TNM are none that a text denies: what a line of a
   * report denies ends with it ({@code extension absent, pTNM pT3b N1}).
   */
  static List<Fact> stages(Facts facts) {
    List<Fact> stages = new ArrayList<>();
    for (Fact fact : facts.ofPatient(MentionKind.STAGE)) {
      if (fact.isPatients() || Stages.isTnm((Value.Stage) fact.mention().value())) {
        stages.add(fact);
      }
    }
    return stages;
  }

  /**
   * The rows that have a stage, which a malignant primary has, metastases only where it has no row;
   * where a stage's sentence speaks of metastases alone, their primary.
   */
  List<Row> of(Fact fact, List<Row> some) {
    if (rows.size() < 2) {
      return some;
    }
    List<Row> primaries = new ArrayList<>(some.size());
    List<Row> ofBeside = new ArrayList<>();
    boolean areBenign = areBenign(some);
    for (Row row : some) {
      if (!row.isMetastasis() && (areBenign || !row.group().isBenign())) {
        primaries.add(row);
        if (isBeside(fact, row, some)) {
          ofBeside.add(row);
        }
      }
    }
    if (!ofBeside.isEmpty()) {
      return ofBeside;
    }
    return primaries.isEmpty() ? primariesOf(some) : primaries;
  }

  /** Whether a row of the same tumor is named in the sentence of a fact. */
  private boolean isBeside(Fact fact, Row primary, List<Row> some) {
    for (Row row : some) {
      if (row.group() == primary.group() && row.isBeside(fact, facts)) {
        return true;
      }
    }
    return false;
  }

  /** The primaries of metastases, though they be of the past; the metastases where none is. */
  private List<Row> primariesOf(List<Row> metastases) {
    List<Row> primaries = new ArrayList<>();
    for (Row row : rows) {
      if (!row.isMetastasis() && row.group() == metastases.get(0).group()) {
        primaries.add(row);
      }
    }
    return primaries.isEmpty() ? metastases : primaries;
  }

  private static boolean areBenign(List<Row> rows) {
    for (Row row : rows) {
      if (!row.group().isBenign()) {
        return false;
      }
    }
    return true;
  }
}
