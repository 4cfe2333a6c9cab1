package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.TieBreak;
import whyrandom.explain.statement.Statement;
import whyrandom.explain.statement.Where;

/** What the units of each hidden layer are to each other. */
final class LayerSameness {
  /** Units are almost identical if they differ by less than this share of their largest weight. */
  private static final double ALMOST = 0.02;

  private static final int MOST_LAYERS = 3;

  private final Observation o;
  private final boolean isBlocked;
  private final Optional<TieBreak> told;

  /** For each hidden layer its units in groups of one function, once it is asked for. */
  private final List<List<List<Integer>>> functions = new ArrayList<>();

  /**
   * The layers of an observed network.
   *
   * @param isBlocked whether it is said elsewhere why units get no gradient
   * @param told the tie break that is told as well, if one is
   */
  LayerSameness(Observation o, boolean isBlocked, Optional<TieBreak> told) {
    this.o = o;
    this.told = told;
    this.isBlocked = isBlocked;
  }

  private int layers() {
    return o.shape().hiddenLayers();
  }

  /** Says what is to be said of all hidden layers, of which there is one at least. */
  void tell(Said said) {
    if (layers() == 1) {
      said.add(ofLayer(1));
    } else if (isWhole()) {
      said.add(new Statement.EachLayerOne(layers()));
    } else if (isAllDistinct() && !hasSilent()) {
      said.add(new Statement.EachLayerDistinct());
    } else if (layers() > MOST_LAYERS) {
      said.add(new Statement.LayersWithIdentical(layersWithIdentical()));
    } else {
      for (int layer = 1; layer <= layers(); layer++) {
        if (o.shape().units(layer) > 1) {
          said.add(ofLayer(layer));
        }
      }
    }
  }

  private List<Integer> layersWithIdentical() {
    List<Integer> found = new ArrayList<>();
    for (int layer = 1; layer <= layers(); layer++) {
      if (o.hasIdentical(layer)) {
        found.add(layer);
      }
    }
    return found;
  }

  private boolean hasSilent() {
    for (int layer = 1; layer <= layers(); layer++) {
      if (silent(layer) > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether every hidden layer consists of several identical units. */
  boolean isWhole() {
    for (int layer = 1; layer <= layers(); layer++) {
      if (o.shape().units(layer) == 1 || o.identical(layer).size() > 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether no two units of a layer compute the same function, nor almost. */
  boolean isAllDistinct() {
    for (int layer = 1; layer <= layers(); layer++) {
      if (!isDistinct(layer) || isAlmostOne(layer)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDistinct(int layer) {
    return functions(layer).size() == o.shape().units(layer);
  }

  private List<List<Integer>> functions(int layer) {
    while (functions.size() < layer) {
      functions.add(Grouping.byFunction(o.network(), functions.size() + 1));
    }
    return functions.get(layer - 1);
  }

  /** Whether the units of a layer are different, but hardly. */
  private boolean isAlmostOne(int layer) {
    return o.shape().units(layer) > 1
        && isDistinct(layer)
        && Grouping.gap(o.network(), layer) < ALMOST * Grouping.size(o.network(), layer);
  }

  private Statement ofLayer(int layer) {
    Where where = Where.of(o.shape(), layer);
    if (o.shape().units(layer) == 1) {
      return new Statement.OneUnit(where);
    }
    List<List<Integer>> functions = functions(layer);
    if (o.hasIdentical(layer)) {
      List<List<Integer>> groups = o.identical(layer);
      boolean isParted =
          told.filter(t -> t.layer() == layer && groups.contains(t.left())).isPresent();
      return new Statement.Identical(where, groups, functions.size() == groups.size(), isParted);
    }
    List<List<Integer>> shared = Grouping.shared(functions);
    if (!shared.isEmpty()) {
      return new Statement.OneFunction(
          where, shared.get(0), shared.size() > 1, course(layer, shared));
    }
    if (isAlmostOne(layer)) {
      double gap = Grouping.gap(o.network(), layer);
      double after = Grouping.gap(o.next(), layer);
      return new Statement.AlmostIdentical(where, o.shape().units(layer), gap, trend(gap, after));
    }
    return silent(layer) > 1
        ? new Statement.NoneIdentical(where)
        : new Statement.AllDistinct(where);
  }

  private static Statement.Trend trend(double now, double after) {
    return after == now
        ? Statement.Trend.LEVEL
        : after < now ? Statement.Trend.DOWN : Statement.Trend.UP;
  }

  /** Number of units that output 0 for every training example; 0 may be all they ever output. */
  private int silent(int layer) {
    int count = 0;
    for (int unit = 0; unit < o.shape().units(layer); unit++) {
      count += o.signals().isSilent(layer, unit) ? 1 : 0;
    }
    return count;
  }

  private Statement.Course course(int layer, List<List<Integer>> functions) {
    List<List<Integer>> after = Grouping.byFunction(o.next(), layer);
    if (!o.next().isFinite() || Grouping.isKept(functions, after)) {
      return isBlocked
          ? Statement.Course.BLOCKED
          : isReached(layer, functions) ? Statement.Course.STAY : Statement.Course.UNREACHED;
    }
    for (List<Integer> group : functions) {
      for (List<Integer> other : after) {
        if (togetherIn(group, other) > 1) {
          return Statement.Course.PART_SOME;
        }
      }
    }
    return Statement.Course.PART;
  }

  private boolean isReached(int layer, List<List<Integer>> functions) {
    for (List<Integer> group : functions) {
      for (int unit : group) {
        if (!o.hasNoGradient(layer, unit)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int togetherIn(List<Integer> group, List<Integer> other) {
    int together = 0;
    for (int unit : group) {
      together += other.contains(unit) ? 1 : 0;
    }
    return together;
  }
}
