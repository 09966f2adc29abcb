package org.conus.findings;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.text.Span;

/** The site that a report's own line for it names: {@code TUMOR SITE: gastric antrum}. */
final class SiteLines {
  private final Set<String> keys = new HashSet<>();

  SiteLines(Knowledge knowledge) {
    for (Table.Row row : knowledge.table("site-lines.tsv", "text").uniqueRows("text")) {
      keys.add(row.get("text"));
    }
  }

  /** Whether a site stands behind such a key in its line, or in the section of specimens. */
  boolean isAt(Fact site, String text) {
    return site.section().equals("specimen") || isKeyed(site, text);
  }

  private boolean isKeyed(Fact site, String text) {
    Span sentence = site.sentence().span();
    int line = Math.max(sentence.begin(), text.lastIndexOf('\n', site.begin()) + 1);
    int colon = text.indexOf(':', line);
    return colon >= line
        && colon < site.begin()
        && keys.contains(text.substring(line, colon).strip().toLowerCase(Locale.ROOT));
  }
}
