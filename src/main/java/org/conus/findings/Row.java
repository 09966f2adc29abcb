package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.extract.MentionKind;
import org.jspecify.annotations.Nullable;

/** A row of the registry while it is being made. */
final class Row {
  /** A benign tumor and one in situ stand for an invasive one only where nothing else does. */
  private static final Set<String> NOT_INVASIVE = Set.of("0", "2");

  private final String role;
  private final TumorGroup group;
  private final List<Statement> statements = new ArrayList<>();

  /** What is not a tumor's name and speaks of it. */
  private final Map<MentionKind, List<Fact>> shares = new EnumMap<>(MentionKind.class);

  /** Sentences that speak of it, by the index of their first fact. */
  private final BitSet sentences = new BitSet();

  /** Its names in the text, by the index of their fact. */
  private final BitSet names = new BitSet();

  /** The topography categories of the sites to which its statements are linked. */
  private final Set<String> categories = new HashSet<>();

  /**
   * @param role primary, recurrence or metastasis
   */
  Row(String role, TumorGroup group) {
    this.role = role;
    this.group = group;
  }

  String role() {
    return role;
  }

  boolean isMetastasis() {
    return role.equals("metastasis");
  }

  TumorGroup group() {
    return group;
  }

  List<Statement> statements() {
    return statements;
  }

  void add(Statement statement) {
    statements.add(statement);
  }

  void remove(List<Statement> others) {
    BitSet gone = new BitSet();
    others.forEach(statement -> gone.set(statement.fact().index()));
    statements.removeIf(statement -> gone.get(statement.fact().index()));
  }

  /**
   * Takes note of where its statements stand, once it has all: what is asked of places in the text
   * is not asked of every statement.
   */
  void close(Facts facts) {
    for (Statement statement : statements) {
      sentences.set(facts.first(statement.fact()));
      names.set(statement.fact().index());
      statement.addCategoriesTo(categories);
    }
  }

  /** Whether the sentence of a fact speaks of it; known once it is closed. */
  boolean isBeside(Fact fact, Facts facts) {
    return sentences.get(facts.first(fact));
  }

  /** Whether one of its statements is linked to a site of a topography category; once closed. */
  boolean isSeenAt(String category) {
    return categories.contains(category);
  }

  /** Whether a fact is the name of it in one of its statements; known once it is closed. */
  boolean isNamedBy(Fact fact) {
    return names.get(fact.index());
  }

  /** The last of its names before another fact in the order of the text; null if there is none. */
  @Nullable Fact nameBefore(Fact fact, Facts facts) {
    int index = names.previousSetBit(fact.index() - 1);
    return index < 0 ? null : facts.all().get(index);
  }

  /** The first of its names behind another fact in the order of the text; null if there is none. */
  @Nullable Fact nameBehind(Fact fact, Facts facts) {
    int index = names.nextSetBit(fact.index() + 1);
    return index < 0 ? null : facts.all().get(index);
  }

  /** Gives it a fact that speaks of it. */
  void give(Fact fact) {
    MentionKind kind = fact.kind();
    List<Fact> same = shares.get(kind);
    if (same == null) {
      same = new ArrayList<>();
      shares.put(kind, same);
    }
    same.add(fact);
  }

  /** The facts of a kind that were given to it. */
  List<Fact> shares(MentionKind kind) {
    return shares.getOrDefault(kind, List.of());
  }

  /** How far the nearest of its names begins from the begin of a fact, in UTF-16 units. */
  int distance(Fact fact, Facts facts) {
    Fact before = nameBefore(fact, facts);
    Fact behind = nameBehind(fact, facts);
    int least = before == null ? Integer.MAX_VALUE : fact.begin() - before.begin();
    return behind == null ? least : Math.min(least, behind.begin() - fact.begin());
  }

  boolean isHistorical() {
    for (Statement statement : statements) {
      if (!statement.fact().isHistorical()) {
        return false;
      }
    }
    return true;
  }

  /** The statement that says the histology best: specific, sure, of a weighty section. */
  Statement best() {
    Statement best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (List<Statement> candidates : List.of(statements, group.statements())) {
      for (Statement statement : candidates) {
        double score = score(statement);
        best = score > most ? statement : best;
        most = Math.max(most, score);
      }
    }
    if (best == null) {
      throw new IllegalStateException("a row without statements");
    }
    return best;
  }

  private double score(Statement statement) {
    double score = statement.weight();
    score += statement.digits() == group.digits() ? 100 : 0;
    String behavior = statement.value().behavior();
    score -= behavior != null && NOT_INVASIVE.contains(behavior) ? 50 : 0;
    score += statement.isMetastasis() == isMetastasis() ? 20 : 0;
    return score + (statement.value().grade() == null ? 0 : 1);
  }
}
