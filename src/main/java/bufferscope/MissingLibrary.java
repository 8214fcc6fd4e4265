package bufferscope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A library of Linux that JavaFX needs for a window, and the packages that contain it. If one is
 * missing, JavaFX itself prints a stack trace, so this class looks for them first.
 */
enum MissingLibrary {
  X("libX11.so.6", "libx11-6", "libX11", "libx11"),
  GTK("libgtk-3.so.0", "libgtk-3-0", "gtk3", "gtk3"),
  X_TEST("libXtst.so.6", "libxtst6", "libXtst", "libxtst"),
  FREETYPE("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
  PANGO("libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "pango", "pango");

  private static final List<Path> FOLDERS =
      Stream.of("/lib", "/usr/lib", "/lib64", "/usr/lib64").map(Path::of).toList();

  /** Lists the libraries in all folders of the system; most users do not have it on their path. */
  private static final List<String> CACHE = List.of("/sbin/ldconfig", "-p");

  private final String file;
  private final String debian;
  private final String fedora;
  private final String arch;

  MissingLibrary(String file, String debian, String fedora, String arch) {
    this.file = file;
    this.debian = debian;
    this.fedora = fedora;
    this.arch = arch;
  }

  /**
   * Returns a library that this system lacks; empty if none is missing or this cannot be found out.
   */
  static Optional<MissingLibrary> onThisSystem() {
    return inFolders(FOLDERS).isEmpty() ? Optional.empty() : inCache();
  }

  private static Optional<MissingLibrary> inCache() {
    try {
      Process process = new ProcessBuilder(CACHE).redirectErrorStream(true).start();
      String cache = new String(process.getInputStream().readAllBytes(), UTF_8);
      return cache.contains("libc.so") ? without(cache::contains) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // the system has no such command
    }
  }

  /** Looks in these folders and in their subfolders for a kind of processor. */
  static Optional<MissingLibrary> inFolders(List<Path> folders) {
    List<Path> all = folders.stream().flatMap(MissingLibrary::withProcessorFolders).toList();
    return without(file -> all.stream().anyMatch(folder -> Files.exists(folder.resolve(file))));
  }

  private static Stream<Path> withProcessorFolders(Path folder) {
    try (Stream<Path> within = Files.list(folder)) {
      List<Path> linux =
          within.filter(path -> path.getFileName().toString().contains("-linux-")).toList();
      return Stream.concat(Stream.of(folder), linux.stream());
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  static Optional<MissingLibrary> without(Predicate<String> isPresent) {
    return Arrays.stream(values()).filter(library -> !isPresent.test(library.file)).findFirst();
  }

  /** Returns the name of the file, with the version that JavaFX needs. */
  String file() {
    return file;
  }

  /** Returns the sentence about the library and the package to install, without a full stop. */
  String sentence() {
    return "a window needs %s (Debian: apt install %s, Fedora: dnf install %s, Arch: pacman -S %s)"
        .formatted(file, debian, fedora, arch);
  }
}
