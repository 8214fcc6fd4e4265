package bufferscope.owncode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class CompilerTest {
  @Test
  void severalClassesMayBePublicAndHaveAnyName() {
    String text = "public class Buffer {}\npublic class Producer extends Thread {}";
    assertThat(Compiler.compile(Path.of("homework 3.java"), text))
        .containsOnlyKeys("Buffer", "Producer");
  }
}
