package org.conus.extract.tumor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.match.Tokens;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The words before an abbreviation that a text defines itself, which belong to the mention as those
 * before a name do: {@code malignant GT}, {@code gastric GT}. To be asked in the order of the text.
 */
final class WordsBefore {
  private final Analysis analysis;
  private final TumorLexer lexer;
  private final Map<String, TumorType> types;
  private final SiteItems sites;
  private @Nullable Sentence sentence;
  private List<Item> items = List.of();

  /**
   * @param types those of the table by their id
   */
  WordsBefore(Analysis analysis, TumorLexer lexer, Map<String, TumorType> types) {
    this.analysis = analysis;
    this.lexer = lexer;
    this.types = types;
    this.sites = lexer.sites(analysis);
  }

  /** The mention of an abbreviation with the words before it; itself if there are none. */
  Mention added(Mention abbreviated) {
    String concept = abbreviated.value() instanceof Value.Tumor tumor ? tumor.concept() : null;
    TumorType type = concept == null ? null : types.get(concept);
    Tokens tokens = analysis.tokens();
    int at = tokens.at(abbreviated.span().begin());
    List<Item> before = type == null ? List.of() : before(abbreviated.span().begin(), at);
    if (type == null || before.isEmpty()) {
      return abbreviated;
    }
    String rule = abbreviated.because().get(0);
    Item head = new Item(at, at, Role.TYPE, type, null, null);
    TumorPhrase phrase = new TumorPhrase(before.get(0).first(), at, head, before, rule);
    Span span = tokens.span(phrase.first(), phrase.last());
    TumorReading reading = new TumorReading(phrase, tokens.text(), span);
    return new Mention(
        abbreviated.kind(), span, reading.value(), reading.codes(), abbreviated.because());
  }

  /** The modifiers and sites that stand directly before a token, in their order. */
  private List<Item> before(int offset, int token) {
    enter(analysis.sentenceAt(offset));
    List<Item> before = new ArrayList<>();
    int first = token;
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      if (item.last() == first - 1 && (item.role() == Role.MODIFIER || item.role() == Role.SITE)) {
        before.add(0, item);
        first = item.first();
      }
    }
    return before;
  }

  private void enter(Sentence next) {
    if (!next.equals(sentence)) {
      sentence = next;
      items = lexer.items(analysis.tokens(), next, sites);
    }
  }
}
