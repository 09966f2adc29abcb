package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.knowledge.Knowledge;
import org.conus.text.OffsetMap;

/**
 * Checks a record before anything is written: what does not go together becomes a {@link Problem}
 * that names the rule, the tumor and the mentions. It changes nothing. Immutable; safe for threads.
 */
final class EditChecks {
  private static final int OLDEST_YEARS = 120;

  private final SiteEdits sites;
  private final SizeEdits sizes;
  private final LevelEdits levels;

  EditChecks(Knowledge knowledge) {
    EditTable table = new EditTable(knowledge);
    this.sites =
        new SiteEdits(
            table,
            new SiteGroup(knowledge, SiteGroup.Trait.PAIRED),
            new SiteGroup(knowledge, SiteGroup.Trait.SIDED),
            new SiteGroup(knowledge, SiteGroup.Trait.ANY_HISTOLOGY));
    this.sizes = new SizeEdits(table);
    this.levels = new LevelEdits(table);
  }

  /**
   * What is wrong with a record.
   *
   * @param source the text as read
   * @param codes where codes may stand in the text that was analyzed
   * @param map from it to the source
   */
  List<Problem> problems(String source, List<PatientCase> cases, CodePlaces codes, OffsetMap map) {
    List<Problem> problems = new ArrayList<>();
    TextEdits.check(source, problems);
    for (PatientCase patientCase : cases) {
      AgeFinding age = patientCase.patient().age();
      if (age != null && age.unit().equals("year") && age.value() > OLDEST_YEARS) {
        problems.add(
            new Problem("edit.age", "an age of " + age.value() + " years", age.evidence()));
      }
      for (TumorFinding tumor : patientCase.tumors()) {
        sites.check(tumor, patientCase, problems);
        sizes.check(tumor, problems);
        levels.check(tumor, problems);
        ExtentEdits.check(tumor, patientCase, problems);
      }
    }
    levels.check(codes, map, problems);
    return problems;
  }
}
