package org.conus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.conus.write.Format;
import org.conus.write.Formats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conus formats}: what {@code extract} can write, and the columns of it. */
@Command(
    name = "formats",
    description = "Lists the formats of extract, or tells the columns of one.",
    mixinStandardHelpOptions = true)
public final class FormatsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FORMAT", arity = "0..1", description = "Its columns, in Markdown.")
  private @Nullable String name;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      throw new IllegalStateException("not parsed");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      Formats.all().forEach(format -> out.printf("%-9s %s%n", format.name(), format.about()));
      out.flush();
      return ExitStatus.WELL;
    }
    Format format;
    try {
      format = Formats.named(name);
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println("conus: " + e.getMessage());
      return ExitStatus.USAGE;
    }
    out.println("# " + format.name() + "\n\n" + format.about() + "\n");
    out.print(format.columns());
    out.flush();
    return ExitStatus.WELL;
  }
}
