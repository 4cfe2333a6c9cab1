package whyrandom.site.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildDateTest {
  private static final Instant THEN = Instant.parse("2026-03-04T05:06:07Z");

  @TempDir Path project;

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("src", "webapp", "site")) {
      Files.createDirectory(project.resolve(name));
    }
    Files.writeString(project.resolve("pom.xml"), "");
    Files.writeString(project.resolve("src/A.java"), "");
    BuildDate.set(project, THEN.minusSeconds(60));
    Files.setLastModifiedTime(project.resolve("src/A.java"), FileTime.from(THEN));
  }

  private void git(String... words) throws IOException, InterruptedException {
    List<String> name = List.of("git", "-c", "user.name=A", "-c", "user.email=a@b");
    ProcessBuilder git =
        new ProcessBuilder(Stream.concat(name.stream(), Stream.of(words)).toList())
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    git.environment().put("GIT_COMMITTER_DATE", THEN.plusSeconds(9).toString());
    assertThat(git.start().waitFor()).isZero();
  }

  @Test
  void outsideOfARepositoryIsThatOfTheNewestSource() {
    assertThat(BuildDate.of(project)).isEqualTo(THEN);
  }

  @Test
  void isThatOfTheCommitUntilSomethingIsChanged() throws IOException, InterruptedException {
    git("init");
    git("add", ".");
    git("commit", "-m", "one");
    assertThat(BuildDate.of(project)).isEqualTo(THEN.plusSeconds(9));
    Files.writeString(project.resolve("src/A.java"), "changed");
    assertThat(BuildDate.of(project))
        .isAfter(Instant.now().minus(1, ChronoUnit.MINUTES))
        .isBeforeOrEqualTo(Instant.now());
  }
}
