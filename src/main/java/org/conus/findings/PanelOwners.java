package org.conus.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Gives the stains of a specimen to the row of the tumor in it. A sentence, or an item, that names
 * a tumor says whose they are; else, in a pathology report, they are of the diagnosis that weighs
 * most, elsewhere of the histology named nearest, where a diagnosis behind a panel counts as nearer
 * than one before. Of a tumor whose primary and metastases would share a panel without a word that
 * says so, one specimen was stained: the row with more of it has all.
 */
final class PanelOwners {
  /** How much nearer a diagnosis behind a panel stands, which the panel led to. */
  private static final double BEHIND = 0.6;

  /** How much farther a tumor without a histology stands, and one that its organ names. */
  private static final double UNTYPED = 3;

  private static final double OF_ORGAN = 1.5;

  /** How much farther, in UTF-16 units, a name in another clause of the sentence stands. */
  private static final int CLAUSE = 500;

  /** How much more a metastasis must be stated than its primary to be what was reported on. */
  private static final double CLEARLY = 1.25;

  private final ComponentWords components;

  PanelOwners(Knowledge knowledge) {
    this.components = new ComponentWords(knowledge);
  }

  /** The results of each row; those of normal cells are of none. */
  Map<Row, List<Fact>> of(List<Row> rows, ItemRows items, Facts facts) {
    Map<Row, List<Fact>> panels = new IdentityHashMap<>();
    Map<Row, Integer> sure = new IdentityHashMap<>();
    rows.forEach(row -> panels.put(row, new ArrayList<>()));
    for (Fact fact : facts.patients(MentionKind.IHC_RESULT)) {
      String component = ((Value.Ihc) fact.mention().value()).component();
      Row beside = beside(fact, rows, facts);
      List<Row> ofItem = beside == null ? items.of(fact, rows) : null;
      beside = ofItem == null ? beside : nearest(fact, ofItem);
      Row owner = beside == null ? owner(fact, rows, facts) : beside;
      Row told = owner == null || component == null ? owner : sibling(owner, component, rows);
      if (told != null && !components.isNormal(component, told.group().digits())) {
        Objects.requireNonNull(panels.get(told)).add(fact);
        sure.merge(told, beside == null && told == owner ? 0 : 1, Integer::sum);
      }
    }
    for (Row row : rows) {
      Row larger = larger(row, rows, panels);
      if (larger != null && sure.getOrDefault(row, 0) == 0) {
        Objects.requireNonNull(panels.get(larger)).addAll(Objects.requireNonNull(panels.get(row)));
        Objects.requireNonNull(panels.get(row)).clear();
      }
    }
    panels.values().forEach(list -> list.sort(Comparator.comparingInt(Fact::index)));
    return panels;
  }

  /** The row of the same tumor that a component names, such as its metastasis; else the owner. */
  private Row sibling(Row owner, String component, List<Row> rows) {
    String role = components.role(component);
    if (role == null || role.equals(owner.role())) {
      return owner;
    }
    for (Row row : rows) {
      if (row.group() == owner.group() && row.role().equals(role)) {
        return row;
      }
    }
    return owner;
  }

  /** Another row of the same tumor that has more of the panel. */
  private static @Nullable Row larger(Row row, List<Row> rows, Map<Row, List<Fact>> panels) {
    int own = Objects.requireNonNull(panels.get(row)).size();
    for (Row other : rows) {
      if (other != row
          && other.group() == row.group()
          && own > 0
          && Objects.requireNonNull(panels.get(other)).size() > own) {
        return other;
      }
    }
    return null;
  }

  /**
   * The row whose histology the sentence of a result names, else the one whose mass it names; the
   * nearest of several.
   */
  private static @Nullable Row beside(Fact fact, List<Row> rows, Facts facts) {
    Row named = beside(fact, rows, facts, true);
    return named == null ? beside(fact, rows, facts, false) : named;
  }

  private static @Nullable Row beside(Fact fact, List<Row> rows, Facts facts, boolean named) {
    Row nearest = null;
    double least = Double.MAX_VALUE;
    for (Row row : rows) {
      if (!row.isBeside(fact, facts)) {
        continue;
      }
      for (Statement statement : row.statements()) {
        boolean same = facts.first(statement.fact()) == facts.first(fact);
        if (same && statement.namesTumor() == named) {
          double distance = distance(statement, fact);
          distance += areParted(statement.fact(), fact, facts.text()) ? CLAUSE : 0;
          if (distance < least) {
            nearest = row;
            least = distance;
          }
        }
      }
    }
    return nearest;
  }

  /** Whether a semicolon stands between a name and a result. */
  private static boolean areParted(Fact name, Fact fact, String text) {
    int to = Math.max(name.begin(), fact.begin());
    for (int i = Math.min(name.end(), fact.end()); i < to; i++) {
      if (text.charAt(i) == ';') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Row owner(Fact fact, List<Row> rows, Facts facts) {
    boolean report = facts.kind() == DocumentKind.PATHOLOGY;
    Row best = null;
    double least = Double.MAX_VALUE;
    for (Row row : rows) {
      double value = report ? -weight(row) / role(row) : distance(row, fact);
      if (value < least && (!report || row.group() == rows.get(0).group())) {
        best = row;
        least = value;
      }
    }
    return best == null && !rows.isEmpty() ? rows.get(0) : best;
  }

  /** The row of which a name stands nearest to a result. */
  private static Row nearest(Fact fact, List<Row> some) {
    Row nearest = some.get(0);
    for (Row row : some) {
      nearest = distance(row, fact) < distance(nearest, fact) ? row : nearest;
    }
    return nearest;
  }

  private static double role(Row row) {
    return row.isMetastasis() ? CLEARLY : 1;
  }

  /** The weight of the row's heaviest sure statement of its histology. */
  private static double weight(Row row) {
    double most = 0;
    for (Statement statement : row.statements()) {
      boolean own = statement.digits() == row.group().digits() && !statement.fact().isUncertain();
      most = Math.max(most, own ? statement.weight() : 0);
    }
    return most;
  }

  /** How far a row's nearest histology stands; a cancer or metastasis without one is farther. */
  private static double distance(Row row, Fact fact) {
    double nearest = Double.MAX_VALUE;
    for (Statement statement : row.statements()) {
      double distance = distance(statement, fact);
      if (!statement.mass() && (distance < 0 || distance < nearest)) {
        nearest = Math.min(nearest, factor(statement) * distance);
      }
    }
    return nearest;
  }

  private static double factor(Statement statement) {
    boolean ofOrgan = statement.link(SiteLinks.Relation.NAMED) != null;
    return statement.isSpecific() ? 1 : ofOrgan && !statement.isMetastasis() ? OF_ORGAN : UNTYPED;
  }

  private static double distance(Statement statement, Fact fact) {
    int behind = statement.fact().begin() - fact.end();
    return behind >= 0 ? BEHIND * behind : fact.begin() - statement.fact().end();
  }
}
