package whyrandom.app.inside.perceptron;

import whyrandom.explain.perceptron.Correction;
import whyrandom.plot.Numbers;

/** A row of the table of a pass: what one example did. */
public final class PassRow {
  /** More numbers than this in a row are not written out. */
  private static final int MOST = 4;

  private final Correction correction;
  private final boolean biases;

  PassRow(Correction correction, boolean biases) {
    this.correction = correction;
    this.biases = biases;
  }

  /** {@code [1 −2]}, as MATLAB writes it. */
  static String vector(double[] numbers, int count) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < count && i < MOST; i++) {
      text.append(i == 0 ? "" : " ").append(Numbers.text(numbers[i], 3));
    }
    return text.append(count > MOST ? " …]" : "]").toString();
  }

  /** The weights, without the bias. */
  static String weights(double[] parameters, boolean biases) {
    return vector(parameters, parameters.length - (biases ? 1 : 0));
  }

  private String bias(double[] parameters) {
    return biases ? Numbers.text(parameters[parameters.length - 1], 3) : "";
  }

  /** The inputs. */
  public String getInputs() {
    return vector(correction.inputs(), correction.inputs().length);
  }

  /** t. */
  public String getTarget() {
    return Numbers.text(correction.target(), 3);
  }

  /** a. */
  public String getOutput() {
    return Numbers.text(correction.output(), 3);
  }

  /** e. */
  public String getError() {
    return Numbers.text(correction.error(), 3);
  }

  /** How the row is styled. */
  public String getStyle() {
    return correction.error() == 0 ? "right" : "wrong";
  }

  /** Δw. */
  public String getWeightChange() {
    return weights(correction.changes(), biases);
  }

  /** Δb. */
  public String getBiasChange() {
    return bias(correction.changes());
  }

  /** w afterwards. */
  public String getWeights() {
    return weights(correction.after(), biases);
  }

  /** b afterwards. */
  public String getBias() {
    return bias(correction.after());
  }
}
