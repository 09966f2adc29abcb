package org.conus.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.knowledge.Code;
import org.conus.knowledge.Concept;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.knowledge.TermKind;
import org.jspecify.annotations.Nullable;

/** Reads a word that names two sites as the one that the tumor's name means. */
final class SiteSenses {
  /**
   * What a word means in the names of some tumors.
   *
   * @param unless words of the sentence that speak against it
   * @param with words of the document of which one is asked for where a tumor has no type
   */
  private record Sense(
      int from, int to, String behavior, Concept site, Set<String> unless, Set<String> with) {
    boolean meets(Mention tumor) {
      for (Code code : tumor.codes()) {
        if (code.system().equals(Code.ICD_O_3)) {
          int digits = Integer.parseInt(code.code(), 0, 4, 10);
          return from <= digits && digits <= to && behavior.indexOf(code.code().charAt(5)) >= 0;
        }
      }
      return false;
    }

    boolean mayMeet(Mention tumor, Words document) {
      return tumor.codes().isEmpty() && document.haveAny(with);
    }
  }

  /** The words of a document, cut once they are asked for: every tumor without a type asks. */
  private static final class Words {
    private final String text;
    private @Nullable Set<String> words;

    Words(String text) {
      this.text = text;
    }

    boolean haveAny(Set<String> wanted) {
      Set<String> all = words;
      if (all == null) {
        all = wordsOf(text);
        words = all;
      }
      return !Collections.disjoint(all, wanted);
    }
  }

  private final WordTable<Sense> senses;

  SiteSenses(Knowledge knowledge) {
    Table table =
        knowledge.table(
            "site-senses.tsv", "text", "from", "to", "behavior", "site", "unless", "with");
    Map<String, Sense> byWord = new HashMap<>();
    for (Table.Row row : table.uniqueRows("text")) {
      byWord.put(
          row.get("text"),
          new Sense(
              Integer.parseInt(row.need("from")),
              Integer.parseInt(row.need("to")),
              row.need("behavior"),
              knowledge.terms(TermKind.ANATOMY).byId(row.need("site")),
              Set.copyOf(row.list("unless", '|')),
              Set.copyOf(row.list("with", '|'))));
    }
    this.senses = new WordTable<>(byWord);
  }

  /** The analysis with every such word in the sense that its tumor gives it. */
  Analysis read(Analysis analysis) {
    List<Mention> mentions = analysis.mentions();
    Words document = new Words(analysis.text());
    List<Mention> changed = null;
    for (int i = 0; i < mentions.size(); i++) {
      Mention site = mentions.get(i);
      if (site.kind() == MentionKind.ANATOMY) {
        Sense sense = sense(i, site, analysis, document);
        if (sense != null) {
          changed = changed == null ? new ArrayList<>(mentions) : changed;
          changed.set(i, meant(site, sense.site()));
        }
      }
    }
    return changed == null ? analysis : analysis.with(changed);
  }

  private @Nullable Sense sense(int index, Mention site, Analysis analysis, Words document) {
    Sense sense = senses.at(analysis.text(), site.span().begin(), site.span().end());
    if (index == 0 || sense == null) {
      return null;
    }
    Mention tumor = analysis.mentions().get(index - 1);
    boolean isNamed = tumor.kind() == MentionKind.TUMOR && tumor.span().contains(site.span());
    boolean isMeant = isNamed && (sense.meets(tumor) || sense.mayMeet(tumor, document));
    return !isMeant || isBarred(sense, site, analysis) ? null : sense;
  }

  private static boolean isBarred(Sense sense, Mention site, Analysis analysis) {
    Sentence sentence = analysis.sentenceAt(site.span().begin());
    return !Collections.disjoint(wordsOf(sentence.span().in(analysis.text())), sense.unless());
  }

  private static Set<String> wordsOf(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)));
  }

  private static Mention meant(Mention site, Concept concept) {
    List<String> because = new ArrayList<>(site.because());
    because.add("anatomy.sense-by-tumor");
    Value value = new Value.Anatomy(concept.id(), concept.name(), null);
    return new Mention(site.kind(), site.span(), value, concept.codes(), because);
  }
}
