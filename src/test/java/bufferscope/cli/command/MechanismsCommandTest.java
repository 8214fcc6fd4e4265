package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.work.Guide;
import bufferscope.work.Mechanism;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All mechanisms are listed, for people and for programs. */
final class MechanismsCommandTest {

  @Test
  void eachIsALineWithItsSummaryInOneColumn() {
    CommandLineRun run = CommandLineRun.of("mechanisms");
    assertThat(run.status()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSameSizeAs(Mechanism.values());
    int column = lines.get(0).indexOf(Guide.of(Mechanism.TWO_CONDITIONS).summary());
    assertThat(List.of(Mechanism.values()))
        .zipSatisfy(
            lines,
            (mechanism, line) -> {
              assertThat(line).startsWith(mechanism.id() + "  ").hasSizeLessThanOrEqualTo(120);
              assertThat(line.substring(column)).isEqualTo(Guide.of(mechanism).summary());
            });
  }

  @Test
  void jsonIsAnArrayInTheSameOrder() throws IOException {
    JsonNode json = CommandLineRun.of("mechanisms", "--json").json();
    assertThat(List.of(Mechanism.values()))
        .zipSatisfy(
            json,
            (mechanism, entry) -> {
              Guide guide = Guide.of(mechanism);
              assertThat(entry.get("id").asText()).isEqualTo(mechanism.id());
              assertThat(entry.get("title").asText()).isEqualTo(guide.title());
              assertThat(entry.get("summary").asText()).isEqualTo(guide.summary());
              assertThat(entry.get("correct").asBoolean()).isEqualTo(mechanism.isCorrect());
            });
  }
}
