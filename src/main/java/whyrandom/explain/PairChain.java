package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Example;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Place;
import whyrandom.experiment.State;
import whyrandom.experiment.Trace;

/**
 * The next step as it goes through two units of a hidden layer, link by link: weights in, z, a,
 * weights out, δ, change. Where all links are equal, nothing tells the units apart; the first that
 * is not is where they part. Every number is the engine's, for the first training example.
 *
 * @param links in the order of the step
 */
public record PairChain(List<Link> links) {

  /** Copies the list. */
  public PairChain {
    links = List.copyOf(links);
  }

  /**
   * One quantity of both units. Of several weights it is that in which they differ most.
   *
   * @param name what it is
   * @param one its value in the one unit
   * @param other its value in the other
   * @param isSame whether all quantities of this kind are the same in both, to the bit
   */
  public record Link(String name, double one, double other, boolean isSame) {}

  /**
   * The chain of two units; empty where numbers are no longer finite.
   *
   * @param layer a hidden layer, from 1
   */
  public static PairChain of(State state, int layer, int unit, int other) {
    if (state.hasDiverged()) {
      return new PairChain(List.of());
    }
    OneStep step = OneStep.of(state, Example.of(state, 0));
    Trace trace = step.trace();
    Shape shape = state.network().shape();
    List<Pair> in = in(state, shape, layer, unit, other);
    List<Pair> out = new ArrayList<>();
    for (int next = 0; next < shape.units(layer + 1); next++) {
      String name = "w to " + Labels.unit(shape, layer + 1, next);
      out.add(new Pair(name, new Place(layer + 1, next, unit), new Place(layer + 1, next, other)));
    }
    List<Pair> all = new ArrayList<>(in);
    all.addAll(out);
    List<Link> links = new ArrayList<>();
    links.add(weights(step, in));
    links.add(link("z", trace.z(layer, unit), trace.z(layer, other)));
    links.add(link("a", trace.a(layer, unit), trace.a(layer, other)));
    links.add(weights(step, out));
    links.add(link("δ", trace.delta(layer, unit), trace.delta(layer, other)));
    links.add(change(step, all));
    return new PairChain(links);
  }

  private static List<Pair> in(State state, Shape shape, int layer, int unit, int other) {
    List<Pair> in = new ArrayList<>();
    for (int input = 0; input < shape.fanIn(layer); input++) {
      String name = "w from " + Labels.source(state.settings(), layer, input);
      in.add(new Pair(name, new Place(layer, unit, input), new Place(layer, other, input)));
    }
    if (shape.hasBiases()) {
      in.add(new Pair("b", new Place(layer, unit, Edit.BIAS), new Place(layer, other, Edit.BIAS)));
    }
    return in;
  }

  /** Where all links are the same, the step leaves the units the same. */
  public boolean isWhole() {
    for (Link link : links) {
      if (!link.isSame) {
        return false;
      }
    }
    return true;
  }

  /** What stands at the same place of both units. */
  private record Pair(String name, Place one, Place other) {}

  private static Link link(String name, double one, double other) {
    return new Link(name, one, other, one == other);
  }

  /** The weights in which they differ most. */
  private static Link weights(OneStep step, List<Pair> pairs) {
    Pair most = pairs.get(0);
    double gap = 0;
    for (Pair pair : pairs) {
      double size = Math.abs(step.before(pair.one) - step.before(pair.other));
      if (size > gap) {
        gap = size;
        most = pair;
      }
    }
    return new Link(most.name, step.before(most.one), step.before(most.other), gap == 0);
  }

  /**
   * What the step changes. Units that are the same must be so after it, too: a change is a
   * difference of two weights, and rounding could hide what sets these apart.
   */
  private static Link change(OneStep step, List<Pair> pairs) {
    Pair most = pairs.get(0);
    double gap = 0;
    boolean isSame = true;
    for (Pair pair : pairs) {
      double size = Math.abs(change(step, pair.one) - change(step, pair.other));
      boolean wasSame = step.before(pair.one) == step.before(pair.other);
      isSame &= size == 0 && !(wasSame && step.after(pair.one) != step.after(pair.other));
      if (size > gap) {
        gap = size;
        most = pair;
      }
    }
    return new Link("Δ" + most.name, change(step, most.one), change(step, most.other), isSame);
  }

  private static double change(OneStep step, Place place) {
    return step.after(place) - step.before(place);
  }
}
