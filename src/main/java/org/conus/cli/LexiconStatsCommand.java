package org.conus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.conus.knowledge.Knowledge;
import org.conus.knowledge.TermKind;
import org.conus.lexicon.LexiconStats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code conus lexicon stats}: how much the tables know. */
@Command(
    name = "stats",
    description = "Counts rows, names and codes of the built-in tables.",
    mixinStandardHelpOptions = true)
public final class LexiconStatsCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    PrintWriter out = spec.commandLine().getOut();
    for (TermKind kind : TermKind.values()) {
      LexiconStats.of(Knowledge.builtIn(), kind).lines().forEach(out::println);
    }
    out.println("knowledge " + Knowledge.builtIn().hash());
    out.flush();
    return ExitStatus.WELL;
  }
}
