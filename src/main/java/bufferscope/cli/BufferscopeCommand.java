package bufferscope.cli;

import bufferscope.about.Release;
import bufferscope.cli.command.ExperimentsCommand;
import bufferscope.cli.command.ExploreCommand;
import bufferscope.cli.command.ExportCommand;
import bufferscope.cli.command.MapCommand;
import bufferscope.cli.command.MechanismsCommand;
import bufferscope.cli.command.RunCommand;
import bufferscope.cli.command.ScenariosCommand;
import bufferscope.cli.command.ShowCommand;
import bufferscope.cli.command.StepCommand;
import bufferscope.cli.command.SweepCommand;
import bufferscope.cli.option.Values;
import bufferscope.cli.terminal.Output;
import bufferscope.cli.terminal.StandardInput;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command line. A subcommand is a class of its own and a line in {@link #commandLine}. */
@Command(
    name = "bufferscope",
    description = "Shows the producer-consumer problem while it runs.",
    footer = "%nWithout arguments it opens a window.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = BufferscopeCommand.Version.class)
public final class BufferscopeCommand {

  private BufferscopeCommand() {}

  /** Runs the command that the arguments name; returns the exit status. */
  public static int execute(String... args) {
    return execute(StandardInput.ofThisProcess(), Output.ofThisProcess(), args);
  }

  /** Runs the command with this input and output. */
  public static int execute(InputStream in, Output output, String... args) {
    return execute(commandLine(in, output), output, args);
  }

  static int execute(CommandLine commandLine, Output output, String... args) {
    boolean json = List.of(args).contains("--json");
    commandLine.setExecutionExceptionHandler(
        (e, command, parsed) -> ProgramError.report(e, output, json));
    try {
      return output.status(commandLine.execute(args));
    } catch (Error e) { // which picocli lets pass
      return ProgramError.report(e, output, json);
    }
  }

  static CommandLine commandLine(InputStream in, Output output) {
    CommandLine commands =
        new CommandLine(new BufferscopeCommand())
            .addSubcommand(new RunCommand(in, output))
            .addSubcommand(new ShowCommand(output))
            .addSubcommand(new ExportCommand(output))
            .addSubcommand(new MechanismsCommand(output))
            .addSubcommand(new ScenariosCommand(output))
            .addSubcommand(new ExploreCommand(output))
            .addSubcommand(new StepCommand(in, output))
            .addSubcommand(new MapCommand(output))
            .addSubcommand(new SweepCommand(output))
            .addSubcommand(new ExperimentsCommand(output))
            .setOut(output.screen())
            .setErr(output.err())
            .setExpandAtFiles(false)
            .setParameterExceptionHandler(new BadArguments(output));
    return Values.register(commands);
  }

  /** The version, as the window shows it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Release release = Release.ofThisProgram();
      return new String[] {release.title(), release.build(), release.licence()};
    }
  }
}
