package org.conus.extract.measure;

import java.util.List;
import java.util.Locale;
import org.conus.extract.Analysis;
import org.conus.extract.Mention;
import org.conus.extract.MentionFinder;
import org.conus.extract.MentionKind;
import org.conus.extract.Trace;
import org.conus.extract.Value;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.Table;
import org.conus.match.PhraseMatcher;
import org.conus.match.Vocabulary;

/**
 * Finds compartments of the spinal canal by the names of their table; rule {@code
 * compartment.name}.
 */
public final class CompartmentFinder implements MentionFinder {
  private final Names names;

  public CompartmentFinder(Knowledge knowledge, Vocabulary vocabulary) {
    PhraseMatcher.Builder<String> builder = PhraseMatcher.builder(vocabulary);
    for (Table.Row row : knowledge.table("compartments.tsv", "text", "value").uniqueRows("text")) {
      builder.add(row.get("text").toLowerCase(Locale.ROOT), row.need("value"));
    }
    this.names =
        new Names(
            builder.build(), MentionKind.COMPARTMENT, Value.Compartment::new, "compartment.name");
  }

  @Override
  public List<Mention> find(Analysis analysis, Trace trace) {
    return names.find(analysis);
  }
}
