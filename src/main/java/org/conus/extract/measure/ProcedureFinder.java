package org.conus.extract.measure;

import java.util.List;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Plurals;
import org.conus.knowledge.Table;
import org.conus.match.PhraseMatcher;
import org.conus.match.Vocabulary;

/** Finds operations by the names of their table; rule {@code procedure.name}. */
public final class ProcedureFinder implements MentionFinder {
  private final Names names;

  public ProcedureFinder(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<String> builder = PhraseMatcher.builder(vocabulary);
    for (Table.Row row :
        knowledge.table("procedures.tsv", "id", "name", "names").uniqueRows("id")) {
      for (String name : row.list("names", '|')) {
        builder.add(name, row.need("name"));
        Plurals.of(name).forEach(plural -> builder.add(plural, row.need("name")));
      }
    }
    this.names =
        new Names(builder.build(), MentionKind.PROCEDURE, Value.Procedure::new, "procedure.name");
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    return names.find(analysis);
  }
}
