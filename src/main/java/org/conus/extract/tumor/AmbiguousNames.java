package org.conus.extract.tumor;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/**
 * Says of an abbreviation that has other senses too whether it is a tumor's here: where its
 * sentence speaks of tumors, where the document names the same type in full ({@code yolk sac tumor
 * ... treated as YST}), or where a word before it says that a disease is meant ({@code cases of
 * STS}, {@code metastatic RCC}). A number before it makes a unit of it ({@code 12 MM}).
 *
 * <p>One that another disease has too, of which a sentence about tumors may tell as well ({@code
 * history of OSA and colon cancer}), needs its name in full or a word before it that tumors alone
 * have ({@code high grade UC}).
 */
final class AmbiguousNames implements Predicate<Item> {
  /** The first morphology of tumors of blood and lymph. */
  private static final String OF_BLOOD = "9590";

  /** So many words may say the side of a site before it. */
  private static final int MOST_SIDES = 1;

  private final Tokens tokens;
  private final List<Item> items;
  private final boolean speaksOfTumors;
  private final Set<Concept> named;

  /**
   * @param speaksOfTumors whether the sentence names a tumor without doubt
   * @param named the types that the document names without doubt
   */
  AmbiguousNames(Tokens tokens, List<Item> items, boolean speaksOfTumors, Set<Concept> named) {
    this.tokens = tokens;
    this.items = items;
    this.speaksOfTumors = speaksOfTumors;
    this.named = named;
  }

  @Override
  public boolean test(Item item) {
    boolean isUnit = item.first() > 0 && tokens.kind(item.first() - 1) == TokenKind.NUMBER;
    if (isUnit && !isGraded(item)) {
      return false;
    }
    boolean isNamed = item.concept() != null && named.contains(item.concept());
    boolean rival = item.type() != null && item.type().hasRival();
    return isNamed
        || (rival ? isQualified(item) : speaksOfTumors || isAnnounced(item) || isLocated(item));
  }

  /** Whether the number before is a grade's: {@code G2 NET}. */
  private boolean isGraded(Item item) {
    for (Item before : items) {
      if (before.last() == item.first() - 1 && before.modifier() != null) {
        return before.modifier().kind() == Modifier.Kind.GRADE;
      }
    }
    return false;
  }

  /** Whether the word before says a behavior, a grade or a type, or that tumor has spread. */
  private boolean isQualified(Item item) {
    for (Item before : items) {
      if (before.last() == item.first() - 1 && before.modifier() != null) {
        return switch (before.modifier().kind()) {
          case BEHAVIOR, GRADE, DIFFERENTIATION, TYPE -> true;
          default -> before.modifier().makesType();
        };
      }
    }
    return false;
  }

  /** Whether the organ stands behind it that it is of: {@code IDC of the left breast}. */
  private boolean isLocated(Item item) {
    int of = item.last() + 1;
    if (!tokens.isWord(of, "of") || isOfBlood(item)) {
      return false;
    }
    int site = tokens.isWord(of + 1, "the") ? of + 2 : of + 1;
    for (Item behind : items) {
      int gap = behind.first() - site;
      if (behind.role() == Role.SITE && gap >= 0 && gap <= MOST_SIDES) {
        return true;
      }
    }
    return false;
  }

  /** A lymphoma's abbreviation is seldom said of an organ, but a ligament's is. */
  private static boolean isOfBlood(Item item) {
    Concept concept = item.concept();
    return concept != null
        && concept.code(Code.ICD_O_3).filter(code -> code.compareTo(OF_BLOOD) >= 0).isPresent();
  }

  /** Words such as {@code case of} before it, or a site or such words and a colon or dash. */
  private boolean isAnnounced(Item item) {
    int mark = item.first() - 1;
    boolean marked = mark > 0 && (tokens.is(mark, ':') || isDash(mark));
    for (Item before : items) {
      boolean next = before.last() == mark && announces(before);
      boolean labels = marked && before.last() == mark - 1 && labels(before);
      if (next || labels) {
        return true;
      }
    }
    return false;
  }

  private boolean isDash(int token) {
    return tokens.isHyphen(token) && tokens.spaceBefore(token) && tokens.spaceBefore(token + 1);
  }

  /** Whether a diagnosis stands behind a colon: {@code Duodenum: NET}, {@code PMH: BCC}. */
  private static boolean labels(Item item) {
    return item.role() == Role.SITE || item.role() == Role.ANNOUNCEMENT;
  }

  private static boolean announces(Item item) {
    return item.role() == Role.ANNOUNCEMENT
        || item.modifier() != null && item.modifier().makesType();
  }
}
