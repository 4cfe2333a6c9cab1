package whyrandom.app.chance;

import java.util.List;
import java.util.Optional;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Room;
import whyrandom.app.desk.Typed;
import whyrandom.engine.Initializer;
import whyrandom.experiment.Experiment;
import whyrandom.math.DecimalText;
import whyrandom.model.many.Trial;
import whyrandom.share.Commands;
import whyrandom.share.Question;
import whyrandom.share.Vary;
import whyrandom.starts.Plan;
import whyrandom.web.SessionStore;

/** How many starts, for how many steps, and what counts as solved. */
public final class StartsSettings {
  private static final double USUAL_LIMIT = 0.1;

  /** Rough milliseconds of an update, and of an example's way through a weight and back. */
  private static final double UPDATE = 0.0005;

  private static final double PRODUCT = 2e-6;

  /** About how long a trial may take if the reader did not choose how many starts it has. */
  private static final double PATIENCE = 20_000;

  /** Of so many hidden units there are pictures. */
  private static final int MOST_UNITS = 8;

  /** So that there are more behind it. */
  private static final long LAST_SEED = Initializer.MAX_SEED - Trial.MOST;

  /** Where what is asked begins in what is kept for a reload. */
  private static final int LAST_PART = 5;

  private static final int[] COUNTS = {1000, 300, 100, 30, 10};

  private int count;
  private int steps = 1000;
  private Optional<Double> limit = Optional.empty();
  private boolean isCountChosen;
  private long seed = 1;
  private final NumberField countField;
  private final NumberField seedField;
  private final NumberField stepsField;
  private final NumberField limitField;

  StartsSettings(Notices notices) {
    countField =
        new NumberField(
            "Copies",
            () -> Integer.toString(count),
            v -> setCount((int) Typed.whole("Copies", v, 1, Trial.MOST)),
            notices);
    stepsField =
        new NumberField(
            "Steps",
            () -> Integer.toString(steps),
            v -> steps = (int) Typed.whole("Steps", v, 1, Commands.MAX_UPDATES),
            notices);
    seedField =
        new NumberField(
            "First seed",
            () -> DecimalText.of(seed),
            v -> seed = Typed.whole("First seed", v, 0, LAST_SEED),
            notices);
    limitField =
        new NumberField(
            "Loss below",
            () -> DecimalText.of(limit.orElse(USUAL_LIMIT)),
            v -> limit = Optional.of(v),
            notices);
  }

  private void setCount(int value) {
    count = value;
    isCountChosen = true;
  }

  /** What these make of an experiment: as many starts as do not take too long, if nobody chose. */
  Plan plan(Experiment experiment, int examples, boolean isClassification) {
    if (!isClassification && limit.isEmpty()) {
      limit = Optional.of(USUAL_LIMIT);
    }
    if (!isCountChosen) {
      int weights = experiment.shape().parameters();
      int batch =
          experiment.batchSize() == Experiment.FULL
              ? examples
              : Math.min(examples, experiment.batchSize());
      double each = steps * (UPDATE + PRODUCT * batch * weights);
      count = COUNTS[COUNTS.length - 1];
      for (int i = COUNTS.length - 1; i >= 0; i--) {
        count = COUNTS[i] * each <= PATIENCE ? COUNTS[i] : count;
      }
    }
    return new Plan(experiment, 1, steps, limit, MOST_UNITS);
  }

  /** How many starts. */
  int count() {
    return count;
  }

  /** The first one's seed. */
  long seed() {
    return seed;
  }

  /** What is asked, with settings that are varied. */
  Question question(List<Vary> varied, int each) {
    return new Question(count, steps, seed, limit, varied, each);
  }

  /** Asks what a link does. */
  void ask(Question question) {
    setCount(question.runs());
    steps = question.steps();
    seed = question.seed();
    limit = question.solvedBelow();
  }

  /** The field for the first seed. */
  public NumberField getSeed() {
    return seedField;
  }

  /** The field for how many starts. */
  public NumberField getCopies() {
    return countField;
  }

  /** The field for how many steps. */
  public NumberField getSteps() {
    return stepsField;
  }

  /** The field for the loss. */
  public NumberField getLimit() {
    return limitField;
  }

  /** Whether a low loss counts. */
  public boolean isByLoss() {
    return limit.isPresent();
  }

  /** What counts: {@code right} or {@code loss}. */
  public String getRule() {
    return limit.isPresent() ? "loss" : "right";
  }

  /** Something else counts. */
  public void setRule(String rule) {
    limit = rule.equals("loss") ? Optional.of(limit.orElse(USUAL_LIMIT)) : Optional.empty();
  }

  // ---- a reload

  /**
   * Keeps them for a reload.
   *
   * @param asked what is asked, as JSON
   */
  void keep(boolean isOpen, String asked) {
    SessionStore.put(
        Room.KEY,
        (isOpen ? Room.OPEN : "closed;")
            + (isCountChosen ? count : 0)
            + ";"
            + steps
            + ";"
            + limit.map(DecimalText::of).orElse("")
            + ";"
            + DecimalText.of(seed)
            + ";"
            + asked);
  }

  /** Takes what was kept before a reload; answers what was asked, as JSON. */
  String restore() {
    String kept = SessionStore.get(Room.KEY);
    int[] ends = new int[LAST_PART];
    int from = 0;
    for (int part = 0; part < LAST_PART; part++) {
      int end = kept.indexOf(';', from);
      ends[part] = end < 0 ? kept.length() : end;
      from = ends[part] + 1;
    }
    if (ends[2] >= kept.length()) {
      return "";
    }
    int known = (int) whole("Copies", kept.substring(ends[0] + 1, ends[1]), 0, Trial.MOST);
    if (known > 0) {
      setCount(known);
    }
    steps = (int) whole("Steps", kept.substring(ends[1] + 1, ends[2]), 1, Commands.MAX_UPDATES);
    String below = kept.substring(ends[2] + 1, ends[3]);
    limit = below.isEmpty() ? Optional.empty() : Optional.of(Typed.number("Loss below", below));
    if (ends[3] >= kept.length()) {
      return "";
    }
    seed = whole("First seed", kept.substring(ends[3] + 1, ends[4]), 0, LAST_SEED);
    return ends[4] < kept.length() ? kept.substring(ends[4] + 1) : "";
  }

  private static long whole(String name, String text, long low, long high) {
    return Typed.whole(name, Typed.number(name, text), low, high);
  }
}
