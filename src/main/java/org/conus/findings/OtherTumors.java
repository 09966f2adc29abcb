package org.conus.findings;

import java.util.BitSet;
import java.util.List;
import org.conus.extract.MentionKind;

/** Tells what is said of tumors that are no rows: benign ones, and those only thought of. */
final class OtherTumors {
  private final Facts facts;

  /** The tumors that the rows are made of. */
  private final BitSet ofRows = new BitSet();

  OtherTumors(List<Row> rows, Facts facts) {
    this.facts = facts;
    for (Row row : rows) {
      row.statements().forEach(statement -> ofRows.set(statement.fact().index()));
    }
  }

  /**
   * Whether a grade is part of the name of a tumor that is only thought of: {@code high-grade
   * glioma}.
   */
  boolean isInName(Fact grade) {
    for (Fact tumor : facts.beside(grade, MentionKind.TUMOR)) {
      if (tumor.contains(grade) && tumor.isUncertain() && !ofRows.get(tumor.index())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the tumor that stands nearest to a level in its sentence is a benign one of no row:
   * {@code metastases at T5; the L1 hemangioma is unchanged}.
   */
  boolean isOfBenign(Fact level) {
    Fact nearest = facts.nearestBeside(level, MentionKind.TUMOR);
    if (nearest == null
        || nearest.isUncertain()
        || !Statement.isBenign(Statement.valueOf(nearest))) {
      return false;
    }
    return !ofRows.get(nearest.index());
  }

  /** Whether a fact's sentence names tumors of the patient, none of them a row. */
  boolean areAloneBeside(Fact fact) {
    boolean speaks = false;
    for (Fact tumor : facts.beside(fact, MentionKind.TUMOR)) {
      if (tumor.isPatients() && facts.isOwn(tumor) && tumor.digits() > 0) {
        if (ofRows.get(tumor.index())) {
          return false;
        }
        speaks = true;
      }
    }
    return speaks;
  }

  /** Whether a fact's sentence names tumors of the patient, all benign. */
  boolean areBenignBeside(Fact fact) {
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
}
