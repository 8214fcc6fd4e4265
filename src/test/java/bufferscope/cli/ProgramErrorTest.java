package bufferscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.terminal.Output;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An error of the program itself looks like no answer of a command. */
final class ProgramErrorTest {

  @Command(name = "broken")
  private static final class Broken implements Callable<Integer> {
    private final boolean error;

    @Option(names = "--json")
    private boolean json;

    Broken(boolean error) {
      this.error = error;
    }

    @Override
    public Integer call() {
      if (error) {
        throw new AssertionError("\"quoted\"\nand more");
      }
      throw new IllegalStateException("\"quoted\"\nand more " + json);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void itHasAStatusAndASentenceOfItsOwn(boolean error) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Output output = new Output(new PrintWriter(out), new PrintWriter(err), Optional.empty());
    CommandLine commandLine =
        BufferscopeCommand.commandLine(InputStream.nullInputStream(), output)
            .addSubcommand(new Broken(error));
    assertThat(BufferscopeCommand.execute(commandLine, output, "broken", "--json")).isEqualTo(70);
    String name = error ? "AssertionError" : "IllegalStateException";
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString())
        .startsWith("bufferscope: an error of the program itself, " + name + ": \"quoted\"; ");
    assertThat(new ObjectMapper().readTree(out.toString()).get("verdict").asText())
        .isEqualTo("error");
    Path details = Path.of(err.toString().replaceAll("(?s).*details are in ", "").strip());
    assertThat(Files.readString(details)).contains("and more").contains("ProgramErrorTest");
    Files.delete(details);
  }
}
