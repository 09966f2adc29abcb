package org.conus.extract.ihc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.TermName;
import org.conus.knowledge.TermTable;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/** The names of all markers, also as they look without spaces or through a scanner. Immutable. */
final class MarkerNames {
  /** Longer names are words, in which a swapped letter is no longer one of code. */
  private static final int LONGEST_CODE = 9;

  /** Letters of a code that are dictated with any number, and of words with a digit. */
  private static final int LONGEST_PREFIX = 6;

  private static final int LONGEST_NAME = 20;

  /** Letters of a name that is known in pieces. */
  private static final int SHORTEST_BROKEN = 5;

  /** Letters of the name of a kit, which has no number. */
  private static final int SHORTEST_KIT = 8;

  /** Shorter codes without a digit are too many others misread: {@code 5MA}. */
  private static final int SHORTEST_LETTERED = 4;

  private final Map<String, MarkerName> condensed = new HashMap<>();
  private final Map<String, MarkerName> exact = new HashMap<>();
  private final Map<String, MarkerName> exactInAnyCase = new HashMap<>();
  private final Map<String, MarkerName> scanned = new HashMap<>();
  private final Map<String, MarkerName> blurred = new HashMap<>();

  /** Codes without a digit, in which a scanner may read one: {@code CA1X}. */
  private final Map<String, MarkerName> lettered = new HashMap<>();

  private final Misread<MarkerName> misread = new Misread<>();
  private final BrokenNames<MarkerName> broken = new BrokenNames<>(SHORTEST_BROKEN);

  /**
   * @param clones the letters with which names of clones begin, in lower case
   */
  MarkerNames(TermTable markers, Set<String> clones) {
    Set<String> doubtful = new HashSet<>();
    for (Concept concept : markers.concepts()) {
      for (TermName name : concept.names()) {
        boolean ambiguous = name.form() == TermName.Form.AMBIGUOUS;
        MarkerName marker = new MarkerName(concept, ambiguous, isClone(name.text(), clones));
        String key = condense(name.text());
        (isAnyCase(name) ? condensed : exact)
            .putIfAbsent(isAnyCase(name) ? lower(key) : key, marker);
        if (!isAnyCase(name) && key.length() > 2) {
          exactInAnyCase.putIfAbsent(lower(key), new MarkerName(concept, true, marker.ofClone()));
        }
        addScanned(key, marker, doubtful);
        if (!ambiguous && isAnyCase(name)) {
          misread.add(name.text(), marker);
          broken.add(name.text(), marker);
        }
      }
    }
    scanned.keySet().removeAll(doubtful);
    scanned.forEach(
        (seen, marker) -> {
          MarkerName other = blurred.putIfAbsent(blurred(seen), marker);
          if (other != null && !other.sameConcept(marker)) {
            doubtful.add(blurred(seen));
          }
        });
    blurred.keySet().removeAll(doubtful);
  }

  private static boolean isAnyCase(TermName name) {
    return name.form() == TermName.Form.NOUN || name.form() == TermName.Form.ADJECTIVE;
  }

  private void addScanned(String key, MarkerName marker, Set<String> doubtful) {
    if (key.length() >= SHORTEST_LETTERED && key.length() <= LONGEST_CODE && isOfLetters(key)) {
      lettered.putIfAbsent(scanner(key), marker);
    }
    int shortest = marker.ambiguous() ? 4 : 3;
    if (key.length() < shortest || key.length() > LONGEST_CODE || !isCode(key)) {
      return;
    }
    String seen = scanner(key);
    MarkerName other = scanned.putIfAbsent(seen, marker);
    if (other != null && !other.sameConcept(marker)) {
      doubtful.add(seen);
    }
  }

  /** Adds every name to a matcher under construction. */
  static void addTo(
      PhraseMatcher.Builder<Lexeme> builder,
      TermTable markers,
      Set<String> clones,
      SpokenNumbers numbers) {
    for (Concept concept : markers.concepts()) {
      for (TermName name : concept.names()) {
        boolean ambiguous = name.form() == TermName.Form.AMBIGUOUS;
        MarkerName marker = new MarkerName(concept, ambiguous, isClone(name.text(), clones));
        Lexeme lexeme = new Lexeme(Kind.MARKER, "", "", marker);
        if (isAnyCase(name)) {
          builder.add(name.text(), lexeme);
          if (endsInWord(name.text())) {
            Plurals.of(lower(name.text())).forEach(plural -> builder.add(plural, lexeme));
          }
        } else {
          builder.addExact(name.text(), lexeme);
        }
        if (!ambiguous) {
          spoken(name.text(), numbers).forEach(said -> builder.add(said, lexeme));
        }
      }
    }
  }

  /**
   * {@code sox ten}, {@code s one hundred}, {@code carbonic anhydrase nine}: letters and a number,
   * as they are dictated; behind words a single digit alone, so that the tables stay small.
   */
  private static List<String> spoken(String name, SpokenNumbers numbers) {
    int slash = name.indexOf('/');
    if (slash > 0 && name.length() <= LONGEST_CODE) {
      return both(spoken(name.substring(0, slash), numbers), name.substring(slash + 1), numbers);
    }
    int digits = name.length();
    while (digits > 0 && Character.isDigit(name.charAt(digits - 1))) {
      digits--;
    }
    int letters = digits;
    if (letters > 0 && (name.charAt(letters - 1) == '-' || name.charAt(letters - 1) == ' ')) {
      letters--;
    }
    boolean code = letters <= LONGEST_PREFIX;
    if (letters == 0
        || !isNumber(name, digits)
        || !isWords(name, letters)
        || !code && (letters > LONGEST_NAME || digits < name.length() - 1)) {
      return List.of();
    }
    String prefix = lower(name.substring(0, letters)) + " ";
    return numbers.spoken(name.substring(digits)).stream().map(prefix::concat).toList();
  }

  /** {@code ck five six}, {@code ae one slash ae three}: two numbers. */
  private static List<String> both(List<String> first, String rest, SpokenNumbers numbers) {
    List<String> second = isNumber(rest, 0) ? numbers.spoken(rest) : spoken(rest, numbers);
    List<String> both = new ArrayList<>();
    for (String one : first) {
      for (String other : second) {
        both.add(one + " " + other);
        both.add(one + " slash " + other);
      }
    }
    return both;
  }

  /** Whether a name has letters and at most one blank up to a limit. */
  private static boolean isWords(String name, int limit) {
    int blanks = 0;
    for (int i = 0; i < limit; i++) {
      blanks += name.charAt(i) == ' ' ? 1 : 0;
      if (!Character.isLetter(name.charAt(i)) && name.charAt(i) != ' ') {
        return false;
      }
    }
    return blanks < 2;
  }

  /** A code or a single letter has no plural: {@code chromogranin as} is none of chromogranin A. */
  private static boolean endsInWord(String name) {
    int letters = 0;
    for (int i = name.length() - 1; i >= 0 && Character.isLetter(name.charAt(i)); i--) {
      letters++;
    }
    return letters >= 4;
  }

  /** The marker that is written so when spaces and hyphens are left out; null if none is. */
  @Nullable MarkerName condensed(String written) {
    String key = condense(written);
    MarkerName found = exact.get(key);
    if (found == null) {
      found = condensed.get(lower(key));
    }
    if (found == null && key.endsWith("s")) {
      found = condensed.get(lower(key.substring(0, key.length() - 1)));
    }
    boolean spaced = written.indexOf(' ') >= 0;
    return found != null || spaced ? found : exactInAnyCase.get(lower(key));
  }

  /**
   * The marker whose code a scanner may have read so: l, I and 1, O and 0, S and 5, m and rn are
   * one. Null if none is, or several are.
   */
  @Nullable MarkerName scanned(String written) {
    String key = condense(written);
    if (key.length() < 3 || key.length() > LONGEST_CODE) {
      return null;
    }
    MarkerName found = isPlausible(key) ? scanned.get(scanner(key)) : null;
    if (found == null && isCapitalWithDigit(key)) {
      found = lettered.get(scanner(key));
    }
    if (found == null && key.contains("rn")) {
      found = condensed.get(lower(key).replace("rn", "m"));
    }
    return found != null || !isCapital(key) ? found : blurred.get(blurred(withLetters(key)));
  }

  /**
   * The marker whose code with a digit, and without a blank, is written so in capitals, or null.
   */
  @Nullable MarkerName inCapitals(String written) {
    String key = condense(written);
    return isCode(key) && written.indexOf(' ') < 0 ? exact.get(key.toUpperCase(Locale.ROOT)) : null;
  }

  /** {@code CA1X}, {@code CAlX}: capitals, and a digit or its like behind the first. */
  private static boolean isCapitalWithDigit(String key) {
    boolean digit = false;
    for (int i = 0; i < key.length(); i++) {
      boolean like = i > 0 && "lO10".indexOf(key.charAt(i)) >= 0;
      digit |= like && key.charAt(i) != 'O';
      if (!like && !Character.isUpperCase(key.charAt(i))) {
        return false;
      }
    }
    return digit && key.length() >= SHORTEST_LETTERED;
  }

  private static boolean isOfLetters(String key) {
    return key.chars().allMatch(Character::isLetter);
  }

  /** The marker whose name is a long word that was misread here; null if none is. */
  @Nullable MarkerName misread(Tokens tokens, int at) {
    return misread.at(tokens, at);
  }

  /** The marker whose long name has digits for letters here; null if none has. */
  @Nullable MarkerName withDigits(String written) {
    return misread.withDigits(written);
  }

  /** The marker whose name stands here in pieces, and where it ends; null if none does. */
  BrokenNames.@Nullable Found<MarkerName> broken(Tokens tokens, int at, int limit) {
    return broken.at(tokens, at, limit);
  }

  /** Whether a code has capitals or is that of a protein, and is long enough to be told. */
  private static boolean isCapital(String key) {
    boolean capital = false;
    for (int i = 0; i < key.length(); i++) {
      capital |= Character.isUpperCase(key.charAt(i));
    }
    boolean cluster = key.startsWith("CD") || key.startsWith("CK") || key.startsWith("C0");
    return capital && (key.length() > 3 || cluster || key.charAt(0) == 'p');
  }

  /** {@code C020}: a D that was read as a 0. */
  private static String withLetters(String key) {
    boolean cluster = key.length() > 3 && key.startsWith("C0") && isNumber(key, 2);
    return cluster ? "CD" + key.substring(2) : key;
  }

  /** As {@link #scanner}, and B and 8, G and 6, Z and 2 are one. */
  private static String blurred(String key) {
    return scanner(key).replace('b', '8').replace('g', '6').replace('z', '2');
  }

  /** Letters in one case that a scanner would not have made of digits: {@code CDs} is no CD5. */
  private static boolean isPlausible(String key) {
    boolean swapped = false;
    boolean capital = false;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c == 's' && i > 0) {
        return false;
      }
      swapped |= "lI1oO0S5".indexOf(c) >= 0;
      capital |= Character.isUpperCase(c);
    }
    boolean protein = key.length() == 3 && key.charAt(0) == 'p';
    return swapped && (capital || protein);
  }

  private static boolean isCode(String key) {
    boolean digit = false;
    boolean letter = false;
    for (int i = 0; i < key.length(); i++) {
      digit |= Character.isDigit(key.charAt(i));
      letter |= Character.isLetter(key.charAt(i));
    }
    return digit && letter;
  }

  private static String scanner(String key) {
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = Character.toLowerCase(key.charAt(i));
      out.append(c == 'l' || c == 'i' ? '1' : c == 'o' ? '0' : c == 's' ? '5' : c);
    }
    return out.toString();
  }

  /**
   * Whether a name is that of a clone: {@code 34bE12}, {@code AE1/AE3}, {@code CAM5.2}, {@code
   * D5F3}; or of a kit: {@code HercepTest}.
   */
  private static boolean isClone(String name, Set<String> clones) {
    int letters = 0;
    while (letters < name.length() && Character.isLetter(name.charAt(letters))) {
      letters++;
    }
    boolean prefixed = letters > 0 && clones.contains(lower(name.substring(0, letters)));
    if (letters > 0 && name.indexOf('/') > 0) {
      return prefixed;
    }
    boolean number = letters < name.length() && isNumber(name, letters);
    boolean kit = letters == name.length() && letters >= SHORTEST_KIT;
    return prefixed && (number || kit) || isClone(name);
  }

  private static boolean isNumber(String name, int from) {
    for (int i = from; i < name.length(); i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClone(String name) {
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      return !name.isEmpty();
    }
    if (isVariant(name)) {
      return true;
    }
    int turns = 0;
    for (int i = 1; i < name.length(); i++) {
      if (name.charAt(i) == '.') {
        return true;
      }
      turns += Character.isDigit(name.charAt(i)) != Character.isDigit(name.charAt(i - 1)) ? 1 : 0;
    }
    int hyphen = name.indexOf('-');
    boolean pair = hyphen > 0 && hyphen + 1 < name.length() && isLetterAt(name, hyphen + 1);
    return turns >= 3 && (hyphen < 0 || pair && Character.isDigit(name.charAt(hyphen - 1)));
  }

  private static boolean isLetterAt(String name, int at) {
    return Character.isLetter(name.charAt(at));
  }

  /** {@code R132H}, {@code V600E}: what a mutation-specific antibody sees. */
  private static boolean isVariant(String name) {
    int last = name.length() - 1;
    if (last < 3 || !Character.isLetter(name.charAt(0)) || !Character.isLetter(name.charAt(last))) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String condense(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c) || "/.+(),&".indexOf(c) >= 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
