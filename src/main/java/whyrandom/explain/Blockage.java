package whyrandom.explain;

import whyrandom.explain.statement.Statement;
import whyrandom.explain.statement.Where;

/** Why parts of a network do not move at the next step, where the reason is worth a word. */
final class Blockage {
  private final Observation o;
  private final Said statements = new Said();
  private boolean saysAll;

  private Blockage(Observation o) {
    this.o = o;
    find();
  }

  static Blockage of(Observation o) {
    return new Blockage(o);
  }

  /** The reason; empty if there is none. */
  Said statements() {
    return statements;
  }

  /** Whether there is one. */
  boolean isThere() {
    return !statements.isEmpty();
  }

  /** Whether that is all there is to say: whatever else is true does not matter then. */
  boolean saysAll() {
    return saysAll;
  }

  private void find() {
    if (o.settings().optimizer().learningRate() == 0 && o.isStill()) {
      saysAll = true;
      statements.add(new Statement.NoRate(o.until()));
    } else if (o.isFlatOut()) {
      statements.add(new Statement.NoSlopeOut(o.isStill()));
    } else if (lastFlatLayer() > 0) {
      int layer = lastFlatLayer();
      statements.add(new Statement.NoSlope(where(layer), layer == o.shape().hiddenLayers()));
    } else if (o.hasNoGradient() && o.isStill()) {
      findStandstill();
    } else if (o.shape().hiddenLayers() > 0) {
      findOnTheWayBack();
    }
  }

  private Where where(int layer) {
    return Where.of(o.shape(), layer);
  }

  private int lastFlatLayer() {
    for (int layer = o.shape().hiddenLayers(); layer > 0; layer--) {
      if (o.network().activation(layer).isFlat()) {
        return layer;
      }
    }
    return 0;
  }

  private void findStandstill() {
    if (!o.isSameLossEveryStep()) {
      statements.add(new Statement.BatchFlat());
      return;
    }
    saysAll = true;
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      if (o.signals().isDead(layer) && !Weights.areZero(o.network(), layer)) {
        statements.add(new Statement.AllDead(where(layer), o.shape().units(layer)));
        break;
      }
    }
    statements.add(new Statement.NothingMoves(o.isSameEveryStep(), o.until()));
    if (o.train().loss() == 0) {
      statements.add(new Statement.NothingToLearn());
    } else if (o.shape().hiddenLayers() > 0
        && o.shape().hasBiases()
        && SaddleSearch.finds(o.run())) {
      statements.add(new Statement.Saddle());
    }
  }

  private void findOnTheWayBack() {
    int last = o.shape().hiddenLayers();
    if (o.onlyOutputBiasesMove() && isCutOff()) {
      saysAll = true;
      statements.add(
          new Statement.OnlyOutputBias(
              where(last),
              Weights.areZero(o.network(), last + 1),
              o.shape().outputs(),
              isAverageBest(),
              o.until()));
      return;
    }
    int layer = 0;
    while (layer < last && o.hasNoGradient(layer + 1) && o.isStill(layer + 1)) {
      layer++;
    }
    boolean isWaiting =
        layer > 0 && Weights.areZero(o.network(), layer + 1) && !o.isStill(layer + 1);
    if (isWaiting) {
      statements.add(new Statement.WaitsFor(layer + 1, layer == last));
    }
  }

  /** Whether the last hidden layer says nothing, and nothing can travel back into it. */
  private boolean isCutOff() {
    int layer = o.shape().hiddenLayers();
    return o.isAsInTraining(layer)
        && o.signals().isSilent(layer)
        && (o.signals().isDead(layer) || Weights.areZero(o.network(), layer + 1));
  }

  /** Whether the best constant output is the mean of the targets. */
  private boolean isAverageBest() {
    return o.settings().loss().isLeastAtMean();
  }
}
