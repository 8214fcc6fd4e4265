package bufferscope.about;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReleaseTest {
  @Test
  void nothingOfTheFileIsLeftToBeFilled() {
    Release release = Release.ofThisProgram();
    assertThat(release.version()).isNotBlank().doesNotContain("$");
    assertThat(release.build()).doesNotContain("$");
  }

  @Test
  void buildIsTheCommitIfThereIsOne() {
    assertThat(new Release("1.0", "1a2b3c4", "2026-11-29 06:15 UTC").build())
        .isEqualTo("commit 1a2b3c4 of 2026-11-29 06:15 UTC");
    assertThat(new Release("1.0", "", "").build()).isEqualTo("sources without a commit");
  }
}
