package org.conus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.KnowledgeException;
import org.conus.lexicon.check.Known;
import org.conus.lexicon.check.LexiconCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code conus lexicon check}: 0 if there is nothing that is not explained, 4 otherwise, 2 if a
 * table or a terminology cannot be read.
 */
@Command(
    name = "check",
    description = {
      "Proves the built-in tables: format, names that collide or cannot be reached, codes, behaviors.",
      "With --against it lists every disagreement with a terminology of yours."
    },
    mixinStandardHelpOptions = true)
public final class LexiconCheckCommand implements Callable<Integer> {
  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Uberon, the Disease Ontology or NCIt in OBO, or OncoTree's JSON; repeatable.")
  private List<Path> against = List.of();

  @Option(names = "--all", description = "Lists also what is known, with the reason.")
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    PrintWriter out = spec.commandLine().getOut();
    LexiconCheck.Report report;
    try {
      LexiconCheck check = new LexiconCheck(Knowledge.builtIn(), Known.builtIn()).tables();
      for (Path file : against) {
        check.against(file);
      }
      report = check.report();
    } catch (KnowledgeException e) {
      spec.commandLine().getErr().println("conus: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    } catch (IOException e) {
      spec.commandLine().getErr().println("conus: " + Reasons.of(e));
      return ExitStatus.NOTHING_DONE;
    }
    if (all) {
      report.explained().forEach(e -> out.println("known " + e.issue() + " -- " + e.reason()));
    }
    report.unmet().forEach(key -> out.println("no longer there: " + key.replace('\t', ' ')));
    report.open().forEach(out::println);
    out.println(report.open().size() + " open, " + report.explained().size() + " explained");
    out.flush();
    return report.open().isEmpty() ? ExitStatus.WELL : ExitStatus.GATE;
  }
}
