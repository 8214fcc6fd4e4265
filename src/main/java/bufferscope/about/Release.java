package bufferscope.about;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version of this program.
 *
 * @param commit the commit that was built; empty if the sources were not in a repository
 * @param time the time of that commit, in words; empty if there is no commit
 */
public record Release(String version, String commit, String time) {
  private static final String FILE = "release.properties";

  /** Reads the file that Maven wrote beside the classes. */
  public static Release ofThisProgram() {
    Properties file = new Properties();
    try (InputStream in = Release.class.getResourceAsStream(FILE)) {
      if (in != null) {
        file.load(new InputStreamReader(in, UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Release(
        file.getProperty("version", "(built without Maven)"),
        file.getProperty("commit", ""),
        file.getProperty("time", ""));
  }

  /** Returns the name of the program with its version. */
  public String title() {
    return "bufferscope " + version;
  }

  /** Returns what was built, such as "commit 1a2b3c4 of 2026-11-29 06:15 UTC". */
  public String build() {
    return commit.isEmpty()
        ? "sources without a commit"
        : "commit %s of %s".formatted(commit, time);
  }

  /** Returns the licence of the program. */
  public String licence() {
    return "Apache License 2.0";
  }
}
