package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Activation;
import whyrandom.experiment.Bond;
import whyrandom.experiment.Likeness;
import whyrandom.explain.statement.Hold;
import whyrandom.explain.statement.Statement;
import whyrandom.explain.statement.Where;

/** The one thing that is most worth saying of a network whose hidden units are distinct. */
final class Traits {
  private static final double MOSTLY_SATURATED = 0.8;
  private static final double FAR_LESS = 1e-3;
  private static final double SMALL = 0.1;
  private static final double TINY = 1e-6;
  private static final int DEEP = 3;

  private final Observation o;
  private final LayerSameness layers;

  private Traits(Observation o, LayerSameness layers) {
    this.o = o;
    this.layers = layers;
  }

  static Optional<Statement> of(Observation o, LayerSameness layers) {
    return new Traits(o, layers).first();
  }

  private Optional<Statement> first() {
    if (o.hasNoGradient()) {
      return Optional.of(new Statement.NoGradientNext());
    }
    if (o.largestParameter() <= SMALL && o.areAllZeroAtZero()) {
      return Optional.of(new Statement.Small(o.largestParameter(), o.largestGradient()));
    }
    if (o.largestGradient() < TINY) {
      return Optional.of(new Statement.TinyGradient(o.largestGradient()));
    }
    return fading().or(this::dead).or(this::saturated).or(this::mirrored).or(this::ownGradients);
  }

  /** A gradient that shrinks or grows much on its way back through many layers. */
  private Optional<Statement> fading() {
    double first = o.largestGradient(1);
    double output = o.largestGradient(o.shape().layers());
    boolean isFar = first < FAR_LESS * output || output < FAR_LESS * first;
    return o.shape().hiddenLayers() >= DEEP && first > 0 && output > 0 && isFar
        ? Optional.of(new Statement.DepthGradient(first, output))
        : Optional.empty();
  }

  private Optional<Statement> dead() {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      List<Integer> units = new ArrayList<>();
      for (int unit = 0; unit < o.shape().units(layer); unit++) {
        if (o.isAsInTraining(layer) && o.signals().isDead(layer, unit)) {
          units.add(unit);
        }
      }
      Where where = Where.of(o.shape(), layer);
      if (units.size() == o.shape().units(layer)) {
        return Optional.of(new Statement.AllDead(where, units.size()));
      }
      if (!units.isEmpty()) {
        return Optional.of(new Statement.Dead(where, units));
      }
    }
    return Optional.empty();
  }

  private Optional<Statement> saturated() {
    Signals signals = o.signals();
    double share = (double) signals.saturated() / signals.squashed();
    return share > MOSTLY_SATURATED
        ? Optional.of(new Statement.Saturated(share))
        : Optional.empty();
  }

  private Optional<Statement> mirrored() {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      Activation g = o.network().activation(layer);
      boolean isOdd = g == Activation.TANH || g == Activation.LINEAR;
      for (int unit = 0; isOdd && unit < o.shape().units(layer); unit++) {
        for (int other = unit + 1; other < o.shape().units(layer); other++) {
          if (Likeness.of(o.network(), layer, unit, other) == Likeness.Kind.MIRRORED) {
            Where where = Where.of(o.shape(), layer);
            Hold hold = Holds.of(new Bond(o.run(), layer, unit, other, -1));
            boolean isNext =
                SamenessAccount.areMirrored(o.shape(), o.next().parameters, layer, unit, other);
            return Optional.of(new Statement.Mirrored(where, unit, other, hold, isNext));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Statement> ownGradients() {
    if (!layers.isAllDistinct()) {
      return Optional.empty();
    }
    boolean isSeveral = false;
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      for (int unit = 0; unit < o.shape().units(layer); unit++) {
        for (int other = unit + 1; other < o.shape().units(layer); other++) {
          isSeveral = true;
          if (o.isSameGradient(layer, unit, other)) {
            return Optional.empty();
          }
        }
      }
    }
    return isSeveral
        ? Optional.of(new Statement.OwnGradients(o.run().step() == 0))
        : Optional.empty();
  }
}
