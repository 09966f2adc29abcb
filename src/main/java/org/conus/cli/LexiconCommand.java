package org.conus.cli;

import picocli.CommandLine.Command;

/** {@code conus lexicon}: the knowledge. */
@Command(
    name = "lexicon",
    description = "The tables of terms: check them, count them, compile vocabularies of your own.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {LexiconCheckCommand.class, LexiconStatsCommand.class, LexiconBuildCommand.class})
public final class LexiconCommand {}
