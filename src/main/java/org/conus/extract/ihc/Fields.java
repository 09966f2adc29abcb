package org.conus.extract.ihc;

/**
 * Stains that are told field by field, in lines or behind each other:
 *
 * <pre>
 *   block  = ( name COLON MARKER | LINE MARKER LINE ) { field } value COLON result
 *   field  = CLONE COLON name-of-a-clone | word COLON words
 *   value  = FILL that names a result          interpretation, result
 *   result = { RESULT | SIGN | PERCENT | SCORE | EXTENT | INTENSITY | PATTERN | ... }   up to a line's end or the next field
 * </pre>
 *
 * The result becomes the marker's own. Looks at each symbol a fixed number of times.
 */
final class Fields {
  private final Line line;

  private Fields(Line line) {
    this.line = line;
  }

  /** Gives such results to the stains of a line. */
  static void read(Line line) {
    new Fields(line).read();
  }

  private void read() {
    int marker = -1;
    for (int i = 0; i < line.size(); i++) {
      if (line.is(i, Kind.MARKER) && line.is(i - 1, Kind.COLON) && line.is(i - 2, Kind.CLONE)) {
        line.stains[i] = null;
        line.take(i, i);
      } else if (line.is(i, Kind.MARKER) && line.stains[i] != null) {
        boolean named = line.is(i - 1, Kind.COLON) && beginsField(i - 2);
        marker = named || isAlone(i) ? i : -1;
      } else if (marker >= 0 && isValue(i)) {
        int limit = end(i + 2);
        Stain stain = line.stains[marker];
        if (stain != null && stain.own == null && tells(i + 2, limit)) {
          StainReader.take(stain, line, i + 2, limit);
          addModifiers(stain, marker + 1, i);
          line.take(marker + 1, limit - 1);
        }
        marker = -1;
      }
    }
  }

  /** Whether a marker is all that its line says. */
  private boolean isAlone(int i) {
    return (i == 0 || line.is(i - 1, Kind.LINE)) && line.is(i + 1, Kind.LINE);
  }

  /** Percentages and strengths have fields of their own. */
  private void addModifiers(Stain stain, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean figure = line.is(i, Kind.PERCENT) || line.is(i, Kind.SCORE);
      if (figure || line.kind(i).isModifier()) {
        stain.local = stain.local.with(line.at(i));
      }
    }
  }

  private boolean isValue(int i) {
    return line.is(i + 1, Kind.COLON) && line.at(i).is(Kind.FILL, "value");
  }

  /** Whether the word in front of a colon begins a line or stands behind another field. */
  private boolean beginsField(int i) {
    return i >= 0
        && switch (line.kind(i)) {
          case FILL, STAIN, WORDS, IHC, PERFORMED -> i == 0 || !line.is(i - 1, Kind.FOR);
          default -> false;
        };
  }

  private int end(int from) {
    int i = from;
    while (i < line.size()
        && !line.is(i, Kind.LINE)
        && !line.is(i, Kind.MARKER)
        && !line.is(i + 1, Kind.COLON)) {
      i++;
    }
    return i;
  }

  private boolean tells(int from, int limit) {
    if (from >= limit) {
      return false;
    }
    return switch (line.kind(from)) {
      case RESULT, SIGN, PERCENT, SCORE, EXTENT, INTENSITY, PATTERN, NUMBER, DASH -> true;
      default -> false;
    };
  }
}
