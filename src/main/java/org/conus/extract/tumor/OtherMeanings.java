package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conus.extract.Mention;
import org.conus.extract.Value;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Abbreviations of the table that a text gives another meaning, for the whole text: by a tumor of
 * another type before the bracket ({@code intraductal carcinoma (IDC)}), or by other words with its
 * initials ({@code ulcerative colitis (UC)}, {@code spinal cord compression (SCC)}). Where a text
 * gives it the table's meaning too, it keeps that.
 */
final class OtherMeanings {
  /** A word that need not have its letter in an abbreviation: {@code of}, {@code the}. */
  private static final int LONGEST_UNLETTERED = 3;

  private final Tokens tokens;
  private final Map<Integer, Mention> byEnd;
  private final Map<String, TumorType> types;

  /** What abbreviations mean; nothing where it is no tumor, or one of another behavior. */
  private final Map<String, Optional<TumorType>> others = new HashMap<>();

  private final Set<String> confirmed = new HashSet<>();

  /**
   * @param sentences the items of each sentence
   * @param mentions the tumors of the text
   * @param types those of the table by their id
   */
  OtherMeanings(
      Tokens tokens,
      List<List<Item>> sentences,
      List<Mention> mentions,
      Map<String, TumorType> types) {
    this.tokens = tokens;
    this.types = types;
    this.byEnd = new HashMap<>();
    List<Item> bracketed = new ArrayList<>();
    for (List<Item> items : sentences) {
      for (Item item : items) {
        if (isBracketed(item)) {
          bracketed.add(item);
        }
      }
    }
    if (!bracketed.isEmpty()) {
      mentions.forEach(mention -> byEnd.put(mention.span().end(), mention));
      bracketed.forEach(this::define);
      others.keySet().removeAll(confirmed);
    }
  }

  private boolean isBracketed(Item item) {
    return item.first() == item.last()
        && (item.role() == Role.TYPE || item.role() == Role.AMBIGUOUS)
        && tokens.is(item.first() - 1, '(')
        && tokens.is(item.first() + 1, ')')
        && item.first() > 1
        && Character.isUpperCase(tokens.firstChar(item.first()));
  }

  private void define(Item item) {
    String text = tokens.text(item.first());
    Mention before = byEnd.get(tokens.end(item.first() - 2));
    if (before == null) {
      int last = item.first() - 2;
      if (hasInitialsBefore(last, text) && !isTumorWithSite(last, text.length())) {
        others.putIfAbsent(text, Optional.empty());
      }
      return;
    }
    TumorType type = type(before);
    if (type == null || type.isGeneric() || type.concept().equals(item.concept())) {
      confirmed.add(text);
    } else {
      boolean isPlain = before.codes().equals(type.concept().codes());
      others.put(text, isPlain ? Optional.of(type) : Optional.empty());
    }
  }

  /** {@code giant cell tumor of bone (GCTB)}: whether a tumor is named among the words. */
  private boolean isTumorWithSite(int last, int letters) {
    for (int i = last - 1; i >= Math.max(0, last - letters); i--) {
      if (byEnd.containsKey(tokens.end(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable TumorType type(Mention mention) {
    String id = mention.value() instanceof Value.Tumor tumor ? tumor.concept() : null;
    return id == null ? null : types.get(id);
  }

  /** Whether the words that end with a token begin with the letters of an abbreviation. */
  private boolean hasInitialsBefore(int last, String abbreviation) {
    int letter = abbreviation.length() - 1;
    int at = last;
    while (letter >= 0 && at >= 0) {
      if (tokens.isHyphen(at)) {
        at--;
        continue;
      }
      boolean isInitial = sameLetter(tokens.firstChar(at), abbreviation.charAt(letter));
      boolean mayBePassed = tokens.length(at) <= LONGEST_UNLETTERED && at < last;
      if (tokens.kind(at) != TokenKind.WORD || !isInitial && !mayBePassed) {
        return false;
      }
      letter -= isInitial ? 1 : 0;
      at--;
    }
    return letter < 0;
  }

  private static boolean sameLetter(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }

  boolean isEmpty() {
    return others.isEmpty();
  }

  /** The items of the sentences with what the abbreviations mean, left out if it is no tumor. */
  List<List<Item>> meant(List<List<Item>> sentences) {
    List<List<Item>> meant = new ArrayList<>(sentences.size());
    for (List<Item> items : sentences) {
      List<Item> own = new ArrayList<>(items.size());
      for (Item item : items) {
        Optional<TumorType> other = other(item);
        if (other == null) {
          own.add(item);
        } else {
          other.ifPresent(
              type -> own.add(new Item(item.first(), item.last(), Role.TYPE, type, null, null)));
        }
      }
      meant.add(own);
    }
    return meant;
  }

  /** What an item means instead; null if it means what the table says. */
  private @Nullable Optional<TumorType> other(Item item) {
    boolean mayBe = item.role() == Role.TYPE || item.role() == Role.AMBIGUOUS;
    if (!mayBe || item.first() != item.last()) {
      return null;
    }
    String text = tokens.text(item.first());
    Optional<TumorType> other = others.get(text);
    return other == null && text.endsWith("s")
        ? others.get(text.substring(0, text.length() - 1))
        : other;
  }
}
