package org.conus.findings;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conus.extract.MentionKind;
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

  /**
   * The first coded site of the patient behind such a key, in its line or section.
   *
   * @param possible tells topography codes that may be meant
   */
  Optional<Fact> first(Facts facts, Predicate<String> possible) {
    for (Fact site : facts.patients(MentionKind.ANATOMY)) {
      if (site.icdO3() != null
          && possible.test(site.icdO3())
          && (site.section().equals("specimen") || isKeyed(site, facts.text()))) {
        return Optional.of(site);
      }
    }
    return Optional.empty();
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
