package whyrandom.app.inside.perceptron;

import java.util.List;
import java.util.Optional;
import whyrandom.app.arithmetic.StepPlace;
import whyrandom.engine.Examples;
import whyrandom.experiment.State;
import whyrandom.explain.perceptron.OnePass;
import whyrandom.explain.perceptron.Outcome;
import whyrandom.explain.perceptron.PassDetail;
import whyrandom.explain.perceptron.Passes;
import whyrandom.explain.perceptron.Perceptrons;
import whyrandom.explain.perceptron.Separation;
import whyrandom.model.Seen;

/**
 * What there is to know of the perceptron that is looked at, each worked out once. Its run is
 * followed a piece at a time: a short one at once, a long one over several frames.
 */
final class PerceptronSight {
  private static final int AT_ONCE = 500;

  private final StepPlace place;
  private Optional<Passes> passes = Optional.empty();
  private Optional<Outcome> outcome = Optional.empty();
  private int outcomeStep;
  private Optional<PassDetail> detail = Optional.empty();
  private OnePass detailOf = new OnePass(0, 0, 0, 0, false);
  private Optional<Separation> separation = Optional.empty();
  private Optional<Examples> separated = Optional.empty();
  private boolean separatedWithBias;

  PerceptronSight(StepPlace place) {
    this.place = place;
  }

  Seen lane() {
    return place.lane();
  }

  State state() {
    return lane().state();
  }

  boolean isThere() {
    return Perceptrons.isOne(lane().settings());
  }

  boolean hasBiases() {
    return lane().shape().hasBiases();
  }

  double rate() {
    return lane().settings().optimizer().learningRate();
  }

  /** The passes up to now, as far as they are known. */
  Passes passes() {
    State now = state();
    if (passes.isEmpty() || !passes.get().leadTo(now)) {
      passes = Optional.of(new Passes(now));
      outcome = Optional.empty();
      detail = Optional.empty();
      follow(AT_ONCE);
    }
    return passes.get();
  }

  /**
   * Follows the run for a while.
   *
   * @return whether all is known that is to be
   */
  boolean follow(int updates) {
    return passes().follow(state().step(), updates);
  }

  /** What is known goes up to this step. */
  int knownStep() {
    return Math.min(state().step(), passes().known());
  }

  /** Whether only a first part of the run is followed. */
  boolean isCut() {
    return passes().isCutAt(state().step());
  }

  List<OnePass> list() {
    return passes().upTo(state().step());
  }

  /** What has become of it, if all is known. */
  Optional<Outcome> outcome() {
    int step = state().step();
    Passes known = passes();
    if (!known.follow(step, AT_ONCE)) {
      return Optional.empty();
    }
    if (outcome.isEmpty() || outcomeStep != step) {
      outcome = Optional.of(Outcome.of(state(), known, separation()));
      outcomeStep = step;
    }
    return outcome;
  }

  Separation separation() {
    Examples train = state().data().train();
    boolean isOld =
        separated.isEmpty() || separated.get() != train || separatedWithBias != hasBiases();
    if (isOld) {
      separation = Optional.of(Separation.of(train, hasBiases()));
      separated = Optional.of(train);
      separatedWithBias = hasBiases();
    }
    return separation.get();
  }

  /** A pass, example by example. */
  PassDetail detail(OnePass pass) {
    boolean isSame =
        detail.isPresent() && detailOf.from() == pass.from() && detailOf.to() == pass.to();
    passes();
    if (!isSame || detail.isEmpty()) {
      detail = Optional.of(PassDetail.of(state(), pass.from(), pass.to()));
      detailOf = pass;
    }
    return detail.get();
  }
}
