package whyrandom.explain.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.DrawLaw;
import whyrandom.engine.EdgeDraw;
import whyrandom.engine.Initializer;
import whyrandom.explain.arithmetic.NumberText;
import whyrandom.math.CounterDraw;
import whyrandom.math.CounterRandom;

/** A draw's way into its weight or bias, line by line. */
public final class WayEnglish {
  /** Purposes of draws in place of others differ by multiples of this. */
  private static final int NEXT = 256;

  private final EdgeDraw edge;
  private final Optional<DrawLaw> law;
  private final NumberText text;

  /**
   * The way of one draw.
   *
   * @param law what the weight is drawn from, if it is by itself
   */
  public WayEnglish(EdgeDraw edge, Optional<DrawLaw> law, NumberText text) {
    this.edge = edge;
    this.law = law;
    this.text = text;
  }

  /**
   * The lines.
   *
   * @param its how the weight is chosen
   * @param value what it is
   */
  public List<String> lines(Initializer its, double value) {
    List<String> lines = new ArrayList<>();
    if (edge.draw().isPresent()) {
      addDraw(edge.draw().get(), lines);
    } else {
      lines.add(
          (edge.noise().isEmpty() ? "Nothing" : "But for its noise nothing")
              + " is drawn for it: how it is chosen says what it is.");
    }
    addUse(lines);
    edge.noise()
        .ifPresent(
            noise ->
                lines.add(
                    "Noise is added: ε = "
                        + text.of(its.noise())
                        + " times a draw of its own with the counter "
                        + counter(noise)
                        + ", "
                        + text.of(noise.normal())
                        + "."));
    lines.add("It starts at " + text.of(value) + ".");
    return lines;
  }

  private static String counter(CounterDraw d) {
    return "(" + d.purpose() + ", " + d.i() + ", " + d.j() + ", " + d.k() + ")";
  }

  private void addDraw(CounterDraw draw, List<String> lines) {
    lines.add(
        "Seed "
            + draw.seed()
            + " is the key. The place is the counter: "
            + counter(draw)
            + " for purpose "
            + draw.purpose()
            + (draw.purpose() % NEXT == CounterRandom.BIAS ? " (biases)" : " (weights)")
            + ", layer "
            + draw.i()
            + ", unit "
            + draw.j()
            + " and input "
            + draw.k()
            + ", both counted from 0.");
    lines.add(
        "Philox4x32-10 multiplies and exchanges the counter’s four words ten times, each time mixing"
            + " in the key. Out come four words: "
            + draw.hexadecimal()
            + ".");
    if (edge.isNormal()) {
      lines.add(
          "The first two make u = "
              + text.of(draw.first())
              + ", the last two v = "
              + text.of(draw.second())
              + ", both between 0 and 1.");
      lines.add("z = √(−2 ln(1 − u)) · cos 2πv = " + text.of(draw.normal()) + ", from N(0, 1).");
    } else {
      lines.add("The first two make u = " + text.of(draw.first()) + ", between 0 and 1.");
      lines.add("2u − 1 = " + text.of(draw.symmetric()) + ", between −1 and 1.");
    }
    if (edge.tries() > 1) {
      lines.add(
          "It is draw "
              + edge.tries()
              + ": those before were beyond ±2 and thrown away. Each draw in place of another one"
              + " has a purpose 256 higher.");
    }
  }

  private void addUse(List<String> lines) {
    String drawn = edge.draw().isPresent() ? text.of(edge.number()) : "";
    switch (edge.use()) {
      case NONE -> {}
      case SCALED -> lines.add(scaled(drawn));
      case SHARED -> {
        lines.add("All weights into this unit share it: the input does not count.");
        lines.add(scaled(drawn));
      }
      case COPIED -> {
        lines.add("It belongs to another weight: this unit, or the one before, is a copy.");
        lines.add(scaled(drawn));
      }
      case ZEROED -> lines.add("It is not used: this is one of the weights that are set to 0.");
      case ORTHOGONAL ->
          lines.add("It and the layer’s other draws are made vectors at right angles.");
      case UNIT_VARIANCE ->
          lines.add(
              "It and the layer’s other draws are made vectors at right angles, which are scaled on"
                  + " the data.");
      case LENGTH_OF_UNIT -> lines.add("Its unit’s draws are made a vector of a chosen length.");
      case LENGTH_OF_INPUT ->
          lines.add("The draws for its input are made a vector of length 1 over all units.");
      default -> throw new IllegalStateException(edge.use().toString());
    }
  }

  private String scaled(String drawn) {
    double scale = law.map(DrawLaw::scale).orElse(Double.NaN);
    return "Times the layer’s scale: "
        + drawn
        + " · "
        + text.of(scale)
        + " = "
        + text.of(edge.number() * scale)
        + ".";
  }
}
