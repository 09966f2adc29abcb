package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.measure.WordRoles.Word;
import org.conus.knowledge.Knowledge;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;

/**
 * Finds what the pathologist says of a resection besides the tumor's type: its margins, invasion of
 * vessels and nerves, and lymph nodes. After the elements of the CAP cancer protocols.
 *
 * <pre>
 * margin   = margin-word { word } state | state { word } margin-word | "R0" | "R1" | "R2"   margin.*
 * invasion = kind { ( "," | "/" | "and" | "or" ) kind } head | name                    invasion.named
 * nodes    = count ( "/" | "of" ) count, beside a word for nodes                       nodes.fraction
 *          | label [ ":" | "=" ] count                                                 nodes.labelled
 *          | count { word } nodes-word { word } negative                               nodes.negative
 * </pre>
 *
 * Whether an invasion is there, its assertion says.
 */
public final class PathologyFinder implements MentionFinder {
  private static final String FILE = "pathology-words.tsv";

  private final WordRoles words;

  /** The words without which a sentence speaks of none of it. */
  private final PhraseMatcher<Word> subjects;

  private final MarginRules margins;
  private final InvasionRules invasions;
  private final NodeRules nodes;

  public PathologyFinder(Knowledge knowledge, Vocabulary vocabulary) {
    this.words = new WordRoles(knowledge, vocabulary, FILE);
    this.subjects =
        WordRoles.ofRoles(
            knowledge,
            vocabulary,
            FILE,
            Set.of("margin", "resection", "invasion", "head", "nodes", "examined", "involved"));
    this.margins = new MarginRules(words);
    this.invasions = new InvasionRules(words);
    this.nodes = new NodeRules(words);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    Tokens tokens = analysis.tokens();
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : analysis.sentences()) {
      if (!subjects.mayBeginBetween(tokens, sentence.first(), sentence.limit())) {
        continue;
      }
      Clues clues = clues(tokens, sentence);
      if (clues.margin()) {
        margins.find(tokens, sentence, mentions);
      }
      if (clues.invasion()) {
        invasions.find(tokens, sentence, mentions);
      }
      if (clues.nodes()) {
        nodes.find(tokens, sentence, mentions);
      }
    }
    return mentions;
  }

  /** What a sentence may speak of, so that most sentences are read once. */
  private record Clues(boolean margin, boolean invasion, boolean nodes) {}

  private Clues clues(Tokens tokens, Sentence sentence) {
    boolean margin = false;
    boolean invasion = false;
    boolean nodes = false;
    int limit = sentence.limit();
    for (int i = words.nextBegin(tokens, sentence.first(), limit);
        i < limit;
        i = words.nextBegin(tokens, i + 1, limit)) {
      Match<Word> match = words.at(tokens, i, limit);
      if (match != null) {
        margin |= has(match, "margin") || has(match, "resection");
        invasion |= has(match, "invasion") || has(match, "head");
        nodes |= has(match, "nodes") || has(match, "examined") || has(match, "involved");
      }
    }
    return new Clues(margin, invasion, nodes);
  }

  private static boolean has(Match<Word> match, String role) {
    return WordRoles.find(match, role) != null;
  }
}
