package org.conus.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** Weighs the sites that statements are linked to, as those where their tumor began. */
final class SiteVotes {
  private static final double OF_REGION = 0.2;
  private static final double OF_DEFAULT = 3;

  /** What the organ in a metastasis's name weighs, which may be where it was found. */
  private static final double OF_SPREAD = 0.25;

  /** From these digits on the benign tumors of a range begin wherever malignant ones spread to. */
  private static final int SOFT_TISSUE = 8800;

  private final DefaultSites defaults;
  private final SiteCodes codes;
  private final SiteGroup illDefined;
  private final SiteGroup systems;

  SiteVotes(DefaultSites defaults, SiteCodes codes, SiteGroup illDefined, SiteGroup systems) {
    this.defaults = defaults;
    this.codes = codes;
    this.illDefined = illDefined;
    this.systems = systems;
  }

  /**
   * The site that most speaks for.
   *
   * @param sure of the sites at which the histology may well begin
   * @param doubtful of those at which it is most often a metastasis
   */
  record Weighed(@Nullable SiteCandidate sure, @Nullable SiteCandidate doubtful) {}

  /**
   * Sites at which metastases were seen too count only where no other does: a sarcoma of a bone may
   * skip within it.
   */
  Weighed weigh(int digits, List<Statement> statements) {
    Set<String> spread = spreadTo(statements);
    Weighed weighed = weigh(digits, statements, spread);
    if (weighed.sure() != null || spread.isEmpty()) {
      return weighed;
    }
    List<Statement> primaries =
        Statement.those(statements, s -> s.namesTumor() && !s.isMetastasis());
    Weighed anywhere = weigh(digits, primaries, Set.of());
    return anywhere.sure() == null ? weighed : anywhere;
  }

  private Weighed weigh(int digits, List<Statement> statements, Set<String> spread) {
    List<SiteCandidate> candidates = new ArrayList<>();
    for (Statement statement : statements) {
      for (SiteLinks.Link link : statement.links()) {
        if (saysOrigin(statement, link)
            && isPossible(digits, statement.isSpecific(), link, spread)) {
          Fact site = link.site();
          SiteCandidate.of(Objects.requireNonNull(site.category()), candidates)
              .add(site, weight(digits, statement, link), isDoubtful(digits, statement, link));
        }
      }
    }
    SiteCandidate sure = null;
    SiteCandidate doubtful = null;
    for (SiteCandidate candidate : candidates) {
      if (candidate.isDoubtful()) {
        doubtful =
            doubtful == null || candidate.weight() > doubtful.weight() ? candidate : doubtful;
      } else {
        sure = sure == null || candidate.weight() > sure.weight() ? candidate : sure;
      }
    }
    return new Weighed(sure, doubtful);
  }

  /** The category of the site that statements name; null where they name none, or a region. */
  @Nullable String stated(int digits, List<Statement> statements) {
    SiteCandidate sure = weigh(digits, statements).sure();
    String code = sure == null ? null : sure.facts().get(0).icdO3();
    return code == null || illDefined.has(code) ? null : code.substring(0, 3);
  }

  /** Whether statements say where the tumor began. */
  boolean isStated(List<Statement> statements) {
    List<Statement> tumors = Statement.those(statements, s -> !s.mass());
    return weigh(0, tumors.isEmpty() ? statements : tumors).sure() != null
        || weigh(0, statements).sure() != null;
  }

  /** A histology's site is trusted more than that of a cancer, and that more than a mass's. */
  private static double trust(Statement statement) {
    return statement.isSpecific() ? 1 : statement.namesTumor() ? 0.6 : 0.3;
  }

  /** The categories of sites at which metastases were seen. */
  static Set<String> spreadTo(List<Statement> statements) {
    Set<String> categories = Set.of();
    for (Statement statement : statements) {
      if (!statement.isMetastasis() || statement.fact().isUncertain()) {
        continue;
      }
      for (SiteLinks.Link link : statement.links()) {
        String category = link.site().category();
        if (link.relation() == SiteLinks.Relation.FOUND && category != null) {
          categories = categories.isEmpty() ? new HashSet<>() : categories;
          categories.add(category);
        }
      }
    }
    return categories;
  }

  /** A site at which metastases were seen counts only where the tumor is named by it. */
  private boolean isPossible(
      int digits, boolean specific, SiteLinks.Link link, Set<String> spread) {
    String code = link.site().icdO3();
    if (code == null || codes.excludes(digits, code)) {
      return false;
    }
    boolean found =
        link.relation() == SiteLinks.Relation.FOUND
            || link.relation() == SiteLinks.Relation.SPECIMEN
            || link.relation() == SiteLinks.Relation.NAMED && !specific;
    return !found || !spread.contains(link.site().category());
  }

  /**
   * A metastasis was found somewhere else; what is named or said of its origin is the primary's.
   */
  private static boolean saysOrigin(Statement statement, SiteLinks.Link link) {
    if (!(link.site().mention().value() instanceof Value.Anatomy) || link.site().icdO3() == null) {
      return false;
    }
    return switch (link.relation()) {
      case ORIGIN, NAMED -> true;
      case FOUND, SPECIMEN -> !statement.isMetastasis();
    };
  }

  private double weight(int digits, Statement statement, SiteLinks.Link link) {
    String code = Objects.requireNonNull(link.site().icdO3());
    double weight = statement.weight() * trust(statement);
    boolean spreadNamed = statement.isMetastasis() && link.relation() == SiteLinks.Relation.NAMED;
    weight *= spreadNamed ? OF_SPREAD : 1;
    weight *= weight(link.relation()) + (isSpecial(link) ? 0.1 : 0);
    if (illDefined.has(codes.code(digits, code))) {
      weight *= OF_REGION;
    } else if (isDefault(digits, link.site())) {
      weight *= OF_DEFAULT;
    }
    return weight;
  }

  private static double weight(SiteLinks.Relation relation) {
    return switch (relation) {
      case NAMED -> 2;
      case FOUND -> 1.5;
      case ORIGIN -> 3;
      case SPECIMEN -> 1;
    };
  }

  private boolean isDefault(int digits, Fact site) {
    return Objects.equals(site.category(), defaults.category(digits));
  }

  /** Whether a site is a part of an organ; of a specimen's the first is the one it is about. */
  private static boolean isSpecial(SiteLinks.Link link) {
    String code = link.site().icdO3();
    return code != null && !code.endsWith(".9") && link.relation() != SiteLinks.Relation.SPECIMEN;
  }

  /**
   * Whether the site is likelier that of a metastasis, although the text does not say so, or the
   * tumor's name holds no organ but a system of them: {@code gastrointestinal stromal tumor}.
   */
  private boolean isDoubtful(int digits, Statement statement, SiteLinks.Link link) {
    String code = Objects.requireNonNull(link.site().icdO3());
    if (link.relation() == SiteLinks.Relation.ORIGIN || statement.primary()) {
      return false;
    }
    if (link.relation() == SiteLinks.Relation.NAMED && systems.has(code)) {
      return true;
    }
    boolean elsewhere =
        defaults.isUsual(digits)
            && link.relation() != SiteLinks.Relation.NAMED
            && !isDefault(digits, link.site());
    boolean named =
        link.relation() == SiteLinks.Relation.NAMED && !statement.mass()
            || digits >= SOFT_TISSUE && Statement.isBenign(statement.value());
    return elsewhere || !named && codes.doubts(digits, code);
  }
}
