package whyrandom.explain.arithmetic;

/** A part of an update, in the order in which the engine goes through them. */
public enum Phase {
  /** Where the weights came from; only at step 0. */
  INITIALISE("initialise", "Initialise"),
  /** From the input to the prediction. */
  FORWARD("forward", "Forward"),
  /** How wrong the prediction is. */
  LOSS("loss", "Loss"),
  /** What of the error comes back to each unit. */
  BACKWARD("backward", "Backward"),
  /** What that says of each weight. */
  GRADIENT("gradient", "Gradient"),
  /** What the optimizer makes of it. */
  UPDATE("update", "Update");

  private final String id;
  private final String label;

  Phase(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Its name in element ids. */
  public String id() {
    return id;
  }

  /** Its name on screen. */
  public String label() {
    return label;
  }
}
