package whyrandom.explain.english;

import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.explain.Labels;

/** The way along which two units are moved, spelled out. */
public final class WayText {
  private static final int MOST_NUMBERS = 12;

  private WayText() {}

  /** The numbers of a unit vector over the parameters of a unit, each with what it is of. */
  public static String of(Experiment e, int layer, double[] d) {
    Shape shape = e.shape();
    int in = shape.fanIn(layer);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < Math.min(d.length, MOST_NUMBERS); k++) {
      text.append(k == 0 ? "" : ", ");
      text.append(
          k <= in
              ? Labels.source(e, layer, k == in ? Edit.BIAS : k)
              : "to " + Labels.unit(shape, layer + 1, k - in - 1));
      text.append(' ').append(Digits.of(d[k]));
    }
    return d.length > MOST_NUMBERS ? text.append(" …").toString() : text.toString();
  }
}
