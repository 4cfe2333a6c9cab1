package whyrandom.share;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens links of TensorFlow Playground (Smilkov &amp; Carter 2016): what follows the {@code #} is
 * {@code activation=tanh&batchSize=10&networkShape=4,2&…}, and what is left out has the value that
 * it has there.
 *
 * <p>The network, the loss ½(o − t)², the update rule and the settings are the same. Points and
 * weights are drawn anew by the same kind of rule, for the random numbers there are another
 * generator's; the points lie on half the scale. What cannot be carried over is said.
 *
 * <p>Noise is chosen so that points stray as far, for the size of the data set, as there: see
 * {@link #noise}.
 */
public final class TensorFlowLinks {
  private static final int POINTS = 500;
  private static final int REGRESSION_POINTS = 1200;
  private static final int LONGEST_SEED = 15;

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
   * @throws IllegalArgumentException saying why it cannot be opened
   */
  public static Opened read(String hash) {
    return Refusals.within(
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
        "Opened from TensorFlow Playground. Points and weights are drawn anew, for its random"
            + " numbers are not ours, and the points lie on half the scale.");
    boolean isRegression =
        choice("problem", "classification", "classification", "regression").equals("regression");
    JsonObject.Builder document =
        new JsonObject.Builder()
            .put("version", 1)
            .put("data", data(isRegression))
            .put("features", features())
            .put("network", network(isRegression))
            .put("loss", "half-mse")
            .put("init", init())
            .put("optimizer", optimizer())
            .put("regularization", regularization())
            .put("batchSize", number("batchSize", 10))
            .put("shuffle", false); // there, points are put in an order once
    sayWhatIsLeftBehind();
    if (!fields.isEmpty() && !asked.removeAll(fields.keySet())) {
      throw Links.unknown();
    }
    Opened opened = Documents.read(document.build());
    return new Opened(opened.document(), notices);
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
    } catch (IllegalArgumentException e) {
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

  private JsonObject data(boolean isRegression) {
    String kind =
        isRegression
            ? choice("regDataset", "reg-plane", "reg-plane", "reg-gauss")
            : choice("dataset", "circle", "circle", "xor", "gauss", "spiral");
    String here = kind.equals("reg-plane") ? "plane" : kind.equals("reg-gauss") ? "bumps" : kind;
    double percent = number("noise", 0);
    double noise = noise(here, Math.max(0, percent) / 100);
    if (percent != 0) {
      notices.add(
          "Noise " + Json.of(percent).write() + " there is " + Json.of(noise).write() + " here.");
    }
    if (here.equals("xor")) {
      notices.add("In its XOR the two classes are the other way round.");
    }
    return new JsonObject.Builder()
        .put("kind", here)
        .put("points", isRegression ? REGRESSION_POINTS : POINTS)
        .put("noise", noise)
        .put("seed", seed())
        .put("testFraction", (100 - number("percTrainData", 50)) / 100)
        .build();
  }

  /**
   * The noise here that is nearest to a share of noise there, from 0 to ½: points, or a
   * regression's targets, stray by the same standard deviation once the data sets are of one size.
   * There, points are labelled by where they would be if they strayed evenly, by up to the share of
   * the radius (a fifth of that on the spiral), and blobs have the variance ½ + 7 share round (±2,
   * ±2). XOR is four full squares there: here its corners need some noise to be so. How much the
   * bumps' targets stray depends on where they are; three times the share is about their mean.
   */
  private static double noise(String kind, double share) {
    double noise;
    switch (kind) {
      case "circle":
        noise = 3 * share / Math.sqrt(3);
        break;
      case "xor":
        noise = 0.3 + share;
        break;
      case "gauss":
        noise = (0.75 * Math.sqrt(0.5 + 7 * share) - 0.4) / 2;
        break;
      case "spiral":
        noise = share / Math.sqrt(3);
        break;
      case "plane":
        noise = 0.775 * share;
        break;
      default:
        noise = 3 * share;
    }
    return Math.min(1, Math.floor(100 * noise + 0.5) / 100);
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
      boolean isHidden = text(input[0] + "_hide").equals(Optional.of("true"));
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

  private boolean hasHidden() {
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (field.getKey().endsWith("_hide") && field.getValue().equals("true")) {
        return true;
      }
    }
    return false;
  }
}
