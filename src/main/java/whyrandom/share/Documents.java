package whyrandom.share;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import whyrandom.experiment.Document;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.refusal.Refusal;

/**
 * Reads and writes experiment documents, version 1: what a link carries, an embed is given, "Save"
 * writes and "Open" reads.
 *
 * <pre>
 *   Opened opened = Documents.read("{\"version\": 1, \"network\": {\"units\": 7}}");
 *   opened.notices();                        // network.units: unknown here, and ignored
 *   Documents.write(opened.document());      // {"version":1,"title":"","note":"","data":{…}, …
 *   Documents.read("{\"version\": 1, \"network\": {\"hidden\": [65]}}");
 *       // Refusal: network.hidden[0]: 65 is not allowed; it must be a whole …
 * </pre>
 *
 * <p>What is left out has a default: see {@link Defaults} and the classes of the single fields.
 * What is written says everything, in a fixed order: two equal documents have equal texts, and
 * {@code read(write(d))} equals {@code d}.
 */
public final class Documents {
  private static final String VERSION = "version";
  private static final String EDITS = "edits";
  private static final String STEP = "step";
  private static final String COMPARE = "compare";
  private static final int CURRENT = 1;

  private Documents() {}

  /**
   * Reads the text of a document.
   *
   * @throws Refusal saying what is wrong with it and what is allowed
   */
  public static Opened read(String text) {
    return read(JsonReader.read(text));
  }

  /**
   * Reads a document.
   *
   * @throws Refusal saying what is wrong with it and what is allowed
   */
  public static Opened read(Json json) {
    if (json instanceof JsonObject object) {
      return read(
          object, (asked, start, notices) -> Optional.of(Question.read(asked, start, notices)));
    }
    throw Refusals.notAllowed(
        "document", json, "an object with the fields of an experiment, {\"version\": 1, …}");
  }

  /**
   * Reads a document for a place that has no room for many starts: what it asks of them is left.
   */
  static Opened readAlone(JsonObject json) {
    return read(json, (asked, start, notices) -> Optional.empty());
  }

  private interface QuestionReader {
    Optional<Question> read(Json asked, Experiment start, Notices notices);
  }

  private static Opened read(JsonObject json, QuestionReader questions) {
    checkVersion(json);
    Notices notices = new Notices();
    Fields fields = new Fields(json, "", notices);
    fields.get(VERSION);
    Experiment experiment = ExperimentJson.read(fields, ExperimentJson.Kept.NOTHING, notices);
    Variant main = new Variant(experiment, EditsJson.read(fields.get(EDITS), experiment, notices));
    int step = fields.whole(STEP, 0, Run.MAX_STEP, 0);
    Optional<Json> compare = fields.get(COMPARE);
    Optional<Question> question =
        fields.get(Question.FIELD).flatMap(asked -> questions.read(asked, experiment, notices));
    fields.noticeRest();
    Optional<Variant> other = Optional.empty();
    if (compare.isPresent()) {
      JsonObject patch = Values.object(compare.get(), COMPARE);
      other = Optional.of(compared(json, experiment, patch, notices));
    }
    return new Opened(new Document(main, other, step), question, notices.toList());
  }

  private static void checkVersion(JsonObject json) {
    Json version =
        json.get(VERSION)
            .orElseThrow(() -> Refusal.missing(VERSION, "1, as in {\"version\": 1, …}"));
    if (version instanceof JsonNumber number && number.value() > CURRENT) {
      throw Refusal.because(
          VERSION,
          version.write(),
          " is newer than this program, which reads version "
              + CURRENT
              + "; open the document with a newer one");
    }
    if (!version.equals(new JsonNumber(CURRENT))) {
      throw Refusals.notAllowed(VERSION, version, "1");
    }
  }

  /** B: A's document, field by field, with what the patch changes; but B's edits are its own. */
  private static Variant compared(
      JsonObject json, Experiment main, JsonObject patch, Notices notices) {
    if (patch.has("data")) {
      throw Refusal.because(
          "compare.data", "is not allowed; both networks train on the document's data");
    }
    JsonObject settings = ExperimentJson.writeSettings(main);
    JsonObject.Builder base =
        new JsonObject.Builder(
            json.without(VERSION, "data", "weights", EDITS, STEP, COMPARE, Question.FIELD));
    for (String name : new String[] {"init", "optimizer", "regularization"}) {
      base.put(name, settings.fields().get(name));
    }
    Notices found = new Notices();
    Variant other =
        Refusal.under(
            COMPARE,
            () -> {
              Experiment experiment =
                  Overrides.read(main, base.build(), patch.without(EDITS), found);
              return new Variant(experiment, EditsJson.read(patch.get(EDITS), experiment, found));
            });
    notices.addPart(COMPARE + ".", found, notices);
    return other;
  }

  /** The canonical text of a document. */
  public static String write(Document document) {
    return written(document).write();
  }

  /** The canonical form of a document: everything is said, in a fixed order. */
  public static JsonObject toJson(Document document) {
    return toJson(document, EditsJson::write, EditsJson::write);
  }

  /** The same, in which the edits are texts already: for nothing but to be written. */
  static JsonObject written(Document document) {
    return toJson(document, EditTexts.MAIN::write, EditTexts.COMPARED::write);
  }

  private interface EditsWriter {
    JsonArray write(List<Edit> edits, Experiment start);
  }

  private static JsonObject toJson(Document document, EditsWriter edits, EditsWriter compared) {
    Experiment main = document.main().experiment();
    JsonObject.Builder json = new JsonObject.Builder().put(VERSION, CURRENT);
    for (Map.Entry<String, Json> field : ExperimentJson.write(main).fields().entrySet()) {
      json.put(field.getKey(), field.getValue());
    }
    json.put(EDITS, edits.write(document.main().edits(), main)).put(STEP, document.step());
    document.compare().ifPresent(other -> json.put(COMPARE, patch(main, other, compared)));
    return json.build();
  }

  private static JsonObject patch(Experiment main, Variant other, EditsWriter edits) {
    JsonObject patch = Overrides.write(main, other.experiment());
    return other.edits().isEmpty()
        ? patch
        : new JsonObject.Builder(patch)
            .put(EDITS, edits.write(other.edits(), other.experiment()))
            .build();
  }
}
