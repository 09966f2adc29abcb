package org.conus.evaluate.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conus.evaluate.model.GoldDocument;
import org.conus.evaluate.model.Mark;
import org.conus.evaluate.model.Predicted;
import org.conus.evaluate.model.Profile;
import org.conus.evaluate.model.Row;

/** Scores documents one by one. */
public final class Scorer {
  private final Measures measures;
  private final SpanMatch way;

  /**
   * @param way how marks are paired for attributes, sections and confusions
   */
  public Scorer(Measures measures, SpanMatch way) {
    this.measures = measures;
    this.way = way;
  }

  /** The counts of a document; its order among others, and that of its marks, do not matter. */
  public DocumentScore score(GoldDocument gold, Predicted run) {
    Map<String, Tally> tallies = new TreeMap<>();
    List<Confusion> confusions = new ArrayList<>();
    Profile profile = gold.profile();
    List<Mark> goldMarks = placed(gold.marks(), run.marks());
    MarkScorer marks = new MarkScorer(measures, profile, goldMarks, run.marks());
    marks.count(tallies);
    marks.countAttributes(way, tallies, confusions);
    marks.countKinds(way, confusions);
    List<Row> rows = gold.rows();
    if (profile.records() && rows != null) {
      new RowScorer(measures.fields()).count(rows, run.rows(), tallies);
    }
    return new DocumentScore(
        gold.id(),
        tallies,
        marks.bySection(way),
        confusions,
        new Faults(measures, profile).of(goldMarks, run.marks()));
  }

  /**
   * Gold that names no section stands in that of the run's last mark that begins no later, or,
   * before all of them, of the first.
   */
  private static List<Mark> placed(List<Mark> gold, List<Mark> run) {
    List<Mark> placed = new ArrayList<>(gold.size());
    int next = 0;
    String section = run.isEmpty() ? "" : run.get(0).section();
    for (Mark mark : gold) {
      while (next < run.size() && run.get(next).hull().begin() <= mark.hull().begin()) {
        section = run.get(next++).section();
      }
      placed.add(mark.section().isEmpty() ? mark.in(section) : mark);
    }
    return placed;
  }
}
