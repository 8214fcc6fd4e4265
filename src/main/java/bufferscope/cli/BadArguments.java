package bufferscope.cli;

import bufferscope.cli.option.Values;
import bufferscope.cli.terminal.Output;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports in one sentence which argument is wrong and what is allowed instead. */
final class BadArguments implements IParameterExceptionHandler {
  private final Output output;

  BadArguments(Output output) {
    this.output = output;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandSpec command = e.getCommandLine().getCommandSpec();
    output.complain(command.qualifiedName(), sentence(e, command));
    return ExitCode.USAGE;
  }

  private static String sentence(ParameterException e, CommandSpec command) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), command);
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + " is given twice; allowed is once";
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      ArgSpec option = missing.getMissing().get(0);
      return "%s needs a value; allowed is %s".formatted(name(option), Values.allowed(option));
    }
    ArgSpec option = e.getArgSpec();
    return option == null
        ? "a command is missing; allowed is " + allowedWords(command)
        : "%s cannot be \"%s\"; allowed is %s"
            .formatted(name(option), e.getValue(), Values.allowed(option));
  }

  private static String name(ArgSpec option) {
    return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
  }

  private static String unknown(String argument, CommandSpec command) {
    return "\"%s\" is not known here; allowed is %s".formatted(argument, allowedWords(command));
  }

  /** Returns the names of the subcommands, or those of the options if there are no subcommands. */
  private static String allowedWords(CommandSpec command) {
    List<String> names = List.copyOf(command.subcommands().keySet());
    return names.isEmpty()
        ? command.options().stream().map(OptionSpec::longestName).collect(Collectors.joining(", "))
        : String.join(", ", names);
  }
}
