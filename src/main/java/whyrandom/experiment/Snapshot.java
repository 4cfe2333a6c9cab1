package whyrandom.experiment;

/**
 * Everything that a {@link Trainer} needs to go on from a step. Its arrays are never written to.
 */
record Snapshot(
    Setup setup,
    int step,
    int epoch,
    int position,
    int updates,
    double[] parameters,
    double[][] memory) {

  /** The same with another setup of the same network. */
  Snapshot with(Setup other) {
    return new Snapshot(other, step, epoch, position, updates, parameters, memory);
  }

  /** Roughly how much memory it takes. */
  int bytes() {
    return 8 * parameters.length * (1 + memory.length) + 100;
  }
}
