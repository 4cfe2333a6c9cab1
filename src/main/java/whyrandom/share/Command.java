package whyrandom.share;

import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.table.Table;

/** A call of the scripting interface, its arguments checked. */
public sealed interface Command {
  /** A call without arguments. */
  enum Plain implements Command {
    /** The document that reproduces what is on screen. */
    EXPERIMENT,
    /** What {@link StateJson} writes. */
    STATE,
    /** Back to step 0, with the same initial weights. */
    REWIND,
    /** Takes back the last edit or setting. */
    UNDO,
    /** Makes it again. */
    REDO,
    /** Starts playing. */
    PLAY,
    /** Stops playing. */
    PAUSE,
    /** The share URL. */
    LINK
  }

  /**
   * Opens a document.
   *
   * @param opened the document
   */
  record Load(Opened opened) implements Command {}

  /**
   * Forward by some updates.
   *
   * @param updates how many
   */
  record Step(int updates) implements Command {}

  /**
   * Forward to the end of an epoch.
   *
   * @param epochs which, counted from here
   */
  record Epoch(int epochs) implements Command {}

  /**
   * Back by some updates, but not beyond step 0.
   *
   * @param updates how many
   */
  record Back(int updates) implements Command {}

  /**
   * To a step of the same run.
   *
   * @param step which
   */
  record Seek(int step) implements Command {}

  /**
   * New initial weights.
   *
   * @param seed their seed; empty for the next one
   */
  record Reinitialize(Optional<Long> seed) implements Command {}

  /**
   * One weight or bias gets a value.
   *
   * @param place which
   * @param value the value
   */
  record SetWeight(Place place, double value) implements Command {}

  /**
   * All weights get one value.
   *
   * @param layer the layer, or {@link whyrandom.experiment.Edit#ALL_LAYERS}
   * @param value the value
   */
  record Fill(int layer, double value) implements Command {}

  /**
   * The network's outputs for some inputs, see {@link Predictions}.
   *
   * @param rows raw inputs
   * @param part which of the rows of a call they are, where it is carried out in parts
   */
  record Predict(List<List<Double>> rows, Optional<Part> part) implements Command {

    /**
     * Some of the rows of one call.
     *
     * @param call which one; no two have the same number
     * @param first how many rows were before
     * @param all how many rows the call has
     */
    public record Part(int call, int first, int all) {}

    /** How many rows of the call were before. */
    public int first() {
      return part.isPresent() ? part.get().first() : 0;
    }

    /** Whether the call has no rows after these. */
    public boolean isLast() {
      return part.isEmpty() || part.get().first() + rows.size() >= part.get().all();
    }
  }

  /**
   * The open run as a program.
   *
   * @param kind the name of a language or library, which may be one that there is not
   */
  record Code(String kind) implements Command {}

  /**
   * Opens a table as data.
   *
   * @param table what was understood
   * @param experiment the one that is open, on this data
   */
  record OpenTable(Table table, Experiment experiment) implements Command {}

  /**
   * Trains copies that differ only in the seed of their initial weights.
   *
   * @param runs how many
   * @param steps how long
   * @param seed the first one's seed
   * @param solvedBelow training loss below which a run counts as solved, if one does
   * @param cells the same with other settings; none if nothing is varied
   */
  record Ensemble(
      int runs, int steps, long seed, Optional<Double> solvedBelow, List<Vary.Cell> cells)
      implements Command {}
}
