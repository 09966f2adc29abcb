package org.conus.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.conus.extract.Analysis;
import org.conus.extract.Assertion;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Links the mentions of a document into the findings of its patient. What the text says of others,
 * or denies, never reaches a finding. Immutable; safe for threads.
 */
final class Assembler {
  private final CaseMarks marks;
  private final Statements statements;
  private final Sites sites;
  private final RowMaker rowMaker;
  private final ShareRules shareRules;
  private final RowWriter writer;

  Assembler(Knowledge knowledge) {
    this.marks = new CaseMarks(knowledge);
    SectionWeights weights = new SectionWeights(knowledge);
    this.statements = new Statements(knowledge, weights);
    this.sites = new Sites(knowledge);
    this.rowMaker = new RowMaker(knowledge, sites, new Reporting(knowledge, weights));
    this.shareRules = new ShareRules(knowledge);
    this.writer = new RowWriter(knowledge, sites, shareRules.levels());
  }

  /** The patients of a document. */
  List<PatientCase> cases(Analysis analysis, Facts facts) {
    List<BitSet> patients = marks.patients(analysis, facts);
    if (patients.isEmpty()) {
      return List.of(patient(facts));
    }
    List<PatientCase> cases = new ArrayList<>(patients.size());
    for (BitSet text : patients) {
      cases.add(patient(facts.within(text)));
    }
    return cases;
  }

  private PatientCase patient(Facts facts) {
    RowMaker.Rows made = rowMaker.rows(statements.of(facts), facts);
    List<@Nullable SiteFinding> primaries = new ArrayList<>();
    List<List<Statement>> origins = new ArrayList<>();
    int[] of = new int[made.rows().size()];
    for (int i = 0; i < made.rows().size(); i++) {
      Row row = made.rows().get(i);
      of[i] = of(row, made.rows());
      boolean isMain = row.group() == made.rows().get(0).group();
      origins.add(RowWriter.originStatements(row));
      primaries.add(
          of[i] < 0 ? writer.primary(row, origins.get(i), isMain, facts) : primaries.get(of[i]));
    }
    Shares shares = new Shares(made.rows(), primaries, facts, shareRules, sites);
    List<TumorFinding> tumors = new ArrayList<>();
    for (int i = 0; i < made.rows().size(); i++) {
      Row row = made.rows().get(i);
      List<Rejected> rejected = i == 0 ? rejected(made, facts) : List.of();
      String ofId = of[i] < 0 ? null : id(of[i]);
      tumors.add(
          writer.write(
              row, origins.get(i), primaries.get(i), id(i), ofId, shares, rejected, facts));
    }
    return new PatientCase(Persons.of(facts), tumors, Procedures.of(facts));
  }

  private static String id(int index) {
    return "t" + (index + 1);
  }

  /** The index of the primary's row, which is before the others of its group; -1 for none. */
  private static int of(Row row, List<Row> rows) {
    for (int i = 0; rows.get(i) != row; i++) {
      Row other = rows.get(i);
      if (other.group() == row.group() && other.role().equals("primary")) {
        return i;
      }
    }
    return -1;
  }

  /** Histologies that were weighed for the document and not taken. */
  private static List<Rejected> rejected(RowMaker.Rows made, Facts facts) {
    List<Rejected> rejected = new ArrayList<>();
    for (TumorGroup group : made.rejected()) {
      Fact first = group.statements().get(0).fact();
      String reason = group.isCertain() ? "weaker statement" : "uncertain diagnosis";
      rejected.add(new Rejected("histology", name(first), reason, ids(group.statements())));
    }
    for (Fact fact : facts.all()) {
      if (facts.isOwn(fact)
          && fact.is(MentionKind.TUMOR)
          && fact.assertion().polarity() == Assertion.Polarity.NEGATED
          && fact.assertion().subject() == Assertion.Subject.PATIENT) {
        rejected.add(
            new Rejected("histology", name(fact), "excluded diagnosis", List.of(fact.id())));
      }
    }
    return rejected;
  }

  private static List<String> ids(List<Statement> statements) {
    List<String> ids = new ArrayList<>(statements.size());
    statements.forEach(statement -> ids.add(statement.fact().id()));
    return ids;
  }

  private static String name(Fact fact) {
    return Objects.requireNonNull(((Value.Tumor) fact.mention().value()).name());
  }
}
