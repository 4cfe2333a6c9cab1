package whyrandom.share;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Ensemble;
import whyrandom.experiment.Experiment;
import whyrandom.starts.Plan;

/**
 * A call of {@code ensemble}: the ensemble of what is open, and one for each combination of the
 * settings that are varied, all with the same seeds. They are worked out piece by piece, one after
 * the other.
 */
public final class EnsembleCall {
  private final List<Vary.Cell> cells;
  private final List<Ensemble> ensembles = new ArrayList<>();
  private final int runs;
  private int current;

  /**
   * A call that is to be worked out.
   *
   * @param open the settings and the start of what is open
   */
  public EnsembleCall(Experiment open, Command.Ensemble asked) {
    cells = asked.cells();
    runs = asked.runs() * (1 + cells.size());
    ensembles.add(ensemble(open, asked));
    for (Vary.Cell cell : cells) {
      Plan plan = new Plan(cell.experiment(), cell.scale(), asked.steps(), asked.solvedBelow());
      ensembles.add(
          new Ensemble(
              plan::start, asked.runs(), asked.steps(), asked.seed(), asked.solvedBelow()));
    }
  }

  private static Ensemble ensemble(Experiment experiment, Command.Ensemble asked) {
    return new Ensemble(experiment, asked.runs(), asked.steps(), asked.seed(), asked.solvedBelow());
  }

  /** Goes on by at most so many updates; answers whether all is done. */
  public boolean advance(int updates) {
    if (current < ensembles.size() && ensembles.get(current).advance(updates)) {
      current++;
    }
    return current == ensembles.size();
  }

  /** How many runs it has in all. */
  public int runs() {
    return runs;
  }

  /** How many of them are done. */
  public int done() {
    int done = 0;
    for (Ensemble ensemble : ensembles) {
      done += ensemble.outcomes().size();
    }
    return done;
  }

  /** What has become of it: of the runs that are done, and of the cells that have any. */
  public JsonObject json() {
    JsonObject open = EnsembleJson.of(ensembles.get(0));
    if (cells.isEmpty()) {
      return open;
    }
    List<Json> list = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Ensemble ensemble = ensembles.get(i + 1);
      if (!ensemble.outcomes().isEmpty()) {
        JsonObject its = EnsembleJson.of(ensemble);
        list.add(
            new JsonObject.Builder()
                .put("values", new JsonArray(cells.get(i).values()))
                .put("outcomes", its.fields().get("outcomes"))
                .put("solved", its.fields().get("solved"))
                .build());
      }
    }
    return new JsonObject.Builder(open).put("cells", new JsonArray(list)).build();
  }
}
