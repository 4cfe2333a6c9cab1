package whyrandom.starts;

import whyrandom.engine.Evaluation;
import whyrandom.experiment.Run;
import whyrandom.maps.UnitMaps;

/** One start on its way. */
final class Start {
  private final Plan plan;
  private final int[] looks;
  private final Run run;
  private final long seed;
  private final UnitMaps maps;
  private final double[] losses;
  private int next;

  /** The look from which on all were solved; as many as there are looks if the last one was not. */
  private int solvedSince;

  private Evaluation last;

  Start(Plan plan, int[] looks, Run run, long seed, UnitMaps maps) {
    this.plan = plan;
    this.looks = looks;
    this.run = run;
    this.seed = seed;
    this.maps = maps;
    losses = new double[looks.length];
  }

  /** Goes on by at most so many updates; answers whether it has ended. */
  boolean advance(int updates) {
    int left = updates;
    while (next < looks.length) {
      int before = run.step();
      if (!run.approach(looks[next], left)) {
        return false;
      }
      left -= run.step() - before;
      look();
    }
    return true;
  }

  private void look() {
    last = run.evaluateTrain();
    losses[next] = last.loss();
    next++;
    if (!plan.isSolved(last)) {
      solvedSince = next;
    }
  }

  Ending ending() {
    Picture picture = Picture.of(run.network(), maps, plan.units());
    boolean isSolved = solvedSince < looks.length;
    return new Ending(
        seed,
        last.loss(),
        last.accuracy().orElse(Double.NaN),
        isSolved,
        isSolved ? firstSolvedStep() : Ending.NEVER,
        losses,
        picture);
  }

  /** After the last step before the look that was not solved; the run is at its end. */
  private int firstSolvedStep() {
    if (solvedSince == 0) {
      return 0;
    }
    run.seek(looks[solvedSince - 1] + 1);
    int first = run.step();
    while (run.step() < looks[solvedSince]) {
      first = plan.isSolved(run.evaluateTrain()) ? first : run.step() + 1;
      run.update();
    }
    return first;
  }
}
