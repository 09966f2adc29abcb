package org.conus.extract.ihc;

/**
 * A cell of a row.
 *
 * @param first its first token
 * @param limit the token after its last; equal to {@code first} where nothing stands in it
 * @param index how many tabs or bars stand before it in its row; 0 where blanks part cells
 * @param begin where it begins, in characters behind the row's first token
 * @param end where it ends, likewise
 */
record TableCell(int first, int limit, int index, int begin, int end) {
  boolean isEmpty() {
    return first == limit;
  }

  /** This cell and one behind it in one. */
  TableCell with(TableCell behind) {
    return new TableCell(first, behind.limit, index, begin, behind.end);
  }
}
