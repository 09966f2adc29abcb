package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.match.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type whose name a text has cut in two: by an organ or grade ({@code mucinous colon
 * adenocarcinoma}), or by a list ({@code squamous cell and basal cell carcinoma}).
 */
final class TumorNames {
  private final Map<String, Concept> types = new HashMap<>();

  TumorNames(Knowledge knowledge) {
    for (Concept concept : knowledge.terms(TermKind.TUMOR).concepts()) {
      for (TermName name : concept.names()) {
        if (name.form() == TermName.Form.NOUN) {
          types.putIfAbsent(name.text(), concept);
        }
      }
    }
  }

  /** The type that is named by an item's words and one token behind them; null if none is. */
  @Nullable Concept ending(Tokens tokens, Item item, int last) {
    return types.get(words(tokens, item) + " " + tokens.lower(last));
  }

  /** The phrase under the type that its words name without those that cut it. */
  TumorPhrase whole(Tokens tokens, TumorPhrase phrase) {
    Concept whole = phrase.head().role() == Role.TYPE ? uncut(tokens, phrase) : null;
    if (whole == null) {
      return phrase;
    }
    Item head = phrase.head();
    Item type = new Item(head.first(), head.last(), Role.TYPE, whole, null, null);
    return new TumorPhrase(phrase.first(), phrase.last(), type, phrase.before(), phrase.rule());
  }

  private @Nullable Concept uncut(Tokens tokens, TumorPhrase phrase) {
    List<String> words = new ArrayList<>();
    boolean isCut = false;
    for (Item item : phrase.before()) {
      if (saysType(item)) {
        words.add(words(tokens, item));
      } else {
        isCut |= !words.isEmpty();
      }
    }
    if (!isCut) {
      return null;
    }
    words.add(words(tokens, phrase.head()));
    for (int from = 0; from < words.size() - 1; from++) {
      Concept type = types.get(String.join(" ", words.subList(from, words.size())));
      if (type != null) {
        return type;
      }
    }
    return null;
  }

  private static boolean saysType(Item item) {
    return item.modifier() != null && item.modifier().is("type");
  }

  private static String words(Tokens tokens, Item item) {
    StringBuilder words = new StringBuilder();
    for (int i = item.first(); i <= item.last(); i++) {
      if (!tokens.isHyphen(i)) {
        words.append(words.length() > 0 ? " " : "").append(tokens.lower(i));
      }
    }
    return words.toString();
  }
}
