package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conus.extract.MentionKind;

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

  /** Takes note of the sentences of its statements, once it has all. */
  void close(Facts facts) {
    for (Statement statement : statements) {
      sentences.set(facts.first(statement.fact()));
    }
  }

  /** Whether the sentence of a fact speaks of it; known once it is closed. */
  boolean isBeside(Fact fact, Facts facts) {
    return sentences.get(facts.first(fact));
  }

  /** Whether one of its statements is linked to a site of a topography category. */
  boolean isSeenAt(String category) {
    for (Statement statement : statements) {
      for (SiteLinks.Link link : statement.links()) {
        if (category.equals(link.site().category())) {
          return true;
        }
      }
    }
    return false;
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

  /** How far the nearest of its statements is from a place of the text, in UTF-16 units. */
  int distance(int offset) {
    int nearest = Integer.MAX_VALUE;
    for (Statement statement : statements) {
      nearest = Math.min(nearest, Math.abs(statement.fact().begin() - offset));
    }
    return nearest;
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
