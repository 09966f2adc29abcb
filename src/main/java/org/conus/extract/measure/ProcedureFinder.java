package org.conus.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.Table;
import org.conus.match.Match;
import org.conus.match.PhraseMatcher;
import org.conus.match.Tokens;
import org.conus.match.Vocabulary;
import org.conus.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds operations by the names of their table; rule {@code procedure.name}. A name that other
 * trades use too ({@code fusion}, {@code decompression}) counts only in a sentence that names a
 * spinal level or holds a word of the spine; rule {@code procedure.in-spine}.
 */
public final class ProcedureFinder implements MentionFinder {
  private static final String IN_SPINE = "procedure.in-spine";

  private final PhraseMatcher<Operation> operations;
  private final PhraseMatcher<String> spineWords;

  /** What a name stands for, and the rule that takes it. */
  private record Operation(String name, String rule) {
    boolean onlyInSpine() {
      return rule.equals(IN_SPINE);
    }
  }

  public ProcedureFinder(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<Operation> names = PhraseMatcher.builder(vocabulary);
    for (Table.Row row :
        knowledge
            .table("procedures.tsv", "id", "name", "names", "names-in-spine")
            .uniqueRows("id")) {
      add(names, row.list("names", '|'), new Operation(row.need("name"), "procedure.name"));
      add(names, row.list("names-in-spine", '|'), new Operation(row.need("name"), IN_SPINE));
    }
    this.operations = names.build();
    PhraseMatcher.Builder<String> words = PhraseMatcher.builder(vocabulary);
    for (Table.Row row : knowledge.table("spine-words.tsv", "text").uniqueRows("text")) {
      words.add(row.need("text"), "spine");
    }
    this.spineWords = words.build();
  }

  private static void add(
      PhraseMatcher.Builder<Operation> builder, List<String> names, Operation operation) {
    for (String name : names) {
      builder.add(name, operation);
      Plurals.of(name).forEach(plural -> builder.add(plural, operation));
    }
  }

  @Override
  public Set<MentionKind> reads() {
    return Set.of(MentionKind.SPINAL_LEVEL);
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    List<Mention> mentions = new ArrayList<>();
    SpineSentences spine = new SpineSentences(analysis);
    for (Sentence sentence : analysis.sentences()) {
      for (Match<Operation> match :
          operations.matches(analysis.tokens(), sentence.first(), sentence.limit())) {
        add(match, sentence, spine, trace, mentions);
      }
    }
    return mentions;
  }

  private static void add(
      Match<Operation> match,
      Sentence sentence,
      SpineSentences spine,
      Trace trace,
      List<Mention> mentions) {
    Operation operation = match.value();
    Span span = spine.analysis.tokens().span(match.first(), match.last());
    if (operation.onlyInSpine() && !spine.has(sentence)) {
      trace.heldBack(
          MentionKind.PROCEDURE, span, operation.rule(), "no level or word of the spine");
      return;
    }
    mentions.add(
        new Mention(
            MentionKind.PROCEDURE,
            span,
            new Value.Procedure(operation.name()),
            List.of(),
            List.of(operation.rule())));
  }

  /**
   * Which sentences of a document speak of the spine. They are asked for in the order of the text,
   * and each is looked at once, however many operations it names.
   */
  private final class SpineSentences {
    private final Analysis analysis;
    private @Nullable Sentence asked;
    private boolean speaks;

    /** The first mention that may begin in the sentence asked for, or behind it. */
    private int next;

    SpineSentences(Analysis analysis) {
      this.analysis = analysis;
    }

    boolean has(Sentence sentence) {
      if (sentence != asked) {
        asked = sentence;
        Tokens tokens = analysis.tokens();
        speaks =
            namesLevel(sentence.span())
                || !spineWords.matches(tokens, sentence.first(), sentence.limit()).isEmpty();
      }
      return speaks;
    }

    private boolean namesLevel(Span sentence) {
      List<Mention> all = analysis.mentions();
      while (next < all.size() && all.get(next).span().begin() < sentence.begin()) {
        next++;
      }
      for (int i = next; i < all.size() && all.get(i).span().begin() < sentence.end(); i++) {
        if (all.get(i).kind() == MentionKind.SPINAL_LEVEL) {
          return true;
        }
      }
      return false;
    }
  }
}
