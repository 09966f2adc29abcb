package org.conus.write.naaccr;

import java.util.List;
import java.util.Locale;
import org.conus.extract.Assertion;
import org.conus.findings.HistologyFinding;
import org.conus.findings.RecordedMention;
import org.conus.write.CodeTable;

/** What a registry makes of a diagnosis that is not certain. */
final class AmbiguousTerms {
  private final CodeTable terms = CodeTable.load(AmbiguousTerms.class, "ambiguous-terms.tsv");

  /** Whether a registry reports a tumor of which the text says no more than this. */
  boolean isReportable(HistologyFinding histology, List<RecordedMention> mentions) {
    if (!histology.certainty().equals("uncertain")) {
      return true;
    }
    for (RecordedMention mention : mentions) {
      if (histology.evidence().contains(mention.id()) && isReportable(mention.assertion())) {
        return true;
      }
    }
    return false;
  }

  private boolean isReportable(Assertion assertion) {
    if (assertion.certainty() == Assertion.Certainty.CERTAIN) {
      return true;
    }
    return assertion.cues().stream().anyMatch(this::isReportable);
  }

  /** The longest term in the cue decides. */
  private boolean isReportable(String cue) {
    String words = " " + cue.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip() + " ";
    int longest = 0;
    boolean reportable = false;
    for (CodeTable.Row row : terms.rows()) {
      String term = row.get("term");
      if (term.length() > longest && words.contains(" " + term + " ")) {
        longest = term.length();
        reportable = row.get("reportable").equals("yes");
      }
    }
    return reportable;
  }
}
