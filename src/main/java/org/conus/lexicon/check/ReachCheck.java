package org.conus.lexicon.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.conus.extract.Analysis;
import org.conus.extract.Extraction;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.StopJudge;
import org.conus.extract.Value;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermName;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names that no text can bring to their row: the finders are run on each, in a sentence in which it
 * should count, and must see it as what its row says.
 */
final class ReachCheck {
  /** What makes a tumor's of an abbreviation that other diseases have too. */
  private static final String QUALIFIER = "metastatic ";

  private final Knowledge knowledge;
  private final Extraction extraction;
  private final Consumer<Issue> issues;

  ReachCheck(Knowledge knowledge, Consumer<Issue> issues) {
    this.knowledge = knowledge;
    this.extraction = new Extraction(knowledge);
    this.issues = issues;
  }

  void run() {
    for (Concept concept : knowledge.terms(TermKind.TUMOR).concepts()) {
      if (!concept.is("head")) {
        concept.names().forEach(n -> check(TermKind.TUMOR, concept, n, "The tumor was ", "."));
      }
    }
    for (Concept concept : knowledge.terms(TermKind.ANATOMY).concepts()) {
      if (!concept.is("part")) {
        concept.names().forEach(n -> check(TermKind.ANATOMY, concept, n, anatomy(n), "."));
      }
    }
    for (Concept concept : knowledge.terms(TermKind.MARKER).concepts()) {
      if (!concept.is("special-stain") && !concept.is("ish")) {
        concept
            .names()
            .forEach(
                n ->
                    check(TermKind.MARKER, concept, n, "Immunohistochemistry: ", " was positive."));
      }
    }
  }

  /** An ambiguous name is a site with a word of a site's phrase beside it. */
  private static String anatomy(TermName name) {
    return name.form() == TermName.Form.AMBIGUOUS ? "The left " : "The ";
  }

  private void check(TermKind kind, Concept concept, TermName name, String before, String after) {
    boolean qualified = kind == TermKind.TUMOR && name.form() == TermName.Form.AMBIGUOUS;
    if (isSeen(kind, concept, name, before, after)
        || qualified && isSeen(kind, concept, name, before + QUALIFIER, after)) {
      return;
    }
    issues.accept(
        new Issue(
            LexiconCheck.TABLES,
            "unreachable-name",
            kind.file(),
            concept.id(),
            name.text(),
            "no finder sees it as its row"));
  }

  private boolean isSeen(
      TermKind kind, Concept concept, TermName name, String before, String after) {
    String behind = name.form() == TermName.Form.ADJECTIVE ? " metastasis" + after : after;
    String text = before + name.text() + behind;
    Span place = new Span(before.length(), before.length() + name.text().length());
    for (Mention mention : mentions(kind, text)) {
      if (mention.span().begin() <= place.begin()
          && (mention.span().end() >= place.end()
              || isAliased(name, mention)
              || isBehindMention(name.text(), mention.span().end() - before.length())
              || concept.is("grade-behind"))
          && concept.id().equals(conceptOf(mention.value()))) {
        return true;
      }
    }
    return false;
  }

  /** What stands behind these in a tumor's name is its site or a feature, no part of a mention. */
  private static boolean isBehindMention(String name, int end) {
    return name.startsWith(" of ", end) || name.startsWith(" with ", end);
  }

  /** {@code CD117 (c-kit)}: what stands in brackets is the alias, not part of the mention. */
  private static boolean isAliased(TermName name, Mention mention) {
    return mention.value() instanceof Value.Ihc && name.text().endsWith(")");
  }

  private List<Mention> mentions(TermKind kind, String text) {
    Analysis structure = extraction.structure().analyze(text, StopJudge.NONE);
    List<Mention> mentions = new ArrayList<>();
    for (String name : finders(kind)) {
      MentionFinder finder = extraction.finder(name);
      Analysis seen = structure.with(mentions);
      mentions.addAll(finder.find(seen));
      Collections.sort(mentions);
    }
    return mentions;
  }

  private static List<String> finders(TermKind kind) {
    return switch (kind) {
      case TUMOR -> List.of("spinal-level", "anatomy", "tumor");
      case ANATOMY -> List.of("spinal-level", "anatomy");
      case MARKER -> List.of("spinal-level", "anatomy", "tumor", "ihc-result");
    };
  }

  private static @Nullable String conceptOf(Value value) {
    if (value instanceof Value.Tumor tumor) {
      return tumor.concept();
    } else if (value instanceof Value.Anatomy anatomy) {
      return anatomy.concept();
    }
    return value instanceof Value.Ihc ihc ? ihc.concept() : null;
  }
}
