package org.conus.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conus.extract.DocumentKind;
import org.conus.extract.MentionKind;
import org.conus.extract.Sentence;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.knowledge.TermTable;
import org.conus.match.TokenKind;
import org.conus.match.Tokens;

/** Makes statements of the tumor mentions that are the patient's. */
final class Statements {
  private static final double UNCERTAIN = 0.2;
  private static final double HISTORICAL = 0.6;

  /** The same in a report of pathology, which is about what it found. */
  private static final double HISTORICAL_BESIDE_SPECIMEN = 0.4;

  /** What a diagnosis made on tissue, and one made before it, weighs against a plain one. */
  private static final double PROVEN = 2;

  /** What the last word on a diagnosis weighs. */
  private static final double FINAL = 2.5;

  /** What a name weighs beside which the report prints its code. */
  private static final double PRINTED = 8;

  /** What the name of a part of a tumor weighs against its own. */
  private static final double PART = 0.2;

  private static final double FIRST = 0.5;

  /** The most tokens from {@code for} or {@code to} to what it aims at: {@code to reach a}. */
  private static final int AIMED = 4;

  /** What a sentence weighs that says what the text reports on. */
  private static final double TOPIC = 1.5;

  /**
   * How much more the last statement of a text weighs than the first: stories end with the result,
   * while a pathologist's specimens stand in the order of their weight.
   */
  private static final double LATER = 0.3;

  private final SiteLinks links;
  private final SectionWeights weights;
  private final WordSense strengths;
  private final TermTable types;
  private final Origins origins;
  private final Parts parts;
  private final WordSense neoplasms;
  private final Identities identities;

  Statements(Knowledge knowledge, SectionWeights weights) {
    this.weights = weights;
    this.strengths = new WordSense(knowledge, "proof-words.tsv", "text", "strength");
    this.origins = new Origins(knowledge);
    this.links = new SiteLinks(knowledge, origins);
    this.parts = new Parts(knowledge);
    this.neoplasms = new WordSense(knowledge, "neoplasm-words.tsv", "text", "says");
    this.identities = new Identities(knowledge);
    this.types = knowledge.terms(TermKind.TUMOR);
  }

  List<Statement> of(Facts facts) {
    List<Statement> statements = new ArrayList<>();
    List<Fact> originSites = links.origins(facts);
    double[] strengthOf = new double[facts.all().size()];
    for (Fact fact : facts.all()) {
      boolean isTumor = fact.is(MentionKind.TUMOR);
      if (!isTumor && !fact.is(MentionKind.LESION)
          || !fact.isPatients()
          || !facts.isOwn(fact)
          || isMarker(fact, facts)) {
        continue;
      }
      boolean part = isTumor && parts.isPart(fact, facts);
      double weight = weight(fact, facts, strengthOf);
      Value.Tumor value = Statement.valueOf(fact);
      statements.add(
          new Statement(
              fact,
              value,
              Statement.isMetastasis(value),
              fact.digits(),
              isMass(fact),
              origins.isPrimary(fact, facts.text()),
              neoplasms.has(facts.text(), fact.mention().span(), "neoplasm"),
              part,
              part ? PART * weight : weight,
              links(fact, originSites, statements, facts)));
    }
    return statements;
  }

  /**
   * The sites of a tumor; where its sentence gives it none, those of the mass that it says to be
   * the tumor.
   *
   * @param before the statements that stand before
   */
  private List<SiteLinks.Link> links(
      Fact tumor, List<Fact> originSites, List<Statement> before, Facts facts) {
    List<SiteLinks.Link> own = links.of(tumor, originSites, facts);
    if (!own.isEmpty() || before.isEmpty()) {
      return own;
    }
    Statement mass = before.get(before.size() - 1);
    if (!mass.mass()
        || facts.first(mass.fact()) != facts.first(tumor)
        || mass.fact().end() > tumor.begin()) {
      return own;
    }
    int from = mass.fact().end();
    for (SiteLinks.Link link : mass.links()) {
      from = Math.max(from, Math.min(link.site().end(), tumor.begin()));
    }
    if (!identities.stand(facts.text(), from, tumor.begin())) {
      return own;
    }
    List<SiteLinks.Link> found = new ArrayList<>(mass.links().size());
    for (SiteLinks.Link link : mass.links()) {
      found.add(new SiteLinks.Link(link.site(), SiteLinks.Relation.FOUND));
    }
    return found;
  }

  /** Whether a name is that of a stain: {@code RCC antigen}. */
  private static boolean isMarker(Fact fact, Facts facts) {
    int index = fact.index();
    return index > 0 && isStainAt(facts.all().get(index - 1), fact)
        || index + 1 < facts.all().size() && isStainAt(facts.all().get(index + 1), fact);
  }

  private static boolean isStainAt(Fact other, Fact fact) {
    return other.is(MentionKind.IHC_RESULT) && other.overlaps(fact);
  }

  /** {@code mass}, {@code renal lesion}: words that name a thing seen rather than a tumor. */
  private boolean isMass(Fact fact) {
    return !(fact.mention().value() instanceof Value.Tumor value)
        || value.concept() != null
            && types.find(value.concept()).filter(type -> type.is("mass")).isPresent();
  }

  /**
   * @param strengthOf what is known of sentences, by the index of their first fact; 0 for nothing
   */
  private double weight(Fact fact, Facts facts, double[] strengthOf) {
    int first = facts.first(fact);
    if (strengthOf[first] == 0) {
      strengthOf[first] = strength(facts, fact.sentence());
    }
    double weight = weights.of(fact.section());
    weight *= fact.isUncertain() ? UNCERTAIN : 1;
    if (facts.kind() != DocumentKind.PATHOLOGY) {
      weight *= 1 + LATER * fact.sentence().span().begin() / Math.max(1, facts.text().length());
    }
    weight *= strengthOf[first];
    weight *= fact.mention().because().contains(PrintedCodes.RULE) ? PRINTED : 1;
    if (!fact.isHistorical()) {
      return weight;
    }
    boolean beside = facts.kind() == DocumentKind.PATHOLOGY;
    return weight * (beside ? HISTORICAL_BESIDE_SPECIMEN : HISTORICAL);
  }

  /**
   * What the words of a sentence add; that tissue was looked at, says nothing in its own report.
   */
  private double strength(Facts facts, Sentence sentence) {
    Set<String> senses = strengths.of(facts.tokens(), sentence);
    boolean proof = senses.contains("proof") && facts.kind() != DocumentKind.PATHOLOGY;
    boolean last = senses.contains("final") && isLastWord(facts.tokens(), sentence);
    double strength = last ? FINAL : proof ? PROVEN : 1;
    strength *= senses.contains("topic") ? TOPIC : 1;
    return senses.contains("first") ? strength * FIRST : strength;
  }

  /**
   * Whether a sentence has the last word on a diagnosis, and does not only ask for it or tell of
   * treatment: {@code biopsy for definitive diagnosis}, {@code definitive surgery}.
   */
  private boolean isLastWord(Tokens tokens, Sentence sentence) {
    for (int i = sentence.first(); i < sentence.limit(); i++) {
      if ("final".equals(strengths.of(tokens, i))
          && !(i + 1 < sentence.limit() && "care".equals(strengths.of(tokens, i + 1)))
          && !isAim(tokens, sentence.first(), i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code for}, or {@code to} and a verb, leads to a token; not {@code led to the final
   * diagnosis}.
   */
  private static boolean isAim(Tokens tokens, int first, int token) {
    for (int i = token - 1; i >= Math.max(first, token - AIMED); i--) {
      if (tokens.isWord(i, "for")) {
        return true;
      }
      if (tokens.isWord(i, "to")) {
        return i + 1 < token && !isArticle(tokens, i + 1);
      }
      if (tokens.kind(i) != TokenKind.WORD) {
        return false;
      }
    }
    return false;
  }

  private static boolean isArticle(Tokens tokens, int token) {
    return tokens.isWord(token, "the") || tokens.isWord(token, "a") || tokens.isWord(token, "an");
  }
}
