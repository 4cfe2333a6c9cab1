package whyrandom.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;
import whyrandom.share.Documents;
import whyrandom.share.Json;
import whyrandom.share.JsonArray;
import whyrandom.share.JsonNumber;
import whyrandom.share.JsonObject;
import whyrandom.share.JsonReader;

/** Runs of documents, for tests. */
final class Runs {
  private Runs() {}

  /** Those that PyTorch has computed, at each step at which it says what came of them. */
  static List<Run> golden() throws IOException {
    List<Run> runs = new ArrayList<>();
    Path file = Path.of("src/test/resources/golden/trajectories.json");
    for (Json json : ((JsonArray) JsonReader.read(Files.readString(file))).items()) {
      JsonObject golden = (JsonObject) json;
      JsonObject experiment = (JsonObject) golden.get("experiment").orElseThrow();
      for (Json mark : ((JsonArray) golden.get("marks").orElseThrow()).items()) {
        Run run = new Run(Documents.read(experiment).document().main());
        run.seek((int) ((JsonNumber) mark).value());
        runs.add(run);
      }
    }
    return runs;
  }

  /** The run of a document, at its step. */
  static Run of(String json) {
    Document document = Documents.read(json).document();
    Run run = new Run(document.main());
    run.seek(document.step());
    return run;
  }
}
