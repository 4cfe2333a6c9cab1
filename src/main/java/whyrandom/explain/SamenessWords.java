package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.experiment.Likeness;
import whyrandom.explain.english.Digits;
import whyrandom.explain.english.Numbering;
import whyrandom.explain.english.Words;
import whyrandom.explain.statement.Sentence;

/** What is true of the units of one hidden layer, whether that can change, and what would do it. */
public final class SamenessWords {
  private SamenessWords() {}

  /** The words for a hidden layer, counted from 1. */
  public static Sentence about(Observation o, int layer) {
    if (o.isDiverged()) {
      return new Words().say("The network is no longer made of finite numbers.").sentence();
    }
    if (o.shape().units(layer) == 1) {
      return new Words().say("The layer has one unit: there is none to be the same as.").sentence();
    }
    List<List<Integer>> identical = Grouping.shared(o.identical(layer));
    if (!identical.isEmpty()) {
      return locked(o, identical.get(0), identical.size() > 1);
    }
    return apart(o, layer);
  }

  /**
   * What there is to say of two units that are mirror images in bias and weights in.
   *
   * @param isMirroredOut whether their weights out are mirrored, too
   * @param hasDropout whether units are left out in training
   */
  public static String mirrored(boolean isMirroredOut, boolean hasDropout) {
    String images = "mirror images, one feature with its sign turned";
    if (!isMirroredOut) {
      return images + "; their weights out are not, so nothing keeps them so.";
    }
    return hasDropout
        ? images + ", weights out too; but dropout leaves out one without the other."
        : images + ", weights out too: so are their gradients, and every step keeps them so.";
  }

  private static Sentence locked(Observation o, List<Integer> group, boolean areMore) {
    Words words =
        new Words()
            .say("Units " + Numbering.units(group) + (areMore ? ", and others, are " : " are "))
            .same("identical")
            .say(": same weights in, same bias, same weights out, to the bit.");
    if (o.settings().dropout() > 0) {
      return words
          .add("But dropout leaves out different units for different examples: it separates them.")
          .sentence();
    }
    if (!o.areTreatedAlike()) {
      return words
          .add(
              o.doIdenticalStay()
                  ? "The next step leaves them so."
                  : "But the optimizer remembers a time when they differed: the next step separates"
                      + " them.")
          .sentence();
    }
    return words
        .add("Their gradients are equal too, so no number of steps can separate them.")
        .add(
            "Shuffling does not help, nor does momentum or Adam: every rule treats equal units"
                + " alike. One changed weight would do it, or noise, or dropout.")
        .sentence();
  }

  private static Sentence apart(Observation o, int layer) {
    Shape shape = o.shape();
    int closest = -1;
    int other = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int unit = 0; unit < shape.units(layer); unit++) {
      for (int next = unit + 1; next < shape.units(layer); next++) {
        double gap = Likeness.gap(o.network(), layer, unit, next);
        if (gap < least) {
          least = gap;
          closest = unit;
          other = next;
        }
      }
    }
    int features = Likeness.features(o.network(), layer).size();
    Words words =
        new Words()
            .say("No two units of this layer are identical")
            .say(
                features < shape.units(layer)
                    ? ", but they are only "
                        + features
                        + (features == 1 ? " feature." : " distinct features.")
                    : ".");
    if (closest < 0) {
      return words.sentence();
    }
    double after = Likeness.gap(o.next(), layer, closest, other);
    List<Integer> pair = new ArrayList<>(List.of(closest, other));
    words.add(
        "The closest are units "
            + Numbering.units(pair)
            + ", "
            + Digits.of(least)
            + " apart in the weight that differs most");
    if (after == least) {
      return words.say("; the next step leaves that as it is.").sentence();
    }
    return words
        .say("; the next step ")
        .say(after > least ? "widens that " : "narrows that ")
        .say("by a factor of " + Digits.of(after / least) + ".")
        .sentence();
  }
}
