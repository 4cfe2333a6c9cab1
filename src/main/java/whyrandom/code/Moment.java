package whyrandom.code;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.TrainingData;

/**
 * A step at which weights were changed by hand.
 *
 * @param step number of updates before it
 * @param assignments what was changed, in order
 */
record Moment(int step, List<Assignment> assignments) {

  /** The moments of edits that change no settings, in the order of their steps. */
  static List<Moment> of(List<Edit> edits, Experiment settings, TrainingData data) {
    List<Moment> moments = new ArrayList<>();
    List<Assignment> now = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      add(edits.get(i), settings, data, now);
      boolean isLast = i == edits.size() - 1 || edits.get(i + 1).step() > edits.get(i).step();
      if (isLast && !now.isEmpty()) {
        moments.add(new Moment(edits.get(i).step(), now));
        now = new ArrayList<>();
      }
    }
    return moments;
  }

  private static void add(
      Edit edit, Experiment settings, TrainingData data, List<Assignment> into) {
    Shape shape = settings.shape();
    if (edit instanceof Edit.SetWeight set) {
      into.add(
          set.input() == Edit.BIAS
              ? new Assignment.Bias(set.layer() - 1, set.unit(), set.value())
              : new Assignment.Weight(set.layer() - 1, set.unit(), set.input(), set.value()));
    } else if (edit instanceof Edit.Fill fill) {
      for (int layer : layers(fill.layer(), shape)) {
        into.add(new Assignment.Fill(layer, fill.value()));
      }
    } else if (edit instanceof Edit.Draw draw) {
      Network drawn = new Network(shape, settings.activations(), settings.output());
      draw.init().apply(drawn, data::train);
      for (int layer : layers(draw.layer(), shape)) {
        into.add(new Assignment.Numbers(layer, drawn.parameters));
      }
    } else if (edit instanceof Edit.Noise noise) {
      double[] added = noise.added(shape);
      for (int layer : layers(noise.layer(), shape)) {
        into.add(new Assignment.Added(layer, added));
      }
    } else if (edit instanceof Edit.Copy copy) {
      into.add(new Assignment.Copy(copy.layer() - 1, copy.from(), copy.to()));
    }
  }

  private static List<Integer> layers(int layer, Shape shape) {
    if (layer != Edit.ALL_LAYERS) {
      return List.of(layer - 1);
    }
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < shape.layers(); i++) {
      all.add(i);
    }
    return all;
  }

  /** Whether a unit is copied. */
  boolean hasCopy() {
    for (Assignment assignment : assignments) {
      if (assignment instanceof Assignment.Copy) {
        return true;
      }
    }
    return false;
  }
}
