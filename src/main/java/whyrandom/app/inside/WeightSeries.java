package whyrandom.app.inside;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.WeightHistory;
import whyrandom.model.Seen;
import whyrandom.plot.WeightChart;

/**
 * One weight or bias along a run: its notes in the history, and where the run stands now if that is
 * later than all of them. Where settings were others, it is the weight that lived on in this one,
 * matched by layer, unit and input feature; before it was there, it has no value.
 */
final class WeightSeries implements WeightChart.Series {
  private static final int NONE = -1;

  private final Seen lane;
  private final WeightHistory history;
  private final Place place;
  private final boolean hasNow;
  private Optional<Experiment> matched = Optional.empty();
  private int index;

  WeightSeries(Seen lane, WeightHistory history, Place place) {
    this.lane = lane;
    this.history = history;
    this.place = place;
    int last = history.size() - 1;
    hasNow = last < 0 || history.step(last) < lane.state().step();
  }

  @Override
  public int size() {
    return history.size() + (hasNow ? 1 : 0);
  }

  @Override
  public int step(int i) {
    return i < history.size() ? history.step(i) : lane.state().step();
  }

  @Override
  public double value(int i) {
    if (i >= history.size()) {
      return now();
    }
    Experiment then = history.settings(i);
    if (matched.isEmpty() || matched.get() != then) {
      matched = Optional.of(then);
      index = index(then);
    }
    return index == NONE ? Double.NaN : history.parameters(i)[index];
  }

  /** Its value where the run stands. */
  double now() {
    return lane.network().parameters[place.index(lane.network().shape())];
  }

  /** Where it stood in a network with other settings. */
  private int index(Experiment then) {
    Experiment now = lane.state().settings();
    int depth = now.shape().layers();
    int depthThen = then.shape().layers();
    boolean isOutput = place.layer() == depth;
    int layer = isOutput ? depthThen : place.layer();
    boolean isSameKind = isOutput ? (depth == 1) == (depthThen == 1) : layer < depthThen;
    int input = place.input();
    if (place.layer() == 1 && !place.isBias()) {
      List<whyrandom.experiment.Feature> features = then.features();
      input = features.indexOf(now.features().get(input));
      isSameKind &= input >= 0;
    }
    Place there = new Place(layer, place.unit(), input);
    return isSameKind && there.isIn(then.shape()) ? there.index(then.shape()) : NONE;
  }
}
