package whyrandom.app.chance;

import java.util.Optional;
import whyrandom.app.desk.Notices;
import whyrandom.app.desk.NumberField;
import whyrandom.app.desk.Room;
import whyrandom.app.desk.Typed;
import whyrandom.experiment.Experiment;
import whyrandom.math.DecimalText;
import whyrandom.model.many.Trial;
import whyrandom.share.Commands;
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

  private static final int[] COUNTS = {1000, 300, 100, 30, 10};

  private int count;
  private int steps = 1000;
  private Optional<Double> limit = Optional.empty();
  private boolean isCountChosen;
  private final NumberField countField;
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
    return new Plan(experiment, 1, steps, limit);
  }

  /** How many starts. */
  int count() {
    return count;
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

  /** Keeps them for a reload. */
  void keep(boolean isOpen) {
    SessionStore.put(
        Room.KEY,
        (isOpen ? Room.OPEN : "closed;")
            + (isCountChosen ? count : 0)
            + ";"
            + steps
            + ";"
            + limit.map(DecimalText::of).orElse(""));
  }

  /** Takes what was kept before a reload. */
  void restore() {
    String kept = SessionStore.get(Room.KEY);
    int first = kept.indexOf(';');
    int second = kept.indexOf(';', first + 1);
    int third = kept.indexOf(';', second + 1);
    if (third > 0) {
      int known = whole("Copies", kept.substring(first + 1, second), 0, Trial.MOST);
      if (known > 0) {
        setCount(known);
      }
      steps = whole("Steps", kept.substring(second + 1, third), 1, Commands.MAX_UPDATES);
      String below = kept.substring(third + 1);
      limit = below.isEmpty() ? Optional.empty() : Optional.of(Typed.number("Loss below", below));
    }
  }

  private static int whole(String name, String text, int low, int high) {
    return (int) Typed.whole(name, Typed.number(name, text), low, high);
  }
}
