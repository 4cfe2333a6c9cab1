package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
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

  /** Says that one thing, if there is one. */
  static void tell(Observation o, LayerSameness layers, Said said) {
    Traits traits = new Traits(o, layers);
    boolean isSaid =
        traits.tellGradient(said)
            || traits.tellDead(said)
            || traits.tellSaturated(said)
            || traits.tellMirrored(said);
    if (!isSaid) {
      traits.tellOwnGradients(said);
    }
  }

  /** A gradient that is 0 or next to it, or shrinks or grows much on its way back. */
  private boolean tellGradient(Said said) {
    double largest = o.largestGradient();
    double first = o.largestGradient(1);
    double output = o.largestGradient(o.shape().layers());
    boolean isFar = first < FAR_LESS * output || output < FAR_LESS * first;
    if (o.hasNoGradient()) {
      said.add(new Statement.NoGradientNext());
    } else if (o.largestParameter() <= SMALL && o.areAllZeroAtZero()) {
      said.add(new Statement.Small(o.largestParameter(), largest));
    } else if (largest < TINY) {
      said.add(new Statement.TinyGradient(largest));
    } else if (o.shape().hiddenLayers() >= DEEP && first > 0 && output > 0 && isFar) {
      said.add(new Statement.DepthGradient(first, output));
    } else {
      return false;
    }
    return true;
  }

  private boolean tellDead(Said said) {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      List<Integer> units = dead(layer);
      Where where = Where.of(o.shape(), layer);
      if (units.size() == o.shape().units(layer)) {
        said.add(new Statement.AllDead(where, units.size()));
        return true;
      }
      if (!units.isEmpty()) {
        int more = 0;
        for (int later = layer + 1; later <= o.shape().hiddenLayers(); later++) {
          more += dead(later).size();
        }
        said.add(new Statement.Dead(where, units, more));
        return true;
      }
    }
    return false;
  }

  private List<Integer> dead(int layer) {
    List<Integer> units = new ArrayList<>();
    for (int unit = 0; unit < o.shape().units(layer); unit++) {
      if (o.isAsInTraining(layer) && o.signals().isDead(layer, unit)) {
        units.add(unit);
      }
    }
    return units;
  }

  private boolean tellSaturated(Said said) {
    Signals signals = o.signals();
    double share = (double) signals.saturated() / signals.squashed();
    if (share > MOSTLY_SATURATED) {
      said.add(new Statement.Saturated(share));
    }
    return share > MOSTLY_SATURATED;
  }

  private boolean tellMirrored(Said said) {
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      Activation g = o.network().activation(layer);
      for (int unit = 0; g.isOdd() && unit < o.shape().units(layer); unit++) {
        for (int other = unit + 1; other < o.shape().units(layer); other++) {
          if (Likeness.areMirrored(o.network(), layer, unit, other)) {
            Where where = Where.of(o.shape(), layer);
            Hold hold = Holds.of(new Bond(o.run(), layer, unit, other, -1));
            boolean isNext =
                SamenessAccount.areMirrored(o.shape(), o.next().parameters, layer, unit, other);
            said.add(new Statement.Mirrored(where, unit, other, hold, isNext));
            return true;
          }
        }
      }
    }
    return false;
  }

  private void tellOwnGradients(Said said) {
    if (!layers.isAllDistinct()) {
      return;
    }
    boolean isSeveral = false;
    for (int layer = 1; layer <= o.shape().hiddenLayers(); layer++) {
      for (int unit = 0; unit < o.shape().units(layer); unit++) {
        for (int other = unit + 1; other < o.shape().units(layer); other++) {
          isSeveral = true;
          if (o.isSameGradient(layer, unit, other)) {
            return;
          }
        }
      }
    }
    if (isSeveral) {
      said.add(new Statement.OwnGradients(o.run().step() == 0));
    }
  }
}
