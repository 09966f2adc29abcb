package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** Gives every fact that is not a tumor's name to the row it speaks of. */
final class Shares {
  /** What is shared out as far as it is the patient's and not denied. */
  private static final List<MentionKind> KINDS =
      List.of(
          MentionKind.COMPARTMENT,
          MentionKind.SIZE,
          MentionKind.GRADE,
          MentionKind.MARGIN,
          MentionKind.LYMPH_NODES);

  /** What an item tells of itself; lymph nodes and stages speak of the tumor elsewhere. */
  private static final Set<MentionKind> OF_ITEMS =
      Set.of(MentionKind.SIZE, MentionKind.GRADE, MentionKind.MARGIN, MentionKind.INVASION);

  /** How far behind a size, in UTF-16 units, the next sentence may name what it measures. */
  private static final int NEXT = 150;

  private final List<Row> rows;
  private final Facts facts;
  private final Map<Row, List<Fact>> panels;

  /** The rows that may have spinal levels; none where the text names no level. */
  private final List<Row> spinal;

  /** Sentences that name the tumor of a row, by the index of their first fact. */
  private final BitSet named = new BitSet();

  private final RowPlaces places;
  private final SizeOwners sizes;
  private final NearestRows nearest;
  private final OtherTumors others;
  private final ItemRows items;

  /** The index of the first fact that names the tumor of a row. */
  private final int firstName;

  /**
   * @param primaries where the rows' tumors began, in the order of the rows
   */
  Shares(
      List<Row> rows,
      List<@Nullable SiteFinding> primaries,
      Facts facts,
      ShareRules rules,
      Sites sites) {
    this.rows = rows;
    this.facts = facts;
    this.places = new RowPlaces(rows, primaries);
    this.sizes = new SizeOwners(rules.measured(), places, rows, facts);
    this.nearest = new NearestRows(facts);
    this.others = new OtherTumors(rows, facts);
    int first = Integer.MAX_VALUE;
    for (Row row : rows) {
      row.close(facts);
      for (Statement statement : row.statements()) {
        if (statement.namesTumor()) {
          named.set(facts.first(statement.fact()));
          first = Math.min(first, statement.fact().index());
        }
      }
    }
    this.firstName = first;
    List<Row> current = current(rows);
    this.items = new ItemRows(current, facts);
    this.panels = rules.panels().of(current, items, facts);
    boolean hasLevels = !facts.patients(MentionKind.SPINAL_LEVEL).isEmpty();
    this.spinal = hasLevels ? current(spinal(sites)) : List.of();
    for (MentionKind kind : KINDS) {
      facts.patients(kind).forEach(fact -> give(fact, owner(fact, speakers(fact, current))));
    }
    StageOwners ofStages = new StageOwners(rows, facts);
    for (Fact fact : StageOwners.stages(facts)) {
      give(fact, owner(fact, ofStages.of(fact, speakers(fact, current))));
    }
    for (Fact fact : facts.ofPatient(MentionKind.INVASION)) {
      give(fact, owner(fact, speakers(fact, current)));
    }
    List<Fact> ofTumors = rules.levels().ofTumors(facts);
    if (!ofTumors.isEmpty() && !rows.isEmpty()) {
      for (Fact level : ofTumors) {
        give(level, spinal.isEmpty() ? reached(level) : owner(level, spinal));
      }
    }
  }

  /**
   * The main tumor where it reached a level from elsewhere: a lymphoma, or one that the sentence
   * puts into the canal.
   */
  private @Nullable Row reached(Fact level) {
    TumorGroup main = rows.get(0).group();
    boolean isInCanal = !main.isBenign() && facts.hasBeside(level, MentionKind.COMPARTMENT);
    return main.isOfBlood() || isInCanal ? rows.get(0) : null;
  }

  /** Rows without those of the past; these only where there is no other. */
  private static List<Row> current(List<Row> rows) {
    List<Row> current = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (!row.isHistorical()) {
        current.add(row);
      }
    }
    return current.isEmpty() ? rows : current;
  }

  /** The rows of today, unless a fact's sentence speaks of one of the past alone. */
  private List<Row> speakers(Fact fact, List<Row> current) {
    if (current.size() == rows.size()) {
      return current;
    }
    List<Row> beside = beside(fact, rows);
    return beside.isEmpty() || !Collections.disjoint(beside, current) ? current : beside;
  }

  private List<Row> beside(Fact fact, List<Row> some) {
    List<Row> beside = new ArrayList<>(some.size());
    for (Row row : some) {
      if (row.isBeside(fact, facts)) {
        beside.add(row);
      }
    }
    return beside;
  }

  private static void give(Fact fact, @Nullable Row row) {
    if (row != null) {
      row.give(fact);
    }
  }

  /**
   * The row of which the fact's own sentence speaks, none for a size in one that speaks of a benign
   * tumor which is no row, nor for a level in one that speaks of a row without levels; else in a
   * pathology report, which is of one specimen's main tumor, the first; else the nearest.
   */
  private @Nullable Row owner(Fact fact, List<Row> some) {
    if (some.isEmpty() || fact.is(MentionKind.SPINAL_LEVEL) && others.isOfBenign(fact)) {
      return null;
    }
    if (fact.is(MentionKind.GRADE) && others.isInName(fact)) {
      return null;
    }
    SizeOwners.Owner sized = fact.is(MentionKind.SIZE) ? sizes.of(fact, some) : null;
    if (sized != null) {
      return sized.row();
    }
    List<Row> beside = beside(fact, some);
    if (!beside.isEmpty()) {
      return early(fact, nearest.of(fact, beside), some);
    }
    if (fact.is(MentionKind.SPINAL_LEVEL) && named.get(facts.first(fact))) {
      return null;
    }
    List<Row> ofItem = items.of(fact, some);
    if (ofItem != null) {
      return nearest.of(fact, ofItem);
    }
    if (OF_ITEMS.contains(fact.kind()) && items.isOfNone(fact)) {
      return null;
    }
    if (fact.is(MentionKind.SIZE)
        && !some.get(0).group().isBenign()
        && others.areBenignBeside(fact)) {
      return null;
    }
    boolean isOfImages = facts.kind() == DocumentKind.RADIOLOGY;
    if (isOfImages && fact.is(MentionKind.SIZE) && others.areAloneBeside(fact)) {
      return null;
    }
    List<Row> takers = facts.namesPlace(fact) ? withoutIncidental(fact, some) : some;
    boolean hasPlace = fact.is(MentionKind.SIZE) || fact.is(MentionKind.COMPARTMENT);
    Row at = hasPlace ? ofPlace(fact, takers) : null;
    if (at != null) {
      return at;
    }
    boolean ofMain = takers.size() == 1 || facts.kind() == DocumentKind.PATHOLOGY;
    return ofMain ? takers.get(0) : nearest.of(fact, takers);
  }

  /**
   * The only row whose tumor the text sees at the site, or at spinal levels, that stands nearest to
   * a fact in its sentence: {@code omental cake up to 6 cm}, of metastases in the omentum. Null
   * where there is none.
   */
  private @Nullable Row ofPlace(Fact fact, List<Row> some) {
    if (some.size() < 2 || !facts.namesPlace(fact)) {
      return null;
    }
    if (facts.hasBeside(fact, MentionKind.SPINAL_LEVEL)) {
      return only(some, row -> spinal.contains(row));
    }
    Fact site = facts.nearestBeside(fact, MentionKind.ANATOMY);
    String category = site == null ? null : site.category();
    return category == null ? null : only(some, row -> places.isAt(row, category));
  }

  /**
   * A mass of which a text tells before it names any tumor is the one named first, though it be
   * counted among the metastases that the text tells of later.
   */
  private Row early(Fact fact, Row row, List<Row> some) {
    if (!row.isMetastasis() || fact.index() > firstName || firstName == Integer.MAX_VALUE) {
      return row;
    }
    Fact first = facts.all().get(firstName);
    for (Row other : some) {
      if (other.group() == row.group() && other.isNamedBy(first) && !other.isMetastasis()) {
        return isElsewhere(fact, other) ? row : other;
      }
    }
    return row;
  }

  /** Whether a fact's sentence puts what it tells of elsewhere than where a row's tumor began. */
  private boolean isElsewhere(Fact fact, Row row) {
    if (facts.hasBeside(fact, MentionKind.SPINAL_LEVEL)) {
      return !spinal.contains(row);
    }
    Fact site = facts.nearestBeside(fact, MentionKind.ANATOMY);
    String category = site == null ? null : site.category();
    return category != null && !places.isAt(row, category);
  }

  private static @Nullable Row only(List<Row> some, Predicate<Row> condition) {
    Row only = null;
    for (Row row : some) {
      if (condition.test(row)) {
        if (only != null) {
          return null;
        }
        only = row;
      }
    }
    return only;
  }

  /**
   * The rows without benign ones beside the main tumor, of which only their own sentences tell, and
   * sizes just before ({@code Segment 2, 15 mm. Bright on T2: hemangioma}).
   */
  private List<Row> withoutIncidental(Fact fact, List<Row> some) {
    List<Row> takers = new ArrayList<>(some.size());
    for (Row row : some) {
      if (row.group() == rows.get(0).group() || !row.group().isBenign()) {
        takers.add(row);
      } else if (fact.is(MentionKind.SIZE) && isNamedSoon(fact, row)) {
        return List.of(row);
      }
    }
    return takers.isEmpty() ? some : takers;
  }

  /** Whether a row's tumor is named behind a size on its line, before any other tumor or size. */
  private boolean isNamedSoon(Fact size, Row row) {
    List<Fact> all = facts.all();
    for (int i = size.index() + 1; i < all.size(); i++) {
      Fact next = all.get(i);
      if (next.begin() - size.end() > NEXT || next.is(MentionKind.SIZE)) {
        return false;
      }
      if (next.is(MentionKind.TUMOR) || next.is(MentionKind.LESION)) {
        return facts.text().substring(size.end(), Math.max(size.end(), next.begin())).indexOf('\n')
                < 0
            && !facts.hasBeside(next, MentionKind.SIZE)
            && row.isNamedBy(next);
      }
    }
    return false;
  }

  /** Rows that may have spinal levels: metastases, and primaries of such sites or of none. */
  private List<Row> spinal(Sites sites) {
    List<Row> spinal = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String site =
          row.isMetastasis() ? null : sites.category(row.group().digits(), row.statements(), facts);
      if (site == null || sites.isSpinal(site)) {
        spinal.add(row);
      }
    }
    return spinal;
  }

  List<Row> rows() {
    return rows;
  }

  List<Fact> results(Row row) {
    return panels.getOrDefault(row, List.of());
  }

  /** A compartment counts for a row only in a sentence that speaks of its tumor or its levels. */
  List<Fact> compartments(Row row) {
    List<Fact> beside = new ArrayList<>();
    BitSet ofLevels = new BitSet();
    row.shares(MentionKind.SPINAL_LEVEL).forEach(level -> ofLevels.set(facts.first(level)));
    for (Fact fact : row.shares(MentionKind.COMPARTMENT)) {
      boolean isOfRow = row.isBeside(fact, facts) || ofLevels.get(facts.first(fact));
      if (isOfRow && fact.mention().value() instanceof Value.Compartment) {
        beside.add(fact);
      }
    }
    return beside;
  }

  List<Fact> sizes(Row row) {
    return row.shares(MentionKind.SIZE);
  }

  List<Fact> grades(Row row) {
    return row.shares(MentionKind.GRADE);
  }

  List<Fact> stages(Row row) {
    return row.shares(MentionKind.STAGE);
  }

  List<Fact> margins(Row row) {
    return row.shares(MentionKind.MARGIN);
  }

  /** Invasions, denied ones too. */
  List<Fact> invasions(Row row) {
    return row.shares(MentionKind.INVASION);
  }

  List<Fact> nodes(Row row) {
    return row.shares(MentionKind.LYMPH_NODES);
  }

  List<Fact> levels(Row row) {
    return row.shares(MentionKind.SPINAL_LEVEL);
  }
}
