package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import whyrandom.experiment.Direction;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Landscape;
import whyrandom.experiment.Slopes;
import whyrandom.experiment.State;
import whyrandom.explain.statement.SlopeStatement;

/** Which statements about the map of the loss hold where a network stands. */
public final class SlopeFindings {
  /** A curvature no larger than this may be nothing but rounding and the third derivative. */
  private static final double NOISE = 1e-6;

  private SlopeFindings() {}

  /** About two units: whether the loss slopes and bends towards a difference between them. */
  public static List<SlopeStatement> pair(
      SlopeStatement.Pair units, State run, Landscape plane, Slopes slopes) {
    Direction apart = plane.up();
    double slope = slopes.slope(apart);
    double curvature = slopes.curvature(apart);
    List<SlopeStatement> found = new ArrayList<>();
    if (!(Math.abs(slope) + Math.abs(curvature) <= Double.MAX_VALUE)) {
      found.add(new SlopeStatement.NotFinite());
      return found;
    }
    boolean areIdentical = apart.areIdentical(run.network().parameters);
    if (areIdentical) {
      found.add(new SlopeStatement.Identical(units, slopes.isFlat()));
    } else {
      found.add(new SlopeStatement.Different(units));
      double between = apart.dot(run.network().parameters);
      int distance = (int) (-Math.signum(slope) * Math.signum(between));
      found.add(new SlopeStatement.SlopeApart(slope, distance));
    }
    boolean isLevel = Math.abs(curvature) <= NOISE;
    if (!slopes.isSmooth(apart, NOISE)) {
      found.add(new SlopeStatement.Kink());
    } else if (areIdentical) {
      found.add(
          isLevel
              ? new SlopeStatement.Level(curvature)
              : curvature < 0
                  ? new SlopeStatement.Ridge(curvature, slopes.isFlat())
                  : new SlopeStatement.Valley(curvature));
      nudge(curvature, run, slopes, apart, found);
    } else if (!isLevel) {
      found.add(new SlopeStatement.Bend(curvature));
    }
    return found;
  }

  /** By how much a nudge grows or shrinks at the next step, where that is simple to say. */
  private static void nudge(
      double curvature, State run, Slopes slopes, Direction apart, List<SlopeStatement> found) {
    Experiment e = run.settings();
    boolean isPlain =
        e.optimizer().isPlain()
            && !e.regularization().isOn()
            && e.dropout() == 0
            && run.nextBatchSize() == run.data().train().size();
    double growth = -100 * e.optimizer().learningRate() * curvature;
    if (isPlain
        && Math.abs(curvature) > NOISE
        && growth != 0
        && growth > -100
        && slopes.staysAlong(apart)) {
      found.add(new SlopeStatement.Nudge(growth));
    }
  }

  /**
   * About two weights.
   *
   * @param across what the first is called
   * @param up what the second is called
   */
  public static List<SlopeStatement> weights(
      String across, String up, State run, Landscape plane, Slopes slopes) {
    double first = slopes.slope(plane.across());
    double second = slopes.slope(plane.up());
    List<SlopeStatement> found = new ArrayList<>();
    if (!(Math.abs(first) + Math.abs(second) <= Double.MAX_VALUE)) {
      found.add(new SlopeStatement.NotFinite());
    } else if (first == 0 && second == 0) {
      found.add(new SlopeStatement.NoSlope());
    } else {
      found.add(new SlopeStatement.Slope(first, second, across, up));
      double[] now = run.network().parameters;
      if (first == second && now[plane.across().index(0)] == now[plane.up().index(0)]) {
        found.add(new SlopeStatement.Diagonal());
      }
    }
    return found;
  }

  /** What is mapped, and what the run has that is not on the map. */
  public static List<SlopeStatement> mapped(State run) {
    Experiment e = run.settings();
    int examples = run.data().train().size();
    List<SlopeStatement> found = new ArrayList<>();
    found.add(new SlopeStatement.Mapped(examples));
    if (e.regularization().isOn()) {
      found.add(
          new SlopeStatement.WithoutPenalty(Labels.regularization(e.regularization().kind())));
    }
    if (e.dropout() > 0) {
      found.add(new SlopeStatement.WithoutDropout());
    }
    if (run.nextBatchSize() < examples) {
      found.add(new SlopeStatement.MiniBatch(run.nextBatchSize()));
    }
    return found;
  }
}
