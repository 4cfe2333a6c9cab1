package whyrandom.share;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whyrandom.refusal.Refusal;

/**
 * Opens links of TensorFlow Playground (Smilkov &amp; Carter 2016): what follows the {@code #} is
 * {@code activation=tanh&batchSize=10&networkShape=4,2&…}, and what is left out has the value that
 * it has there.
 *
 * <p>The network, the loss ½(o − t)², the update rule and the settings are the same. Points and
 * weights are drawn anew by the rules of that page, for the random numbers there are another
 * generator's. The {@linkplain TensorFlowPoints points} become rows of the document. What cannot be
 * carried over is said.
 */
public final class TensorFlowLinks {
  private static final int LONGEST_SEED = 15;

  /** Noise in hundredths above which it counts as the usual most, as there. */
  private static final double MOST_NOISE = 80;

  private static final double USUAL_MOST_NOISE = 50;

  /** Inputs in the order that they have there: their names there and here. */
  private static final String[][] INPUTS = {
    {"x", "x1"},
    {"y", "x2"},
    {"xSquared", "x1^2"},
    {"ySquared", "x2^2"},
    {"xTimesY", "x1*x2"},
    {"sinX", "sin(x1)"},
    {"sinY", "sin(x2)"}
  };

  /** What a page there shows, which is none of the experiment; inputs that it has no more. */
  private static final String[] LEFT_BEHIND = {"cosX", "cosY", "discretize", "showTestData"};

  /** Fields of its own that say nothing here, or nothing of this kind of problem. */
  private static final List<String> NOT_ASKED =
      List.of("dataset", "regDataset", "collectStats", "hideText");

  /** How the names of fields end that hide a control. */
  private static final String HIDDEN = "_hide";

  private final Map<String, String> fields;
  private final Set<String> asked = new HashSet<>();
  private final List<String> notices = new ArrayList<>();

  private TensorFlowLinks(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * Reads what follows the {@code #}.
   *
   * @return the document, and a sentence for each thing that is different from what it was there
   * @throws Refusal saying why it cannot be opened
   */
  public static Opened read(String hash) {
    return Refusal.within(
        "The link cannot be opened: ",
        () -> new TensorFlowLinks(fields(PercentEncoding.decode(hash))).read());
  }

  /** The fields by name; one that stands twice counts the last time. */
  private static Map<String, String> fields(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : parts(text, '&')) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(field.substring(0, equals), field.substring(equals + 1).trim());
      }
    }
    return fields;
  }

  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
      parts.add(text.substring(start, end));
      start = end + 1;
    }
    parts.add(text.substring(start));
    return parts;
  }

  private Opened read() {
    notices.add(
        "Opened from TensorFlow Playground. Points (with two decimals) and weights are drawn anew"
            + " by its rules, for its random numbers are not ours.");
    boolean isRegression =
        choice("problem", "classification", "classification", "regression").equals("regression");
    String dataset = dataset(isRegression);
    JsonObject.Builder document =
        new JsonObject.Builder()
            .put("version", 1)
            .put("title", "From TensorFlow Playground: " + dataset)
            .put("data", data(isRegression, dataset))
            .put("features", features())
            .put("network", network(isRegression))
            .put("loss", "half-mse")
            .put("init", init())
            .put("optimizer", optimizer())
            .put("regularization", regularization())
            .put("batchSize", number("batchSize", 10))
            .put("shuffle", false); // there, points are put in an order once
    sayWhatIsLeftBehind();
    if (!fields.isEmpty() && Collections.disjoint(asked, fields.keySet())) {
      throw Links.unknown();
    }
    nameTheUnknown();
    Opened opened = Documents.read(document.build());
    return new Opened(opened.document(), Optional.empty(), notices);
  }

  // ---- fields

  private Optional<String> text(String name) {
    asked.add(name);
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  private boolean flag(String name, boolean otherwise) {
    return text(name).map(value -> !value.equals("false")).orElse(otherwise);
  }

  private double number(String name, double otherwise) {
    Optional<String> text = text(name);
    return text.isPresent() ? number(name, text.get()) : otherwise;
  }

  private static double number(String name, String text) {
    try {
      return Values.number(JsonReader.read(text), name);
    } catch (Refusal e) {
      throw Refusals.notAllowed(name, new JsonText(text), Values.NUMBER);
    }
  }

  /** One of some names; another one counts as left out, as it does there, and that is said. */
  private String choice(String name, String otherwise, String... allowed) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    for (String one : allowed) {
      if (one.equals(text.get())) {
        return one;
      }
    }
    notices.add(
        name
            + ": "
            + Refusals.shortened(new JsonText(text.get()).write(), 40)
            + " is not known; it is "
            + otherwise
            + ", as it is there.");
    return otherwise;
  }

  // ---- parts of the document

  private String dataset(boolean isRegression) {
    return isRegression
        ? choice("regDataset", "reg-plane", "reg-plane", "reg-gauss")
        : choice("dataset", "circle", "circle", "xor", "gauss", "spiral");
  }

  private JsonObject data(boolean isRegression, String dataset) {
    if (isRegression) {
      notices.add(
          "A link holds "
              + TensorFlowPoints.REGRESSED
              + " points, so there are not the 1200 that it has.");
    }
    return new JsonObject.Builder()
        .put("kind", "custom")
        .put("task", isRegression ? "regression" : "classification")
        .put("seed", seed())
        .put("testFraction", (100 - number("percTrainData", 50)) / 100)
        .put("rows", TensorFlowPoints.rows(dataset, noise(), (long) seed()))
        .build();
  }

  private double noise() {
    double percent = number("noise", 0);
    return Math.max(0, percent > MOST_NOISE ? USUAL_MOST_NOISE : percent) / 100;
  }

  /** The digits of the seed, which is a fraction there; 1 where it is left to chance. */
  private double seed() {
    String text = text("seed").orElse("");
    double seed = 0;
    int digits = 0;
    for (int i = text.indexOf('.') + 1; i < text.length() && digits < LONGEST_SEED; i++) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        seed = 10 * seed + digit;
        digits++;
      }
    }
    return digits == 0 ? 1 : seed;
  }

  private JsonArray features() {
    List<Json> features = new ArrayList<>();
    for (String[] input : INPUTS) {
      boolean isUsual = input[0].equals("x") || input[0].equals("y");
      boolean isHidden = text(input[0] + HIDDEN).equals(Optional.of("true"));
      if (flag(input[0], isUsual) && !isHidden) {
        features.add(new JsonText(input[1]));
      }
    }
    if (features.isEmpty()) {
      notices.add("It has no inputs there; here it has x1 and x2.");
      features.add(new JsonText("x1"));
      features.add(new JsonText("x2"));
    }
    return new JsonArray(features);
  }

  private JsonObject network(boolean isRegression) {
    List<Json> hidden = new ArrayList<>();
    String shape = text("networkShape").orElse(fields.containsKey("networkShape") ? "" : "4,2");
    if (!shape.isEmpty()) {
      for (String units : parts(shape, ',')) {
        hidden.add(Json.of(number("networkShape", units.trim())));
      }
    }
    return new JsonObject.Builder()
        .put("hidden", new JsonArray(hidden))
        .put("activation", choice("activation", "tanh", "relu", "tanh", "sigmoid", "linear"))
        .put("output", isRegression ? "linear" : "tanh")
        .build();
  }

  private JsonObject init() {
    return new JsonObject.Builder()
        .put("scheme", flag("initZero", false) ? "zeros" : "tf-playground")
        .put("seed", seed())
        .build();
  }

  private JsonObject optimizer() {
    return new JsonObject.Builder()
        .put("kind", "sgd")
        .put("learningRate", number("learningRate", 0.03))
        .build();
  }

  private JsonObject regularization() {
    String kind = choice("regularization", "none", "none", "L1", "L2");
    double rate = number("regularizationRate", 0);
    if (kind.equals("L1") && rate > 0) {
      notices.add("A weight that L1 brings to 0 stays there for good; here it need not.");
    }
    return new JsonObject.Builder()
        .put("kind", kind.equals("none") ? kind : kind.equals("L1") ? "l1" : "l2")
        .put("rate", rate)
        .build();
  }

  private void sayWhatIsLeftBehind() {
    StringBuilder names = new StringBuilder();
    for (String name : LEFT_BEHIND) {
      if (flag(name, false)) {
        names.append(names.length() == 0 ? "" : ", ").append(name);
      }
    }
    if (text("tutorial").isPresent()) {
      names.append(names.length() == 0 ? "" : ", ").append("its tutorial");
    }
    if (hasHidden()) {
      names.append(names.length() == 0 ? "" : ", ").append("hidden controls");
    }
    if (names.length() > 0) {
      notices.add("Not carried over: " + names + ".");
    }
  }

  /** Fields that its page never writes: others have put them there. */
  private void nameTheUnknown() {
    Notices unknown = new Notices();
    for (String name : fields.keySet()) {
      if (!asked.contains(name) && !NOT_ASKED.contains(name) && !name.endsWith(HIDDEN)) {
        unknown.unknown(name);
      }
    }
    notices.addAll(unknown.toList());
  }

  private boolean hasHidden() {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (field.getKey().endsWith(HIDDEN) && field.getValue().equals("true")) {
        return true;
      }
    }
    return false;
  }
}
