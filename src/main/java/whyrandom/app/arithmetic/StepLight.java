package whyrandom.app.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Shape;
import whyrandom.experiment.Edit;
import whyrandom.experiment.OneStep;
import whyrandom.experiment.Place;
import whyrandom.explain.arithmetic.NumberText;
import whyrandom.explain.arithmetic.Phase;
import whyrandom.explain.arithmetic.Source;
import whyrandom.model.Spotlight;

/** What the diagram shows of a phase: on each edge what it carries, and what is looked at. */
public final class StepLight {
  private static final double[] NONE = {};

  private final Phase phase;
  private final OneStep one;
  private final Shape shape;

  /** What the diagram shows of a phase of an update. */
  public StepLight(Phase phase, OneStep one) {
    this.phase = phase;
    this.one = one;
    shape = one.shape();
  }

  /** What edges show. */
  public static String words(Phase phase) {
    switch (phase) {
      case FORWARD:
        return "In the diagram each edge shows w · a, what it brings forward; a bias itself.";
      case BACKWARD:
        return "In the diagram each edge shows w · δ, what it carries back.";
      case GRADIENT:
        return "In the diagram each edge and bias shows its gradient, the mini-batch’s mean.";
      case UPDATE:
        return "In the diagram each edge and bias shows how much this step changes it.";
      default:
        return "In the diagram each edge and bias shows its value.";
    }
  }

  private static String name(Phase phase) {
    switch (phase) {
      case FORWARD:
        return "w·a";
      case BACKWARD:
        return "w·δ";
      case GRADIENT:
        return "∂L/∂w";
      default:
        return "Δ";
    }
  }

  private boolean hasAmounts() {
    return phase != Phase.INITIALISE && phase != Phase.LOSS;
  }

  private double amount(Place p) {
    switch (phase) {
      case FORWARD:
        return one.trace().forward(p);
      case BACKWARD:
        return one.trace().back(p);
      case GRADIENT:
        return one.gradient(p);
      default:
        return one.after(p) - one.before(p);
    }
  }

  /** One amount for each parameter. */
  public double[] amounts() {
    if (!hasAmounts()) {
      return NONE;
    }
    double[] amounts = new double[shape.parameters()];
    for (int layer = 1; layer <= shape.layers(); layer++) {
      for (int unit = 0; unit < shape.units(layer); unit++) {
        for (int input = shape.hasBiases() ? Edit.BIAS : 0; input < shape.fanIn(layer); input++) {
          Place p = new Place(layer, unit, input);
          amounts[p.index(shape)] = amount(p);
        }
      }
    }
    return amounts;
  }

  /**
   * The spotlight.
   *
   * @param subject what is looked at
   * @param pointed the term that the reader points at, if any
   */
  Spotlight on(
      int lane, double[] amounts, Source subject, Optional<Source> pointed, NumberText text) {
    List<Place> edges = new ArrayList<>();
    List<Spotlight.Unit> units = new ArrayList<>();
    units.add(new Spotlight.Unit(subject.layer(), subject.unit()));
    pointed.ifPresent(
        source -> {
          if (source.isUnit()) {
            units.add(new Spotlight.Unit(source.layer(), source.unit()));
          } else {
            edges.add(source.place());
          }
        });
    return new Spotlight(lane, shape, name(phase), amounts, edges, units, notes(subject, text));
  }

  /** The numbers of the edges that the subject's arithmetic adds up. */
  private List<Spotlight.Note> notes(Source subject, NumberText text) {
    List<Spotlight.Note> notes = new ArrayList<>();
    if (!hasAmounts()) {
      return notes;
    }
    int layer = subject.layer();
    if (phase == Phase.BACKWARD && layer < shape.layers()) {
      for (int unit = 0; unit < shape.units(layer + 1); unit++) {
        add(notes, new Place(layer + 1, unit, subject.unit()), text, false);
      }
      return notes;
    }
    for (int input = 0; input < shape.fanIn(layer); input++) {
      boolean isTold = input == subject.input(); // the diagram tells that of the selected edge
      if (!isTold) {
        add(notes, new Place(layer, subject.unit(), input), text, true);
      }
    }
    return notes;
  }

  private void add(List<Spotlight.Note> notes, Place p, NumberText text, boolean isAtStart) {
    notes.add(new Spotlight.Note(p, text.of(amount(p)), isAtStart));
  }
}
