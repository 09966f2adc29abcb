package org.conus.extract.ihc;

import org.jspecify.annotations.Nullable;

/** A marker in a sentence and what has been found out of it. Lives while its sentence is parsed. */
final class Stain {
  final Symbol symbol;
  final MarkerName name;
  int last;
  @Nullable String alias;

  /** What stands with this marker alone, such as in brackets behind it. */
  Modifiers local = Modifiers.NONE;

  @Nullable Outcome own;

  /** {@code A but not B}: the list's result turned round. */
  boolean inverted;

  /** Whether a later word may still give another result. */
  boolean soft;

  /** Whether it stands among the results already. */
  boolean listed;

  /** Why this is no result of a stain; null if nothing says so. */
  @Nullable String barredBy;

  /** The first mention of the same marker, whose bar counts; null if this is the first. */
  private @Nullable Stain origin;

  /** Why a result that was told did not reach it; null if nothing says so. */
  @Nullable String passedOver;

  @Nullable Outcome result;
  Modifiers modifiers = Modifiers.NONE;
  @Nullable String component;

  /** The cells it was told of, if they may be the tumor itself; null if none were named. */
  @Nullable String candidate;

  /** Whether it was told where in the tumor it stains: in nests, sheets or glands. */
  boolean placed;

  /** Other cells, of which the opposite is told; null if none are. */
  @Nullable String opposed;

  String rule = "";

  Stain(Symbol symbol, MarkerName name) {
    this.symbol = symbol;
    this.name = name;
    this.last = symbol.last();
  }

  int first() {
    return symbol.first();
  }

  boolean is(String flag) {
    return name.is(flag);
  }

  /** Whether it was told of a part, of which another may be told the opposite. */
  boolean isOfPart() {
    return component != null || placed;
  }

  /** Why it is no mention: it is barred, or has no result. */
  String whyNot() {
    if (barredBy != null) {
      return result == null ? barredBy : barredBy + "; else " + result.label() + " by " + rule;
    }
    return passedOver == null ? "no result in its clause" : "no result: " + passedOver;
  }

  /** The same marker once more, for another part of the specimen. */
  Stain again() {
    Stain copy = new Stain(symbol, name);
    copy.last = last;
    copy.alias = alias;
    copy.origin = origin == null ? this : origin;
    return copy;
  }

  /** The same marker's first result, if this is told of other cells. */
  @Nullable Stain origin() {
    return origin;
  }

  /** The opposite result in the cells that are told to be otherwise; null if none are. */
  @Nullable Stain opposite() {
    if (opposed == null || result != Outcome.POSITIVE) {
      return null;
    }
    Stain other = again();
    other.result = Outcome.NEGATIVE;
    other.component = opposed;
    other.rule = "ihc.component";
    return other;
  }

  /** Whether it only looks like a stain's result. */
  boolean isBarred() {
    return barredBy != null || origin != null && origin.barredBy != null;
  }
}
