package org.conus.findings;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.conus.extract.Value;
import org.jspecify.annotations.Nullable;

/** Where the tumors of the rows began and were seen, and on which side. */
final class RowPlaces {
  private static final String BOTH = "bilateral";

  private final Map<Row, SiteFinding> origins = new IdentityHashMap<>();

  /**
   * @param primaries where the rows' tumors began, in the order of the rows
   */
  RowPlaces(List<Row> rows, List<@Nullable SiteFinding> primaries) {
    for (int i = 0; i < rows.size(); i++) {
      SiteFinding site = primaries.get(i);
      if (site != null) {
        origins.put(rows.get(i), site);
      }
    }
  }

  /** Whether a row's tumor was seen at sites of a topography category, or began there. */
  boolean isAt(Row row, String category) {
    return row.isSeenAt(category) || !row.isMetastasis() && isOrigin(row, category);
  }

  /** Whether a row's tumor began at a site of a topography category. */
  boolean isOrigin(Row row, String category) {
    SiteFinding site = origins.get(row);
    String code = site == null ? null : site.icdO3Topography();
    return code != null && code.startsWith(category);
  }

  /** Whether a row's tumor began on one side and another is told. */
  boolean isOtherSide(Row row, @Nullable String side) {
    String own = side(row);
    return own != null && side != null && !own.equals(side) && isOne(own) && isOne(side);
  }

  /** Whether a row's tumor began on the side of a place. */
  boolean isSameSide(Row row, @Nullable Fact place) {
    String own = side(row);
    return own != null
        && place != null
        && place.mention().value() instanceof Value.Anatomy anatomy
        && own.equals(anatomy.laterality());
  }

  private @Nullable String side(Row row) {
    SiteFinding site = row.isMetastasis() ? null : origins.get(row);
    return site == null ? null : site.laterality();
  }

  private static boolean isOne(String side) {
    return !side.equals(BOTH);
  }
}
