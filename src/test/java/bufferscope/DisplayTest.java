package bufferscope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The detection of a display for a window. */
final class DisplayTest {
  @TempDir Path sockets;

  private boolean isPresent(String os, Map<String, String> environment) {
    Properties system = new Properties();
    system.setProperty("os.name", os);
    return Display.isPresent(environment, system, sockets);
  }

  @ParameterizedTest
  @CsvSource({
    ":3,true",
    ":3.0,true",
    "unix:3,true",
    ":4,false",
    ":33,false",
    "'',false",
    "far:10.0,true"
  })
  void linuxNeedsAnXServerThatListens(String display, boolean present) throws IOException {
    Files.createFile(sockets.resolve("X3"));
    assertThat(isPresent("Linux", Map.of("DISPLAY", display))).isEqualTo(present);
  }

  @Test
  void waylandAloneIsNotEnough() {
    assertThat(isPresent("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isFalse();
  }

  @Test
  void otherSystemsHaveOne() {
    assertThat(isPresent("Windows 11", Map.of())).isTrue();
    assertThat(isPresent("Mac OS X", Map.of())).isTrue();
  }

  @Test
  void aPlatformOfItsOwnCounts() {
    Properties system = new Properties();
    system.setProperty("os.name", "Linux");
    system.setProperty("glass.platform", "Monocle");
    assertThat(Display.isPresent(Map.of(), system, sockets)).isTrue();
  }
}
