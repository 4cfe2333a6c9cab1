package whyrandom.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How large activations and gradients are to be expected in each hidden layer of a start, by {@link
 * SignalTheory}, worked out in pieces. Backward it begins with the ∂ℓ/∂z that the output has.
 */
public final class StartTheory {
  private final DrawnStart start;
  private final SignalMeasurement measured;
  private final SignalTheory theory;
  private double outputSquares;
  private int done;

  private StartTheory(DrawnStart start) {
    this.start = start;
    measured = new SignalMeasurement(start.network(), start.experiment().loss(), start.train());
    theory = SignalTheory.of(start.experiment(), start.network());
  }

  /** That of a run's start; nothing where its weights were changed before the first step. */
  public static Optional<StartTheory> of(State run) {
    return run.editsUpTo(0).isEmpty()
        ? Optional.of(new StartTheory(DrawnStart.of(run)))
        : Optional.empty();
  }

  /**
   * Goes on with it.
   *
   * @param pieces at most so many blocks of examples that are measured, or examples that are taken
   *     in
   * @return whether it is done
   */
  public boolean advance(int pieces) {
    if (!measured.advance(pieces)) {
      return false;
    }
    for (int i = 0; i < pieces && done < measured.size(); i++) {
      theory.add(start.train(), done, measured.outputSquare(done));
      outputSquares += measured.outputSquare(done);
      done++;
    }
    return done == measured.size();
  }

  /** Standard deviations of activations, from layer 1; NaN for the output, which is but one. */
  public List<Double> activations() {
    List<Double> list = new ArrayList<>();
    for (int layer = 1; layer < start.shape().layers(); layer++) {
      list.add(theory.spread(layer));
    }
    list.add(Double.NaN);
    return list;
  }

  /** The same of ∂L/∂z, L being the mean of the losses ℓ. */
  public List<Double> deltas() {
    return deltas(outputSquares / done);
  }

  private List<Double> deltas(double outputSquare) {
    List<Double> list = new ArrayList<>();
    for (int layer = 1; layer < start.shape().layers(); layer++) {
      list.add(Math.sqrt(theory.backward(layer) * outputSquare) / start.train().size());
    }
    list.add(Double.NaN);
    return list;
  }

  /** Whether it says something of a layer. */
  public boolean isThere() {
    return start.shape().hiddenLayers() > 0 && theory.spread(1) >= 0;
  }
}
