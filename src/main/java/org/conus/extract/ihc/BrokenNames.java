package org.conus.extract.ihc;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Names that a scanner broke or misread inside: by a blank ({@code Estro gen receptor}, {@code
 * negat ive}), by a digit ({@code nap5in A}) or by letters that look alike ({@code smoolh muscle
 * actin}, see {@link Alike}). One of the first pieces is no word of any table; or the name has
 * another word in front of the broken one ({@code smooth muscle act in}), and its letters are
 * right. Looks at {@link #MOST_TOKENS} tokens from any place. Immutable once built.
 *
 * @param <T> what the names stand for
 */
final class BrokenNames<T> {
  private static final int MOST_TOKENS = 8;
  private static final int LONGEST = 60;

  /** So many that few words have the beginning of a name by chance. */
  private static final int BEGINNINGS = 1 << 16;

  /** Characters in which the first letters of a name stand, blanks among them. */
  private static final int FIRST = 12;

  /** Letters of the first word of a name whose later words may be broken. */
  private static final int SHORTEST_FIRST = 6;

  /**
   * What one name stands for.
   *
   * @param words how many words it has
   * @param plain its letters and digits
   */
  private record Entry<T>(int words, String plain, T value) {}

  /** The names by their letters and digits, as they look. */
  private final Map<String, Entry<T>> names = new HashMap<>();

  /** By their first letters most places are told to begin no name. */
  private final BitSet beginnings = new BitSet(BEGINNINGS);

  /** Those of the names. */
  private final Hashes hashes = new Hashes();

  /** Those of the first words of names of several. */
  private final Hashes firstWords = new Hashes();

  private final int shortest;

  /** What stands at a place, and its last token. */
  record Found<T>(int last, T value) {}

  /**
   * @param shortest the letters of a name; one with fewer is too often another word
   */
  BrokenNames(int shortest) {
    this.shortest = shortest;
  }

  /** Adds a name; one with few letters, or with other signs than hyphens, is passed over. */
  void add(String name, T value) {
    int letters = 0;
    int words = 1;
    int first = name.length();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean parts = c == ' ' || c == '-';
      if (!Character.isLetterOrDigit(c) && !parts) {
        return;
      }
      letters += Character.isLetter(c) ? 1 : 0;
      words += parts ? 1 : 0;
      first = parts && i < first ? i : first;
    }
    String plain = plain(name, 0, name.length());
    int beginning = Alike.beginning(plain, 0, plain.length());
    if (letters < shortest || name.length() > LONGEST || beginning < 0) {
      return;
    }
    beginnings.set(beginning & BEGINNINGS - 1);
    put(new Entry<>(words, plain, value));
    if (Character.isLetter(plain.charAt(plain.length() - 1)) && !plain.endsWith("s")) {
      put(new Entry<>(words, plain + "s", value));
    }
    if (words > 1 && first >= SHORTEST_FIRST) {
      firstWords.add(Alike.hash(plain, 0, first));
    }
  }

  private void put(Entry<T> entry) {
    String plain = entry.plain();
    names.putIfAbsent(new Alike(LONGEST).read(plain, 0, plain.length()).toString(), entry);
    hashes.add(Alike.hash(plain, 0, plain.length()));
  }

  /** The longest such name that begins with a token; null if none does. */
  @Nullable Found<T> at(Tokens tokens, int at, int limit) {
    if (at + 1 >= limit || tokens.kind(at) == TokenKind.MARK || !isNear(tokens, at + 1)) {
      return null;
    }
    boolean pieces = isInPieces(tokens, at, limit);
    boolean word = pieces || tokens.length(at) >= SHORTEST_FIRST;
    if (!word || !mayBegin(tokens, at) || !pieces && !isFirstWord(tokens, at)) {
      return null;
    }
    Found<T> found = null;
    Alike.Hash hash = new Alike.Hash();
    hash.add(tokens.text(), tokens.begin(at), tokens.end(at));
    int words = 1;
    int end = Math.min(limit, at + MOST_TOKENS);
    for (int last = at + 1; last < end && isNear(tokens, last); last++) {
      if (tokens.isHyphen(last)) {
        words++;
        continue;
      }
      if (tokens.kind(last) == TokenKind.MARK || tokens.end(last) - tokens.begin(at) > LONGEST) {
        break;
      }
      words += tokens.spaceBefore(last) && !tokens.isHyphen(last - 1) ? 1 : 0;
      hash.add(tokens.text(), tokens.begin(last), tokens.end(last));
      if (hashes.contains(hash.value())) {
        Entry<T> entry = entry(tokens, at, last, words, pieces);
        found = entry == null ? found : new Found<>(last, entry.value());
      }
    }
    return found;
  }

  private boolean mayBegin(Tokens tokens, int at) {
    int begin = tokens.begin(at);
    int end = Math.min(tokens.text().length(), begin + FIRST);
    int beginning = Alike.beginning(tokens.text(), begin, end);
    return beginning >= 0 && beginnings.get(beginning & BEGINNINGS - 1);
  }

  /** The name that some tokens are, if they are not written as it is. */
  private @Nullable Entry<T> entry(Tokens tokens, int first, int last, int words, boolean pieces) {
    String plain = plain(tokens.text(), tokens.begin(first), tokens.end(last));
    Entry<T> entry = names.get(new Alike(LONGEST).read(plain, 0, plain.length()).toString());
    if (entry == null) {
      return null;
    }
    boolean same = entry.plain().equals(plain);
    boolean longer = words > entry.words() && hasBlank(tokens, first, last);
    return pieces ? longer || !same ? entry : null : longer && same ? entry : null;
  }

  private static boolean hasBlank(Tokens tokens, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (tokens.spaceBefore(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of the first pieces is no word. */
  private static boolean isInPieces(Tokens tokens, int at, int limit) {
    int next = at + 1;
    boolean blank = tokens.spaceBefore(next) && tokens.kind(next) == TokenKind.WORD;
    if (blank && tokens.length(at) > 1 && tokens.kind(at) == TokenKind.WORD) {
      boolean lower = Character.isLowerCase(tokens.firstChar(next));
      if (lower != Character.isLowerCase(tokens.text().charAt(tokens.end(at) - 1))) {
        return false;
      }
    }
    if (hasDigit(tokens, at, limit)) {
      return true;
    }
    if (isUnknown(tokens, at) || isUnknown(tokens, next)) {
      return true;
    }
    boolean word = tokens.kind(next) == TokenKind.WORD && tokens.length(next) > 1;
    return !word && next + 1 < limit && isNear(tokens, next + 1) && isUnknown(tokens, next + 1);
  }

  private static boolean isUnknown(Tokens tokens, int at) {
    return tokens.kind(at) == TokenKind.WORD && tokens.id(at) == Vocabulary.UNKNOWN;
  }

  /** {@code Me1an}: a digit that is written between letters. */
  private static boolean hasDigit(Tokens tokens, int at, int limit) {
    return at + 2 < limit
        && tokens.kind(at + 1) == TokenKind.NUMBER
        && tokens.kind(at + 2) == TokenKind.WORD
        && tokens.end(at + 1) - tokens.begin(at + 1) == 1
        && !tokens.spaceBefore(at + 1)
        && !tokens.spaceBefore(at + 2);
  }

  private boolean isFirstWord(Tokens tokens, int at) {
    return tokens.kind(at + 1) == TokenKind.WORD
        && firstWords.contains(Alike.hash(tokens.text(), tokens.begin(at), tokens.end(at)));
  }

  private static boolean isNear(Tokens tokens, int at) {
    return tokens.begin(at) - tokens.end(at - 1) <= 1 && tokens.linesBefore(at) == 0;
  }

  /** A name in lower case without its blanks and hyphens. */
  private static String plain(String text, int begin, int end) {
    StringBuilder out = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
