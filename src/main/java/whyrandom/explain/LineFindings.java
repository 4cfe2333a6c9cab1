package whyrandom.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.InputLines;
import whyrandom.experiment.Symmetry;
import whyrandom.explain.statement.LineStatement;
import whyrandom.math.Proportion;

/** Which statements about the lines z = 0 of the units of the first layer hold. */
public final class LineFindings {
  private static final int MOST_GROUPS = 3;

  private final InputLines lines;
  private final Network now;
  private final Shape shape;
  private final List<LineStatement> found = new ArrayList<>();
  private final List<Integer> flat = new ArrayList<>();
  private final List<Integer> notFinite = new ArrayList<>();
  private final List<Integer> withLine = new ArrayList<>();

  private LineFindings(InputLines lines, Network now) {
    this.lines = lines;
    this.now = now;
    shape = now.shape();
    for (int unit = 0; unit < shape.units(1); unit++) {
      double[] line = line(unit);
      if (!(Math.abs(line[0]) <= Double.MAX_VALUE
          && Math.abs(line[1]) <= Double.MAX_VALUE
          && Math.abs(line[2]) <= Double.MAX_VALUE)) {
        notFinite.add(unit);
      } else if (line[0] == 0 && line[1] == 0) {
        flat.add(unit);
      } else {
        withLine.add(unit);
      }
    }
  }

  /**
   * How many lines there are, which units share one, and how far they have turned.
   *
   * @param settings the network's settings
   * @param now the network
   * @param start its parameters at step 0; empty where they are not known yet, or of other inputs
   *     or another shape
   * @param step number of updates so far
   * @param outside units whose line is not in the picture, 0-based, ascending; those without a line
   *     may be among them
   */
  public static List<LineStatement> of(
      Experiment settings, Network now, Optional<double[]> start, int step, List<Integer> outside) {
    Optional<InputLines> lines = InputLines.of(settings);
    if (lines.isEmpty()) {
      return List.of(new LineStatement.NoPlane(settings.features().size()));
    }
    LineFindings findings = new LineFindings(lines.get(), now);
    findings.find(outside);
    if (step > 0 && start.isPresent()) {
      findings.turned(start.get());
    }
    return findings.found;
  }

  private double[] line(int unit) {
    double[] p = now.parameters;
    return new double[] {
      lines.w1(shape, p, unit), lines.w2(shape, p, unit), lines.bias(shape, p, unit)
    };
  }

  private void find(List<Integer> outside) {
    int units = shape.units(1);
    if (flat.size() == units) {
      found.add(new LineStatement.NoLine());
      return;
    }
    if (!withLine.isEmpty()) {
      count(units);
    }
    if (!flat.isEmpty()) {
      found.add(new LineStatement.Flat(flat));
    }
    if (!notFinite.isEmpty()) {
      found.add(new LineStatement.NotFinite(notFinite));
    }
    List<Integer> beyond = new ArrayList<>(outside);
    beyond.retainAll(withLine);
    if (!beyond.isEmpty()) {
      found.add(new LineStatement.Outside(beyond));
    }
  }

  private void count(int units) {
    boolean isOutput = shape.hiddenLayers() == 0;
    if (units == 1) {
      found.add(new LineStatement.OneUnit(isOutput));
      return;
    }
    List<List<Integer>> groups = groups();
    if (groups.get(0).size() < units) {
      found.add(new LineStatement.Count(units, groups.size(), isOutput));
    }
    List<List<Integer>> same = new ArrayList<>();
    List<List<Integer>> multiples = new ArrayList<>();
    for (List<Integer> group : Grouping.shared(groups)) {
      List<List<Integer>> list = isOneFunction(group) ? same : multiples;
      if (list.size() < MOST_GROUPS) {
        list.add(group);
      }
    }
    if (!same.isEmpty()) {
      found.add(new LineStatement.Same(same));
    }
    if (!multiples.isEmpty()) {
      found.add(new LineStatement.Multiples(multiples));
    }
  }

  /** The units that have a line, by their lines. */
  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit : withLine) {
      List<Integer> home = new ArrayList<>();
      for (List<Integer> group : groups) {
        if (Proportion.isBetween(line(group.get(0)), line(unit))) {
          home = group;
        }
      }
      if (home.isEmpty()) {
        groups.add(home);
      }
      home.add(unit);
    }
    return groups;
  }

  private boolean isOneFunction(List<Integer> group) {
    boolean isOne = true;
    for (int unit : group) {
      isOne &= Symmetry.sameFunction(now, 1, group.get(0), unit);
    }
    return isOne;
  }

  /** The units whose lines have turned most since the start. */
  private void turned(double[] start) {
    double most = Double.NEGATIVE_INFINITY;
    List<Integer> which = new ArrayList<>();
    for (int unit = 0; unit < shape.units(1); unit++) {
      double angle = Turn.of(lines, shape, start, now.parameters, unit);
      if (angle == angle) {
        if (degrees(angle) > degrees(most)) {
          which.clear();
        }
        most = Math.max(most, angle);
        if (degrees(angle) == degrees(most)) {
          which.add(unit);
        }
      }
    }
    int units = shape.units(1);
    if (!which.isEmpty()) {
      found.add(
          most < 1
              ? new LineStatement.HardlyTurned(units == 1)
              : new LineStatement.Turned(which, degrees(most), which.size() == units));
    }
  }

  private static int degrees(double angle) {
    return (int) Math.floor(angle + 0.5);
  }
}
