package whyrandom.model;

import whyrandom.engine.Examples;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.State;
import whyrandom.math.Percent;
import whyrandom.plot.Numbers;

/**
 * What there is to tell of a long way through time while it is being gone: where it leads, how much
 * of it is done, and how long the rest will take.
 *
 * <p>A way is long once it has taken {@link #LONG_MILLIS} and will take as much again. A shorter
 * one is not told of: the page would flicker with every step, and by the time it is read it is
 * over. So whether a way is long decides, too, whether a press of a key adds to it or stops it, and
 * whether a script's next call waits for it.
 */
public final class Travel {
  /** A way that takes longer is a long one. */
  public static final double LONG_MILLIS = 400;

  /** Words that change more often than this are not read. */
  private static final double BETWEEN_WORDS = 1000;

  /** Said aloud at the beginning, and seldom after that. */
  private static final double BETWEEN_SAYINGS = 30_000;

  /** How fast it has been for so long tells how fast it will be. */
  private static final double MEMORY = 3000;

  /** A gap of this length is none of the way's doing: the machine slept, or the page was hidden. */
  private static final double LONGEST_GAP = 10_000;

  private final Workbench workbench;
  private Goal goal = Goal.NONE;
  private boolean isLong;
  private int from;
  private int end;
  private double begunMillis;
  private double lastMillis;
  private int lastStep;
  private double perMilli;
  private double wordsMillis;
  private double sayingMillis;
  private String share = "";
  private TimeLeft left = TimeLeft.of(0);
  private String saying = "";
  private double comingMillis = Double.NaN;
  private boolean isComingLong;

  Travel(Workbench workbench) {
    this.workbench = workbench;
  }

  /** Looks at how far it is, once each frame. */
  void follow(double millis) {
    followComing(millis);
    if (goal != workbench.goal()) {
      begin(millis);
    } else if (goal.isSet()) {
      measure(millis);
      double rest = millisLeft();
      double elapsed = millis - begunMillis;
      isLong |= elapsed >= LONG_MILLIS && (rest >= LONG_MILLIS || elapsed >= 4 * LONG_MILLIS);
      if (isLong) {
        word(millis, rest);
      }
    }
  }

  private void followComing(double millis) {
    if (!workbench.isComing()) {
      comingMillis = Double.NaN;
      isComingLong = false;
      return;
    }
    if (comingMillis != comingMillis) {
      comingMillis = millis;
    }
    isComingLong |= millis - comingMillis >= LONG_MILLIS;
  }

  private void begin(double millis) {
    goal = workbench.goal();
    isLong = false;
    from = goal.isStep() ? workbench.beginOfWay(goal.number()) : now();
    end = goal.isStep() ? goal.number() : endOfEpochs();
    begunMillis = millis;
    lastMillis = millis;
    lastStep = from;
    perMilli = 0;
    wordsMillis = Double.NEGATIVE_INFINITY;
    sayingMillis = Double.NEGATIVE_INFINITY;
  }

  private int now() {
    return workbench.step();
  }

  /** About where the last of the epochs ends: their length may yet be changed by an edit. */
  private int endOfEpochs() {
    State now = workbench.main().state();
    Examples examples = now.data().train();
    int batch = now.settings().batchSize();
    int updates = batch == Experiment.FULL ? 1 : (examples.size() + batch - 1) / batch;
    double whole = (double) updates * (goal.number() - now.epoch());
    return (int) Math.min(Run.MAX_STEP, now.step() + whole - now.step() % updates);
  }

  private void measure(double millis) {
    double elapsed = millis - lastMillis;
    if (elapsed > 0 && elapsed < LONGEST_GAP) {
      double weight = elapsed / Math.min(MEMORY, millis - begunMillis);
      perMilli += ((now() - lastStep) / elapsed - perMilli) * Math.min(1, weight);
    }
    lastMillis = millis;
    lastStep = now();
  }

  /** Milliseconds that the rest will take, if it goes on as lately. */
  private double millisLeft() {
    return Math.max(0, end - now()) / Math.max(perMilli, Double.MIN_NORMAL);
  }

  private void word(double millis, double rest) {
    if (millis - wordsMillis >= BETWEEN_WORDS) {
      wordsMillis = millis;
      double done = now() - from;
      double part = Math.min(0.99, done / Math.max(1, end - from));
      share = part < 0.01 ? "under 1 %" : Percent.of(part);
      left = TimeLeft.of(rest / 1000);
    }
    if (millis - sayingMillis >= BETWEEN_SAYINGS) {
      sayingMillis = millis;
      saying = "On the way to " + goal.words() + ": " + share + ", " + left.words() + ".";
    }
  }

  /** Whether a way is being gone that takes long, or a scene takes long to come. */
  public boolean isLong() {
    return isWayLong() || isComingLong();
  }

  private boolean isWayLong() {
    return isLong && goal == workbench.goal();
  }

  private boolean isComingLong() {
    return isComingLong && workbench.isComing();
  }

  private String comingShare() {
    return Percent.of(Math.min(0.99, workbench.comingShare()));
  }

  /** The furthest step of the long way that is being gone; 0 if there is none. */
  public int end() {
    return isWayLong() ? end : 0;
  }

  /** {@code on the way to step 1000000 · 3 % · about 4 minutes left}. */
  public String words() {
    if (isComingLong()) {
      return workbench.comingWords() + " · " + comingShare();
    }
    return "on the way to " + goal.words() + " · " + share + " · " + left.words();
  }

  /** {@code 3 % · 4 min left}: where there is no room for more. */
  public String brief() {
    if (isComingLong()) {
      return "getting ready · " + comingShare();
    }
    return share + " · " + left.brief();
  }

  /** {@code 4 min left}. */
  public String left() {
    if (isComingLong()) {
      return comingShare();
    }
    return left.brief();
  }

  /** Where it leads, behind the step that is passed: {@code of 1000000}. */
  public String of() {
    if (isComingLong()) {
      return "";
    }
    return goal.isStep() ? "of " + Numbers.count(end) : "to " + goal.words();
  }

  /** For screen readers: as {@link #words}, but it changes seldom; empty where nothing is long. */
  public String saying() {
    if (isComingLong()) {
      return "Please wait: " + workbench.comingWords() + ".";
    }
    return isWayLong() ? saying : "";
  }
}
