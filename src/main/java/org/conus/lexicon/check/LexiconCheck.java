package org.conus.lexicon.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.TermKind;
import org.conus.lexicon.source.OboReader;
import org.conus.lexicon.source.OboStanzas;
import org.conus.lexicon.source.OboTerm;
import org.conus.lexicon.source.OncoTreeReader;
import org.conus.lexicon.source.SourceFile;

/** Proves the tables by themselves, and against terminologies that the user has. */
public final class LexiconCheck {
  static final String TABLES = "tables";

  private final Knowledge knowledge;
  private final Known known;
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();

  public LexiconCheck(Knowledge knowledge, Known known) {
    this.knowledge = knowledge;
    this.known = known;
  }

  /**
   * What was found.
   *
   * @param open issues that nobody explained
   * @param explained the others, with their reasons
   * @param unmet known issues of what was checked that are no longer there
   */
  public record Report(List<Issue> open, List<Explained> explained, List<String> unmet) {
    public Report {
      open = List.copyOf(open);
      explained = List.copyOf(explained);
      unmet = List.copyOf(unmet);
    }
  }

  /** A known issue. */
  public record Explained(Issue issue, String reason) {}

  /** Checks the tables by themselves. */
  public LexiconCheck tables() {
    sources.add(TABLES);
    new CodeCheck(knowledge, issues::add).run();
    new NameCheck(knowledge, issues::add).run();
    new ReachCheck(knowledge, issues::add).run();
    return this;
  }

  /**
   * Checks the tables against a terminology: OBO, or OncoTree in JSON.
   *
   * @throws KnowledgeException if it is neither, or a line is not as it must be
   */
  public LexiconCheck against(Path path) throws IOException {
    SourceFile file = new SourceFile(path, List.of());
    if (new OboReader().reads(file.format())) {
      againstObo(file);
    } else if (new OncoTreeReader().reads(file.format())) {
      sources.add("ONCOTREE");
      TumorCheck check = new TumorCheck(knowledge, "ONCOTREE", issues::add);
      new OncoTreeReader().read(file, TermKind.TUMOR, check::check);
    } else {
      throw file.error(1, "neither .obo nor OncoTree's .json");
    }
    return this;
  }

  private void againstObo(SourceFile file) throws IOException {
    List<OboTerm> terms = new ArrayList<>();
    OboStanzas.read(file, terms::add);
    String source = source(terms);
    sources.add(source);
    if (source.equals("UBERON")) {
      new AnatomyCheck(knowledge, source, issues::add).check(terms);
    } else {
      TumorCheck check = new TumorCheck(knowledge, source, issues::add);
      new OboReader().read(file, TermKind.TUMOR, check::check);
    }
  }

  /** The prefix of the ids of most terms. */
  private static String source(List<OboTerm> terms) {
    return terms.stream()
        .map(OboTerm::id)
        .filter(id -> id.indexOf(':') > 0)
        .collect(
            Collectors.groupingBy(
                id -> id.substring(0, id.indexOf(':')), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("OBO");
  }

  /** What the checks so far have found. */
  public Report report() {
    List<Issue> open = new ArrayList<>();
    List<Explained> explained = new ArrayList<>();
    for (Issue issue : issues) {
      known
          .reason(issue)
          .ifPresentOrElse(
              reason -> explained.add(new Explained(issue, reason)), () -> open.add(issue));
    }
    List<String> unmet = new ArrayList<>();
    sources.forEach(source -> unmet.addAll(known.unused(source)));
    return new Report(open, explained, unmet);
  }
}
