package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
          MentionKind.STAGE,
          MentionKind.MARGIN,
          MentionKind.LYMPH_NODES);

  /** How far behind a size, in UTF-16 units, the next sentence may name what it measures. */
  private static final int NEXT = 150;

  /** What follows the name of what it is of. */
  private static final Set<MentionKind> FOLLOWERS =
      EnumSet.of(MentionKind.SIZE, MentionKind.GRADE, MentionKind.STAGE);

  /** The most UTF-16 units between metastases and what they are of: {@code from the}. */
  private static final int ORIGIN = 10;

  /** The most UTF-16 units of the words between a size and the name of what it measures. */
  private static final int NAME = 60;

  private static final String MARKS = ",;:.()";

  private final List<Row> rows;
  private final Facts facts;
  private final Map<Row, List<Fact>> panels;

  /** The rows that may have spinal levels; none where the text names no level. */
  private final List<Row> spinal;

  /** The tumors that the rows are made of. */
  private final BitSet ofRows = new BitSet();

  /** Sentences that name the tumor of a row, by the index of their first fact. */
  private final BitSet named = new BitSet();

  private final RowPlaces places;
  private final SizeOwners sizes;

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
    int first = Integer.MAX_VALUE;
    for (Row row : rows) {
      row.close(facts);
      for (Statement statement : row.statements()) {
        ofRows.set(statement.fact().index());
        if (statement.namesTumor()) {
          named.set(facts.first(statement.fact()));
          first = Math.min(first, statement.fact().index());
        }
      }
    }
    this.firstName = first;
    List<Row> current = current(rows);
    this.panels = rules.panels().of(current, facts);
    boolean hasLevels = !facts.patients(MentionKind.SPINAL_LEVEL).isEmpty();
    this.spinal = hasLevels ? current(spinal(sites)) : List.of();
    for (MentionKind kind : KINDS) {
      for (Fact fact : kind == MentionKind.STAGE ? stages(facts) : facts.patients(kind)) {
        give(fact, owner(fact, staged(fact, speakers(fact, current))));
      }
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

  /**
   * The stages of the patient. Categories of TNM are none that a text denies: what a line of a
   * report denies ends with it ({@code extension absent, pTNM pT3b N1}).
   */
  private static List<Fact> stages(Facts facts) {
    List<Fact> stages = new ArrayList<>();
    for (Fact fact : facts.ofPatient(MentionKind.STAGE)) {
      if (fact.isPatients() || Stages.isTnm((Value.Stage) fact.mention().value())) {
        stages.add(fact);
      }
    }
    return stages;
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

  /**
   * The rows that have a stage, which a malignant primary has, metastases only where it has no row;
   * where a stage's sentence speaks of metastases alone, their primary.
   */
  private List<Row> staged(Fact fact, List<Row> some) {
    if (!fact.is(MentionKind.STAGE) || rows.size() < 2) {
      return some;
    }
    List<Row> primaries = new ArrayList<>(some.size());
    List<Row> ofBeside = new ArrayList<>();
    List<Row> beside = beside(fact, some);
    boolean areBenign = areBenign(some);
    for (Row row : some) {
      if (!row.isMetastasis() && (areBenign || !row.group().isBenign())) {
        primaries.add(row);
        for (Row other : beside) {
          if (other.group() == row.group()) {
            ofBeside.add(row);
            break;
          }
        }
      }
    }
    if (!ofBeside.isEmpty()) {
      return ofBeside;
    }
    return primaries.isEmpty() ? primariesOf(some) : primaries;
  }

  /** The primaries of metastases, though they be of the past; the metastases where none is. */
  private List<Row> primariesOf(List<Row> metastases) {
    List<Row> primaries = new ArrayList<>();
    for (Row row : rows) {
      if (!row.isMetastasis() && row.group() == metastases.get(0).group()) {
        primaries.add(row);
      }
    }
    return primaries.isEmpty() ? metastases : primaries;
  }

  private static boolean areBenign(List<Row> rows) {
    for (Row row : rows) {
      if (!row.group().isBenign()) {
        return false;
      }
    }
    return true;
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
    if (some.isEmpty() || fact.is(MentionKind.SPINAL_LEVEL) && isOfOtherBenign(fact)) {
      return null;
    }
    if (fact.is(MentionKind.GRADE) && isInOtherName(fact)) {
      return null;
    }
    SizeOwners.Owner sized = fact.is(MentionKind.SIZE) ? sizes.of(fact, some) : null;
    if (sized != null) {
      return sized.row();
    }
    List<Row> beside = beside(fact, some);
    if (!beside.isEmpty()) {
      return early(fact, nearest(fact, beside), some);
    }
    if (fact.is(MentionKind.SPINAL_LEVEL) && named.get(facts.first(fact))) {
      return null;
    }
    if (fact.is(MentionKind.SIZE) && !some.get(0).group().isBenign() && speaksOfBenign(fact)) {
      return null;
    }
    List<Row> takers = namesPlace(fact) ? withoutIncidental(fact, some) : some;
    boolean hasPlace = fact.is(MentionKind.SIZE) || fact.is(MentionKind.COMPARTMENT);
    Row at = hasPlace ? ofPlace(fact, takers) : null;
    if (at != null) {
      return at;
    }
    boolean ofMain = takers.size() == 1 || facts.kind() == DocumentKind.PATHOLOGY;
    return ofMain ? takers.get(0) : nearest(fact, takers);
  }

  /**
   * The only row whose tumor the text sees at the site, or at spinal levels, that stands nearest to
   * a fact in its sentence: {@code omental cake up to 6 cm}, of metastases in the omentum. Null
   * where there is none.
   */
  private @Nullable Row ofPlace(Fact fact, List<Row> some) {
    if (some.size() < 2 || !namesPlace(fact)) {
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
   * Whether the sentence of a fact says where what it tells of is: no {@code It is 9 mm across}.
   */
  private boolean namesPlace(Fact fact) {
    return facts.hasBeside(fact, MentionKind.SPINAL_LEVEL)
        || facts.hasBeside(fact, MentionKind.ANATOMY);
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
        int line = facts.text().indexOf('\n', size.end());
        return (line < 0 || line > next.begin())
            && !facts.hasBeside(next, MentionKind.SIZE)
            && row.isNamedBy(next);
      }
    }
    return false;
  }

  /**
   * Whether a grade is part of the name of a tumor that is only thought of: {@code high-grade
   * glioma}.
   */
  private boolean isInOtherName(Fact grade) {
    for (Fact tumor : facts.beside(grade, MentionKind.TUMOR)) {
      if (tumor.contains(grade) && tumor.isUncertain() && !ofRows.get(tumor.index())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the tumor that stands nearest to a level in its sentence is a benign one of no row:
   * {@code metastases at T5; the L1 hemangioma is unchanged}.
   */
  private boolean isOfOtherBenign(Fact level) {
    Fact nearest = facts.nearestBeside(level, MentionKind.TUMOR);
    if (nearest == null
        || nearest.isUncertain()
        || !Statement.isBenign(Statement.valueOf(nearest))) {
      return false;
    }
    return !ofRows.get(nearest.index());
  }

  /** Whether a fact's sentence names tumors of the patient, all benign. */
  private boolean speaksOfBenign(Fact fact) {
    boolean speaks = false;
    for (Fact tumor : facts.beside(fact, MentionKind.TUMOR)) {
      if (tumor.isPatients() && facts.isOwn(tumor)) {
        if (!Statement.isBenign(Statement.valueOf(tumor))) {
          return false;
        }
        speaks = true;
      }
    }
    return speaks;
  }

  private Row nearest(Fact fact, List<Row> some) {
    if (some.size() > 1
        && FOLLOWERS.contains(fact.kind())
        && (some.get(0).isBeside(fact, facts) || fact.is(MentionKind.SIZE) && !namesPlace(fact))) {
      return measured(fact, some);
    }
    Row nearest = some.get(0);
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < some.size() && some.size() > 1; i++) {
      int distance = some.get(i).distance(fact, facts);
      if (distance < least) {
        nearest = some.get(i);
        least = distance;
      }
    }
    return nearest;
  }

  /**
   * The row of the tumor that a size measures, or a grade or stage is of: of the one named just
   * before it, unless the name follows at once ({@code a 3 cm renal mass}). {@code Metastases of
   * breast cancer, up to 2 cm} measures the metastases.
   */
  private Row measured(Fact size, List<Row> some) {
    Row nearest = some.get(0);
    Fact tumor = size;
    int least = Integer.MAX_VALUE;
    for (Row row : some) {
      Fact name = nearestName(size, row);
      int distance = distance(size, name);
      if (distance < least) {
        nearest = row;
        tumor = name;
        least = distance;
      }
    }
    for (Row row : some) {
      if (row != nearest && row.group() == nearest.group() && isOrigin(tumor, row)) {
        return row;
      }
    }
    return nearest;
  }

  private Fact nearestName(Fact size, Row row) {
    Fact before = row.nameBefore(size, facts);
    Fact behind = row.nameBehind(size, facts);
    if (before == null || behind == null) {
      return Objects.requireNonNull(before == null ? behind : before, "a row has a name");
    }
    return distance(size, behind) < distance(size, before) ? behind : before;
  }

  private int distance(Fact size, Fact tumor) {
    int behind = tumor.begin() - size.end();
    if (behind < 0) {
      return Math.max(0, size.begin() - tumor.end());
    }
    return isParted(size.end(), tumor.begin()) ? NAME + behind : behind;
  }

  /** Whether a tumor is named as the one that a row's metastases are of. */
  private boolean isOrigin(Fact tumor, Row row) {
    Fact metastases = row.isMetastasis() ? row.nameBefore(tumor, facts) : null;
    int gap = metastases == null ? 0 : tumor.begin() - metastases.end();
    return gap > 0 && gap <= ORIGIN;
  }

  /** Whether a mark parts two places, or more than a few words do. */
  private boolean isParted(int from, int to) {
    if (to - from > NAME) {
      return true;
    }
    String text = facts.text();
    for (int i = from; i < to; i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
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
