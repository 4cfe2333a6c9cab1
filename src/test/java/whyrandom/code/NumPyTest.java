package whyrandom.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whyrandom.experiment.Run;

/** Where a Python has NumPy, the program for it comes to what the run came to. */
class NumPyTest {
  private static final int PROGRAMS = 12;

  @TempDir Path folder;

  @Test
  void comesToWhatTheRunCameTo() throws Exception {
    assumeTrue(hasNumPy(), "there is no python3 with NumPy");
    for (long seed = 200; seed < 200 + PROGRAMS; seed++) {
      Run run = new RandomRuns(seed).next();
      String program = Code.of(Language.NUMPY, run, false);
      Path file = folder.resolve("program.py");
      Files.writeString(file, program);
      Process process = new ProcessBuilder("python3", file.toString()).start();
      process.getOutputStream().close();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String complaint =
          new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(complaint).isZero();
      Expected.check(printed, run, program);
    }
  }

  private static boolean hasNumPy() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import numpy").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
