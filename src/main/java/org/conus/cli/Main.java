package org.conus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.conus.findings.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
    name = "conus",
    description =
        "Reads free text of case reports and of pathology, radiology and operative reports.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "conus COMMAND --help tells of each. Exit status: 0 all well; 1 wrong usage; 2 nothing could"
          + " be done; 3 some documents failed, which are listed; 4 a gate of evaluate is not met;"
          + " 5 diff found differences."
    },
    subcommands = {
      ExtractCommand.class,
      BenchCommand.class,
      EvaluateCommand.class,
      DiffCommand.class,
      ExplainCommand.class,
      FormatsCommand.class,
      LexiconCommand.class,
      TrainCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(commandLine(out, err).execute(args));
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(out);
    line.setErr(err);
    usageEndsWithItsStatus(line);
    line.setExecutionExceptionHandler(
        (error, command, parsed) -> {
          command.getErr().println("conus: " + Reasons.of(error));
          return ExitStatus.NOTHING_DONE;
        });
    return line;
  }

  /** Of a command and all below it: each has a status of its own. */
  private static void usageEndsWithItsStatus(CommandLine line) {
    line.getCommandSpec().exitCodeOnInvalidInput(ExitStatus.USAGE);
    line.getSubcommands().values().forEach(Main::usageEndsWithItsStatus);
  }

  /** The version that the build wrote. */
  static final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"conus " + Version.number()};
    }
  }
}
