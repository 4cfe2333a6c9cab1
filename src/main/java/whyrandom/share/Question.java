package whyrandom.share;

import java.util.List;
import java.util.Optional;
import whyrandom.engine.Initializer;
import whyrandom.experiment.Experiment;
import whyrandom.refusal.Refusal;

/**
 * What a link asks of many starts of its document, as its field {@code ensemble} says it:
 *
 * <pre>
 *   "ensemble": {"runs": 1000, "steps": 500, "seed": 1, "solvedBelow": 0.1,
 *                "vary": [{"path": "init.sigma", "values": [0.1, 1]}], "each": 100}
 * </pre>
 *
 * <p>All fields may be left out. The answer is not in the link: it is worked out again, to the bit.
 *
 * @param runs how many starts
 * @param steps how many updates each
 * @param seed the first one's; the next one's is larger by 1
 * @param solvedBelow the training loss below which a start is solved, if there is one
 * @param varied settings that are varied: none, one or two
 * @param each how many starts each combination of their values has
 */
public record Question(
    int runs, int steps, long seed, Optional<Double> solvedBelow, List<Vary> varied, int each) {
  /** The field of a document. */
  static final String FIELD = "ensemble";

  private static final int USUAL_RUNS = 1000;
  private static final int USUAL_STEPS = 1000;
  private static final int USUAL_EACH = 100;

  /**
   * Copies the list; without settings that are varied it does not matter how many runs each has.
   */
  public Question {
    varied = List.copyOf(varied);
    each = varied.isEmpty() ? Math.min(runs, USUAL_EACH) : each;
  }

  /**
   * Reads it.
   *
   * @param experiment what the document says: settings that are varied must be its
   * @throws Refusal naming the field, its value and what is allowed
   */
  static Question read(Json json, Experiment experiment, Notices notices) {
    Fields fields = new Fields(Values.object(json, FIELD), FIELD, notices);
    int runs = fields.whole("runs", 1, Commands.MAX_RUNS, USUAL_RUNS);
    int steps = fields.whole("steps", 1, Commands.MAX_UPDATES, USUAL_STEPS);
    long seed = fields.longWhole("seed", 0, Initializer.MAX_SEED - Commands.MAX_RUNS, 1);
    Optional<Double> solvedBelow =
        fields.get("solvedBelow").map(it -> Values.number(it, fields.path("solvedBelow")));
    int each = fields.whole("each", 1, Commands.MAX_RUNS, Math.min(runs, USUAL_EACH));
    Optional<Json> vary = fields.get("vary");
    fields.noticeRest();
    List<Vary> varied =
        vary.isEmpty()
            ? List.of()
            : Refusal.under(FIELD, () -> varied(vary.get(), each, experiment));
    return new Question(runs, steps, seed, solvedBelow, varied, each);
  }

  private static List<Vary> varied(Json vary, int each, Experiment experiment) {
    List<Vary> varied = Vary.read(vary);
    check(varied, each, "each");
    Vary.cells(experiment, varied);
    return varied;
  }

  /**
   * Refuses more than can be worked out.
   *
   * @param name what the refusal is to call the number of runs that each combination has
   * @throws Refusal if there are too many starts in all
   */
  public static void check(List<Vary> varied, int each, String name) {
    double cells = 1;
    for (Vary vary : varied) {
      cells *= vary.values().size();
    }
    if (cells * each > Commands.MAX_ALL_RUNS) {
      throw Refusal.because(
          name,
          "" + each,
          " is not allowed for "
              + (int) cells
              + " combinations of values; all together must be at most "
              + Commands.MAX_ALL_RUNS);
    }
  }

  /** What is varied, as text: {@code {"vary": […], "each": 100}}; empty if nothing is. */
  public static String writeVaried(List<Vary> varied, int each) {
    return varied.isEmpty()
        ? ""
        : new JsonObject.Builder().put("vary", Vary.json(varied)).put("each", each).build().write();
  }

  /**
   * This with what is varied read from such a text.
   *
   * @throws Refusal if it is none
   */
  public Question withVaried(String text) {
    if (text.isEmpty()) {
      return this;
    }
    Fields fields = new Fields(Values.object(JsonReader.read(text), FIELD), FIELD, new Notices());
    List<Vary> all = Vary.read(fields.required("vary", "one or two {path, values}"));
    int of = fields.whole("each", 1, Commands.MAX_RUNS, USUAL_EACH);
    check(all, of, FIELD + ".each");
    return new Question(runs, steps, seed, solvedBelow, all, of);
  }

  /** What the field is to hold, as text. */
  public String write() {
    return json().write();
  }

  /** What the field is to hold. */
  JsonObject json() {
    JsonObject.Builder json =
        new JsonObject.Builder().put("runs", runs).put("steps", steps).put("seed", seed);
    if (solvedBelow.isPresent()) {
      json.put("solvedBelow", solvedBelow.get());
    }
    if (!varied.isEmpty()) {
      json.put("vary", Vary.json(varied)).put("each", each);
    }
    return json.build();
  }
}
