package org.conus.findings;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;

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

  /** Looks no farther than from the site back to the begin of its line or sentence. */
  private boolean isKeyed(Fact site, String text) {
    int colon = -1;
    int line = site.begin();
    for (; line > site.sentence().span().begin() && text.charAt(line - 1) != '\n'; line--) {
      colon = text.charAt(line - 1) == ':' ? line - 1 : colon;
    }
    return colon >= 0
        && keys.contains(text.substring(line, colon).strip().toLowerCase(Locale.ROOT));
  }
}
