package whyrandom.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import whyrandom.experiment.Beginning;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.plot.Numbers;

/**
 * Makes large networks ready in parts: weights are drawn a layer at a time, and what is to be seen
 * is measured a few examples at a time. It is the same, to the bit, as at once.
 */
final class InParts implements Coming {
  /** Weights and biases times examples, of a network that does not come at once, are more. */
  private static final double AT_ONCE = 20e6;

  /** Examples whose measuring takes about as long as a weight takes to be drawn. */
  private static final int DRAWING = 30;

  /** Share of the time that drawing takes, roughly. */
  private static final double DRAWN = 0.4;

  private final Scene scene;
  private final String gesture;
  private final Runnable before;
  private final Machines machines;
  private final BooleanSupplier hasWords;
  private final List<Run> runs = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private Optional<Beginning> beginning = Optional.empty();
  private int measured;
  private boolean isBeginning;

  private InParts(
      Scene scene, String gesture, Runnable before, Machines machines, BooleanSupplier hasWords) {
    this.hasWords = hasWords;
    this.scene = scene;
    this.gesture = gesture;
    this.before = before;
    this.machines = machines;
  }

  /** What brings a scene: a {@link Coming.Way}. */
  static Optional<Coming> bring(
      Scene scene, String gesture, Runnable before, Machines machines, BooleanSupplier hasWords) {
    if (!takesLong(scene.networks())) {
      return Optional.empty();
    }
    for (Variant variant : scene.networks()) {
      variant.check(); // refused before anything has changed
    }
    return Optional.of(new InParts(scene, gesture, before, machines, hasWords));
  }

  private static boolean takesLong(List<Variant> networks) {
    double work = 0;
    for (Variant variant : networks) {
      Experiment e = variant.experiment();
      boolean isGenerated = e.data().kind().isGenerated();
      int examples = isGenerated ? e.data().points() : e.data().rows().size();
      work += (double) e.shape().parameters() * (examples + DRAWING);
    }
    return work > AT_ONCE;
  }

  @Override
  public Scene scene() {
    return scene;
  }

  @Override
  public void forgetPast() {
    isBeginning = true;
  }

  @Override
  public boolean isBeginning() {
    return isBeginning;
  }

  @Override
  public boolean isOf(String what) {
    return !gesture.isEmpty() && gesture.equals(what);
  }

  @Override
  public void arrive() {
    if (!isBeginning) {
      before.run();
    }
  }

  @Override
  public List<Run> runs() {
    return runs;
  }

  @Override
  public List<Seen> seen() {
    return seen;
  }

  @Override
  public boolean advance() {
    if (runs.size() < scene.networks().size()) {
      begin(scene.networks().get(runs.size()));
      return false;
    }
    if (seen.size() < runs.size()) {
      Run run = runs.get(seen.size());
      measured += Sight.part(run.network());
      if (run.prepare()) {
        measured = 0;
        seen.add(Seen.of(run.state()));
      }
      return false;
    }
    boolean isMeasured = true;
    for (Seen one : seen) {
      int examples = Sight.part(one.network());
      isMeasured =
          isMeasured
              && one.measure(examples)
              && one.count()
              && (!hasWords.getAsBoolean() || one.word(examples));
    }
    return isMeasured;
  }

  private void begin(Variant variant) {
    if (beginning.isEmpty()) {
      beginning = machines.beginning(variant, scene.step());
    }
    if (beginning.isEmpty() || beginning.get().advance()) {
      beginning.ifPresent(it -> machines.add(it.run()));
      beginning = Optional.empty();
      runs.add(machines.of(variant, scene.step()));
    }
  }

  @Override
  public String words() {
    int numbers = 0;
    for (Variant network : scene.networks()) {
      numbers += network.experiment().shape().parameters();
    }
    return "getting " + Numbers.count(numbers) + " numbers ready";
  }

  @Override
  public double share() {
    double drawn = runs.size();
    if (beginning.isPresent()) {
      int layers = scene.networks().get(runs.size()).experiment().shape().layers();
      drawn += (double) beginning.get().layers() / layers;
    }
    double measuring = seen.size();
    if (seen.size() < runs.size()) {
      Run run = runs.get(seen.size());
      measuring +=
          Math.min(1, (double) measured / (run.data().dataset().size() + run.nextBatchSize()));
    }
    return (DRAWN * drawn + (1 - DRAWN) * measuring) / scene.networks().size();
  }
}
