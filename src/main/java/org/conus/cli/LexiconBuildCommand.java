package org.conus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conus.knowledge.KnowledgeException;
import org.conus.knowledge.Lexicon;
import org.conus.knowledge.TermKind;
import org.conus.lexicon.LexiconBuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code conus lexicon build}: a vocabulary of one's own, compiled. */
@Command(
    name = "build",
    description = {
      "Compiles terminologies that you have into a lexicon for --lexicon.",
      "Sources: .obo (Uberon, DO, NCIt), OncoTree's .json, MRCONSO.RRF with MRSTY.RRF, cTAKES .bsv,"
          + " and .tsv with the columns id name names exact ambiguous adjectives codes, of which"
          + " name must be there; all may be compressed (.gz)."
    },
    mixinStandardHelpOptions = true)
public final class LexiconBuildCommand implements Callable<Integer> {
  @Option(
      names = "--from",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "Sources, several if you like.")
  private List<Path> from = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      required = true,
      description = "What is taken from them: tumor, anatomy or marker.")
  private String kind = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The lexicon.")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    TermKind wanted;
    try {
      wanted = TermKind.valueOf(kind.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println("conus: --kind is tumor, anatomy or marker");
      return ExitStatus.USAGE;
    }
    try {
      Lexicon.Info info = LexiconBuild.build(from, wanted, out);
      spec.commandLine()
          .getOut()
          .printf(Locale.ROOT, "%s: %,d names of %,d things%n", out, info.names(), info.concepts());
      spec.commandLine().getOut().flush();
      return ExitStatus.WELL;
    } catch (KnowledgeException e) {
      spec.commandLine().getErr().println("conus: " + e.getMessage());
      return ExitStatus.NOTHING_DONE;
    } catch (IOException e) {
      spec.commandLine().getErr().println("conus: " + Reasons.of(e));
      return ExitStatus.NOTHING_DONE;
    }
  }
}
