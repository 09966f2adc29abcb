package org.conus.findings;

import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;

/**
 * Tells whether a report lists two malignant tumors of one organ apart, each with a size of its
 * own: in two items, or on two lines. Such are two primaries ({@code 1. Papillary carcinoma, 1.4 cm
 * 2. Medullary carcinoma, 0.9 cm}); what stands in one line are parts of one.
 */
final class ListedTumors {
  private static final String MALIGNANT = "3";

  private final Facts facts;

  ListedTumors(Facts facts) {
    this.facts = facts;
  }

  /** Whether two are listed apart, in one section. */
  boolean areApart(TumorGroup one, TumorGroup other) {
    for (Statement first : one.statements()) {
      if (isListed(first)) {
        for (Statement second : other.statements()) {
          if (areTwo(first, second) && isListed(second)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean areTwo(Statement one, Statement other) {
    if (!one.fact().section().equals(other.fact().section())
        || one.fact().sentence() == other.fact().sentence()) {
      return false;
    }
    Items items = facts.items();
    int first = items.of(one.fact());
    int second = items.of(other.fact());
    return first == second ? opensLine(one) && opensLine(other) : Items.areTwo(first, second);
  }

  /** Whether a statement names a sure malignant tumor of today in a sentence with a size. */
  private boolean isListed(Statement statement) {
    return MALIGNANT.equals(statement.value().behavior())
        && !statement.part()
        && !statement.fact().isUncertain()
        && !statement.fact().isHistorical()
        && facts.hasBeside(statement.fact(), MentionKind.SIZE);
  }

  /** Whether a statement's sentence opens its line and names no tumor before. */
  private boolean opensLine(Statement statement) {
    Sentence sentence = statement.fact().sentence();
    for (int i = facts.first(statement.fact()); i < statement.fact().index(); i++) {
      if (facts.all().get(i).is(MentionKind.TUMOR)) {
        return false;
      }
    }
    int at = sentence.span().begin() - 1;
    String text = facts.text();
    while (at >= 0 && text.charAt(at) != '\n' && !Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return at < 0 || text.charAt(at) == '\n';
  }
}
