package org.conus.findings;

import java.util.List;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/**
 * Tells of which row a size is where the words beside it decide: lymph nodes and deposits are
 * metastases, cysts and polyps elsewhere are no tumor, a lesion on the other side is another one.
 */
final class SizeOwners {
  private static final String NODES = "C77";

  /** The least size of an enlarged lymph node, in millimeters. */
  private static final int ENLARGED = 10;

  /** The most UTF-16 units between a size and the place of what it measures. */
  private static final int PLACE = 60;

  /** The most UTF-16 units between a size and the name of what it measures. */
  private static final int NAME = 20;

  /** The most UTF-16 units between a mass and the metastases named beside it. */
  private static final int APART = 30;

  /** What words say of a size; the row is null where it is no row's. */
  record Owner(@Nullable Row row) {}

  private static final Owner NONE = new Owner(null);

  private final Measured measured;
  private final RowPlaces places;
  private final List<Row> rows;
  private final Facts facts;

  SizeOwners(Measured measured, RowPlaces places, List<Row> rows, Facts facts) {
    this.measured = measured;
    this.places = places;
    this.rows = rows;
    this.facts = facts;
  }

  /** Whose a size is; null where its words do not decide. */
  @Nullable Owner of(Fact size, List<Row> some) {
    String thing = measured.of(size, facts.tokens());
    if (thing != null) {
      return switch (thing) {
        case Measured.NODE -> isOfBlood() ? null : new Owner(metastasis(size, some, NODES));
        case Measured.NORMAL -> NONE;
        case Measured.DEPOSIT -> deposit(size, some);
        default -> thing(size, some);
      };
    }
    if (isOtherBenign(size)) {
      return NONE;
    }
    Owner mass = mass(size);
    return mass == null ? side(size, some) : mass;
  }

  private boolean isOfBlood() {
    return rows.get(0).group().isOfBlood();
  }

  private @Nullable Owner deposit(Fact size, List<Row> some) {
    if (isOfBlood()) {
      return null;
    }
    Row row = metastasis(size, some, null);
    return row == null && facts.kind() != DocumentKind.PATHOLOGY ? null : new Owner(row);
  }

  /**
   * The metastases of which a size's sentence speaks, else those seen at a category, else any where
   * what is measured is large; null where there are none.
   */
  private @Nullable Row metastasis(Fact size, List<Row> some, @Nullable String category) {
    Row found = null;
    for (Row row : some) {
      if (row.isMetastasis()) {
        if (row.isBeside(size, facts)) {
          return row;
        }
        boolean fits = category == null || row.isSeenAt(category) || isLarge(size);
        found = found == null && fits ? row : found;
      }
    }
    return found;
  }

  /** Whether a lymph node of a size is enlarged: by 10 mm or more (RECIST 1.1). */
  private static boolean isLarge(Fact size) {
    Value.Size value = (Value.Size) size.mention().value();
    return value.millimeters().stream().anyMatch(dimension -> dimension >= ENLARGED);
  }

  /**
   * A cyst or a polyp is that of a benign row at its place, and none of a tumor's where no row is
   * there. A distance ({@code 10 cm from the anal verge}) is no place.
   */
  private @Nullable Owner thing(Fact size, List<Row> some) {
    Fact place = place(size);
    String category = place == null ? null : place.category();
    if (category == null) {
      return null;
    }
    boolean isSome = false;
    for (Row row : some) {
      if (places.isAt(row, category) && !isOtherSide(row, place)) {
        if (row.group().isBenign()) {
          return new Owner(row);
        }
        isSome = true;
      }
    }
    return isSome ? null : NONE;
  }

  private @Nullable Fact place(Fact size) {
    Fact place = facts.nearestBeside(size, MentionKind.ANATOMY);
    if (place == null || gap(place, size) > PLACE || measured.isAway(size, place, facts.tokens())) {
      return null;
    }
    return place;
  }

  /**
   * Whether the tumor named beside a size is a benign one that is no row, or that goes under a
   * malignant one's: {@code an adenoma of 3 mm}.
   */
  private boolean isOtherBenign(Fact size) {
    Fact name = facts.nearestBeside(size, MentionKind.TUMOR);
    if (name == null
        || gap(name, size) > NAME
        || !name.isPatients()
        || name.isUncertain()
        || !Statement.isBenign(Statement.valueOf(name))
        || rows.get(0).group().isBenign()) {
      return false;
    }
    for (Row row : rows) {
      if (row.isNamedBy(name)) {
        return Histologies.isOfGlands(name.digits()) && !row.group().isBenign();
      }
    }
    return true;
  }

  /**
   * A mass that is counted among the metastases is the primary if its sentence tells of the
   * metastases apart: {@code 4.6 cm mass, several liver metastases}.
   */
  private @Nullable Owner mass(Fact size) {
    Fact mass = facts.nearestBeside(size, MentionKind.LESION);
    if (mass == null || gap(mass, size) > NAME) {
      return null;
    }
    for (Row row : rows) {
      if (row.isMetastasis() && row.isNamedBy(mass)) {
        Row primary = primary(row);
        return primary != null && areApart(mass, row) ? new Owner(primary) : null;
      }
    }
    return null;
  }

  private @Nullable Row primary(Row metastasis) {
    for (Row row : rows) {
      if (row.group() == metastasis.group() && row.role().equals("primary")) {
        return row;
      }
    }
    return null;
  }

  /** Whether metastases of an organ are named next, a comma and a few words behind a mass. */
  private boolean areApart(Fact mass, Row metastases) {
    List<Fact> all = facts.all();
    int end = facts.endOfSentence(mass);
    for (int i = mass.index() + 1; i < end && all.get(i).begin() - mass.end() <= APART; i++) {
      Fact next = all.get(i);
      if (next.is(MentionKind.TUMOR) && metastases.isNamedBy(next)) {
        boolean isOfOrgan = i + 1 < end && next.contains(all.get(i + 1));
        return isOfOrgan && facts.text().charAt(mass.end()) == ',';
      }
    }
    return false;
  }

  /**
   * What lies on the other side of an organ than a primary is not that: it is another primary's on
   * that side, else of metastases there.
   */
  private @Nullable Owner side(Fact size, List<Row> some) {
    Fact place = place(size);
    String category = place == null ? null : place.category();
    if (category == null) {
      return null;
    }
    boolean isOther = false;
    Row same = null;
    for (Row row : some) {
      if (!row.isMetastasis() && places.isOrigin(row, category)) {
        isOther |= isOtherSide(row, place);
        same = same == null && places.isSameSide(row, place) ? row : same;
      }
    }
    if (!isOther) {
      return null;
    }
    return same == null ? new Owner(metastasis(size, some, category)) : new Owner(same);
  }

  private boolean isOtherSide(Row row, @Nullable Fact place) {
    return place != null
        && place.mention().value() instanceof Value.Anatomy anatomy
        && places.isOtherSide(row, anatomy.laterality());
  }

  private static int gap(Fact one, Fact other) {
    return Math.max(0, Math.max(one.begin() - other.end(), other.begin() - one.end()));
  }
}
