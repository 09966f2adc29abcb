package org.conus.text;

/**
 * A half-open range of UTF-16 code units of a text.
 *
 * @param begin the first unit
 * @param end the unit after the last one
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /**
   * @throws IllegalArgumentException if the range is negative or ends before it begins
   */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: " + begin + ".." + end);
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The text that stands here. */
  public String in(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  /** By begin, the longer one first where two begin together. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(other.end, end);
  }
}
