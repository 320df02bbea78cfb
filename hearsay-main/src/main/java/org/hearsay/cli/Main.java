package org.hearsay.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The door: {@code hearsay VERB …}. */
@Command(
    name = "hearsay",
    mixinStandardHelpOptions = true,
    version = "hearsay 0.1.0",
    description = {
      "Reads a pile of news and shows, for every story and every claim in it, where it came from:",
      "who had it first, who copies or cites whom, and how many independent origins are left."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay trace examples/harbour-fire/pile",
      "  hearsay trace --html report.html pages/ crawl.warc.gz",
      "  hearsay extract page.html | head -1",
      "  hearsay help trace",
      "",
      "Exit codes: 0 all read; 3 finished, but some input was not readable (listed);",
      "2 the command line is wrong; 1 nothing could be done."
    },
    subcommands = {
      TraceCommand.class,
      ExtractCommand.class,
      AttributeCommand.class,
      CopiesCommand.class,
      StoriesCommand.class,
      IngestCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      ExportCommand.class,
      CheckCommand.class,
      ReindexCommand.class,
      DeleteCommand.class,
      RehydrateCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command line and returns its exit code; used by tests too. */
  static int run(String... args) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    CommandLine commands = new CommandLine(new Main());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setExecutionExceptionHandler((e, command, parsed) -> failure(e, err));
    commands.setParameterExceptionHandler((e, parsed) -> wrongCommandLine(e, err));
    return commands.execute(args);
  }

  private static int wrongCommandLine(ParameterException e, PrintStream err) {
    err.println("hearsay: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, commandsErr(err));
    err.println("Maybe 'hearsay help " + e.getCommandLine().getCommandName() + "' helps.");
    return Exit.USAGE;
  }

  private static java.io.PrintWriter commandsErr(PrintStream err) {
    return new java.io.PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  private static int failure(Exception e, PrintStream err) throws Exception {
    if (e instanceof UncheckedIOException
        || e instanceof IOException
        || e instanceof IllegalArgumentException) {
      String message = String.valueOf(e.getMessage());
      if (message.contains("Broken pipe")) {
        return Exit.OK; // the reader of our output has seen enough, as `head` does
      }
      err.println("hearsay: " + message);
      return Exit.NOTHING;
    }
    throw e;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do, e.g. 'hearsay trace FOLDER'");
  }
}
