package bufferscope.cli;

import bufferscope.cli.terminal.Output;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A command that was given in this JVM, and what came of it. */
public record CommandLineRun(int status, String out, String err) {

  public static CommandLineRun of(String... args) {
    return typing("", args);
  }

  /** The same with something on standard input. */
  public static CommandLineRun typing(String input, String... args) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Output output = new Output(out, err, Optional.empty());
    int status = BufferscopeCommand.execute(in, output, args);
    return new CommandLineRun(status, out.toString(), err.toString());
  }

  public JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out);
  }
}
