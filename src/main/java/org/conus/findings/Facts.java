package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.DocumentKind;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;

/** All facts of a document, in the order of the text. */
final class Facts {
  private final String text;
  private final DocumentKind kind;
  private final List<Fact> all = new ArrayList<>();

  Facts(Analysis analysis, List<Assertion> assertions) {
    this.text = analysis.text();
    this.kind = analysis.kind();
    for (int i = 0; i < analysis.mentions().size(); i++) {
      Mention mention = analysis.mentions().get(i);
      Sentence sentence = analysis.sentenceAt(mention.span().begin());
      String section = analysis.section(sentence).kind();
      all.add(new Fact(i, "m" + (i + 1), mention, assertions.get(i), sentence, section));
    }
  }

  DocumentKind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  List<Fact> all() {
    return all;
  }

  /** The facts of a kind that are said of the patient and not denied. */
  List<Fact> patients(MentionKind kind) {
    return all.stream().filter(fact -> fact.is(kind) && fact.isPatients()).toList();
  }

  /** The facts of a kind in the same sentence as another. */
  List<Fact> beside(Fact fact, MentionKind kind) {
    List<Fact> found = new ArrayList<>();
    int from = fact.index();
    while (from > 0 && all.get(from - 1).sentence() == fact.sentence()) {
      from--;
    }
    for (int i = from; i < all.size() && all.get(i).sentence() == fact.sentence(); i++) {
      if (all.get(i).is(kind)) {
        found.add(all.get(i));
      }
    }
    return found;
  }

  /** The text of a fact on one line. */
  String words(Fact fact) {
    return fact.mention().span().in(text).replaceAll("\\s+", " ");
  }
}
