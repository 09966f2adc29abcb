package org.conus.extract.tumor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.jspecify.annotations.Nullable;

/**
 * Tells names of tumors that end with the site of the tumor ({@code paraganglioma of the cauda
 * equina}) or with a feature ({@code carcinoma with rhabdoid features}): it makes the type, but is
 * no part of a mention.
 */
final class SitesOfNames {
  private static final String WITH = " with ";
  private static final List<String> BEFORE_SITES = List.of(" of the ", " of ");
  private static final String UNKNOWN_SITE = "unknown ";

  private final Set<String> sites = new HashSet<>();

  SitesOfNames(Knowledge knowledge) {
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      for (TermName name : concept.names()) {
        sites.add(name.text());
        sites.addAll(Plurals.of(name.text()));
      }
    }
  }

  /** The word behind those of a name that are part of a mention; null if all are. */
  @Nullable String endOfMention(String name) {
    int with = name.indexOf(WITH);
    if (endsAtSite(with > 0 ? name.substring(0, with) : name)) {
      return "of";
    }
    return with > 0 ? "with" : null;
  }

  /** Whether a name ends with {@code of} and a site, or one that is not known. */
  private boolean endsAtSite(String name) {
    for (String before : BEFORE_SITES) {
      int at = name.indexOf(before);
      if (at > 0) {
        String site = name.substring(at + before.length());
        return sites.contains(site) || site.startsWith(UNKNOWN_SITE);
      }
    }
    return false;
  }
}
