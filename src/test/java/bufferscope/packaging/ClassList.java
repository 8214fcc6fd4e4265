package bufferscope.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the names of the classes that the program loads at its start, for a class archive.
 *
 * <p>They come from a window without a display, so that the build needs none, and from a short run
 * and two short searches on the command line, one of a buffer that is compiled. The part of JavaFX
 * that speaks to the system's own windows is not loaded that way; its classes are added by name. A
 * class that an archive cannot hold is passed over when the archive is made.
 */
public final class ClassList {
  /** The twentieth pulse or a later one, since lines of two threads may run into each other. */
  private static final Pattern PULSE_ENOUGH = Pattern.compile("PULSE: ([2-9]\\d|\\d{3,}) ");

  private static final Pattern ONLY_HERE =
      Pattern.compile(
          "monocle|testfx|junit|bufferscope/(packaging|benchmark)|source:",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> WINDOW_SYSTEMS =
      List.of("com/sun/glass/ui/gtk", "com/sun/glass/ui/win", "com/sun/glass/ui/mac");

  private ClassList() {}

  /** Writes {@code classes.lst} into the folder that the first argument names. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path list = Path.of(args[0], "classes.lst").toAbsolutePath();
    Path folder = Files.createDirectories(list.getParent().resolveSibling("start"));
    Path part = folder.resolve("classes.lst");
    Set<String> names = new LinkedHashSet<>();
    try {
      openWindow(part);
      addTo(names, part);
      for (String command :
          List.of(
              "run --duration 1s --quiet",
              "explore --mechanism two-conditions",
              "explore src/main/resources/bufferscope/ui/yourcode/templates/LockBuffer.java")) {
        run(part, command.split(" "));
        addTo(names, part);
      }
    } finally {
      Files.delete(part);
    }
    names.addAll(windowSystem());
    Files.write(list, names);
  }

  private static void openWindow(Path list) throws IOException, InterruptedException {
    Process window =
        start(
            list,
            List.of(
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Djavafx.pulseLogger=true",
                "-Djavafx.pulseLogger.threshold=0"));
    try (BufferedReader output = window.inputReader()) {
      String line = output.readLine();
      while (line != null && !PULSE_ENOUGH.matcher(line).find()) {
        line = output.readLine();
      }
      if (line == null) {
        throw new IOException("the window ended before it was shown");
      }
    } finally {
      window.destroy();
      window.waitFor();
    }
  }

  private static void run(Path list, String... arguments) throws IOException, InterruptedException {
    Process command = start(list, List.of(), arguments);
    command.getInputStream().readAllBytes();
    if (command.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", arguments));
    }
  }

  private static Process start(Path list, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.add("-XX:DumpLoadedClassList=" + list);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "bufferscope.Launcher"));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    // The settings of the user who builds this, such as a full screen, are not those of a first
    // start.
    for (String settings : List.of("XDG_CONFIG_HOME", "APPDATA")) {
      process.environment().put(settings, list.getParent().toString());
    }
    return process.start();
  }

  private static void addTo(Set<String> names, Path list) throws IOException {
    try (Stream<String> lines = Files.lines(list)) {
      lines
          .filter(line -> !ONLY_HERE.matcher(line).find())
          .map(line -> line.replaceFirst(" id: \\d+$", ""))
          .forEach(names::add);
    }
  }

  private static List<String> windowSystem() throws IOException {
    String marker = "/com/sun/glass/ui/Application.class";
    String address = Objects.requireNonNull(ClassList.class.getResource(marker)).toString();
    URI jar = URI.create(address.substring(0, address.indexOf('!')));
    List<String> names = new ArrayList<>();
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
      for (String folder : WINDOW_SYSTEMS) {
        Path classes = files.getPath(folder);
        if (Files.exists(classes)) {
          try (Stream<Path> all = Files.list(classes)) {
            all.map(Path::toString)
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replaceFirst("^/", "").replaceFirst("\\.class$", ""))
                .forEach(names::add);
          }
        }
      }
    }
    return names;
  }
}
