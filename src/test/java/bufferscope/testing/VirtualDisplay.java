package bufferscope.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An X server without a screen, and programs that use it as a person does: what no window without a
 * display can show.
 */
public final class VirtualDisplay implements AutoCloseable {
  /** Ends the server with the shell, and the shell with the JVM that writes to it. */
  private static final String SERVER = "Xvfb \"$@\" & read line; kill $!; wait $!";

  private final Process server;
  private final String name;

  /**
   * Starts a display of its own.
   *
   * @param size such as 1920x1080
   */
  public VirtualDisplay(String size) throws IOException {
    List.of("Xvfb", "xdotool", "setxkbmap").forEach(VirtualDisplay::assumeInstalled);
    server =
        new ProcessBuilder(
                "sh", "-c", SERVER, "sh", "-displayfd", "1", "-screen", "0", size + "x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    name = ":" + new BufferedReader(server.inputReader(UTF_8)).readLine();
  }

  private static void assumeInstalled(String program) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(found, program + " is not installed, which a real keyboard on a display takes");
  }

  /** Starts a Java program there. */
  public Process start(Path output, List<String> options, Class<?> main) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dprism.order=sw"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    ProcessBuilder builder = on(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }

  /** Gives the keyboard that layout. */
  public void setLayout(String layout) throws IOException, InterruptedException {
    run("setxkbmap", layout);
  }

  /** Lets the keys go to the window that is there, since no window manager does. */
  public void focusWindow() throws IOException, InterruptedException {
    run("xdotool", "search", "--sync", "--onlyvisible", "--name", ".", "windowfocus", "--sync");
  }

  /** Gives the window that is there another size, as a person who pulls at its corner. */
  public void resizeWindow(int width, int height) throws IOException, InterruptedException {
    String size = "windowsize %d %d".formatted(width, height);
    run(("xdotool search --sync --onlyvisible --name . " + size).split(" "));
  }

  /** Presses the keys of these codes together. */
  public void press(int... codes) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    for (int code : codes) {
      command.addAll(List.of("keydown", String.valueOf(code)));
    }
    for (int code : codes) {
      command.addAll(List.of("keyup", String.valueOf(code)));
    }
    run(command.toArray(String[]::new));
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process = on(List.of(command)).inheritIO().start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(List.of(command).toString()).isTrue();
      assertThat(process.exitValue()).as(List.of(command).toString()).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private ProcessBuilder on(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("DISPLAY", name);
    return builder;
  }

  @Override
  public void close() throws IOException {
    server.getOutputStream().close();
    server.onExit().join();
  }
}
