package whyrandom.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Network;
import whyrandom.engine.Shape;
import whyrandom.experiment.Feature;
import whyrandom.experiment.Run;
import whyrandom.explain.english.LineEnglish;
import whyrandom.explain.statement.LineStatement;

/** What is said of the lines of units follows from exact arithmetic, on random states. */
class LineLawTest {
  private static final int STATES = 10_000;

  private final Map<String, Integer> seen = new LinkedHashMap<>();

  private Run run;
  private Network network;
  private int units;
  private int x1;
  private int x2;
  private List<LineStatement> said;
  private String where;

  @Test
  void whatIsSaidOfLinesFollowsFromExactArithmetic() {
    for (int number = 0; number < RandomStates.count(STATES); number++) {
      run = RandomStates.state(number);
      network = run.network();
      Shape shape = network.shape();
      units = shape.units(1);
      List<Feature> features = run.settings().features();
      x1 = features.indexOf(Feature.ofColumn(0));
      x2 = features.indexOf(Feature.ofColumn(1));
      Run start = new Run(run.experiment(), run.edits());
      boolean isSameKind =
          start.settings().features().equals(features) && start.network().shape().equals(shape);
      Optional<double[]> before =
          isSameKind ? Optional.of(start.network().parameters) : Optional.empty();
      List<Integer> outside = number % 2 == 0 ? List.of(0) : List.of();
      said = LineFindings.of(run.settings(), network, before, run.step(), outside);
      where = number + " at " + run.step() + ": " + said;
      said.forEach(s -> seen.merge(s.getClass().getSimpleName(), 1, Integer::sum));
      assertThat(LineEnglish.of(said).plain()).as(where).endsWith(".").doesNotContain("  ");
      boolean isPlane = features.size() == 2 && x1 >= 0 && x2 >= 0;
      assertThat(said.contains(new LineStatement.NoPlane(features.size())))
          .as(where)
          .isEqualTo(!isPlane);
      if (isPlane) {
        checkLines(outside);
        checkTurns(before);
      }
    }
    assertThat(seen.keySet())
        .contains("NoPlane", "NoLine", "OneUnit", "Count", "Same", "Multiples", "Flat")
        .contains("NotFinite", "Outside", "Turned", "HardlyTurned");
    int least = RandomStates.count(STATES) / 2000;
    seen.forEach((statement, count) -> assertThat(count).as(statement).isGreaterThan(least));
  }

  private double[] line(int unit) {
    return new double[] {
      network.weight(1, unit, x1), network.weight(1, unit, x2), network.bias(1, unit)
    };
  }

  /** Exactly: all two by two determinants are 0. */
  private static boolean areOneLine(double[] a, double[] b) {
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < i; k++) {
        BigDecimal one = new BigDecimal(a[i]).multiply(new BigDecimal(b[k]));
        BigDecimal other = new BigDecimal(a[k]).multiply(new BigDecimal(b[i]));
        if (one.compareTo(other) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean areEqual(double[] a, double[] b) {
    return a[0] == b[0] && a[1] == b[1] && a[2] == b[2];
  }

  private void checkLines(List<Integer> outside) {
    List<Integer> flat = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      double[] line = line(unit);
      if (!Double.isFinite(line[0]) || !Double.isFinite(line[1]) || !Double.isFinite(line[2])) {
        broken.add(unit);
      } else if (line[0] == 0 && line[1] == 0) {
        flat.add(unit);
      } else {
        Optional<List<Integer>> home =
            groups.stream().filter(g -> areOneLine(line(g.get(0)), line)).findFirst();
        if (home.isEmpty()) {
          groups.add(new ArrayList<>(List.of(unit)));
        } else {
          home.get().add(unit);
        }
      }
    }
    boolean isOutput = network.shape().hiddenLayers() == 0;
    boolean isNone = flat.size() == units;
    boolean isAny = !groups.isEmpty();
    boolean isCounted = isAny && units > 1 && groups.get(0).size() < units;
    expect(new LineStatement.NoLine(), isNone);
    expect(new LineStatement.Flat(flat), !flat.isEmpty() && !isNone);
    expect(new LineStatement.NotFinite(broken), !broken.isEmpty());
    expect(new LineStatement.OneUnit(isOutput), isAny && units == 1);
    expect(new LineStatement.Count(units, groups.size(), isOutput), isCounted);
    List<List<Integer>> same = new ArrayList<>();
    List<List<Integer>> multiples = new ArrayList<>();
    for (List<Integer> group : groups) {
      if (group.size() > 1) {
        boolean isSame = group.stream().allMatch(u -> areEqual(line(group.get(0)), line(u)));
        (isSame ? same : multiples).add(group);
      }
    }
    expect(new LineStatement.Same(same), !same.isEmpty());
    expect(new LineStatement.Multiples(multiples), !multiples.isEmpty());
    boolean hasLine = groups.stream().anyMatch(g -> g.contains(0));
    expect(new LineStatement.Outside(outside), hasLine && !outside.isEmpty());
  }

  private void expect(LineStatement statement, boolean isTrue) {
    assertThat(said.contains(statement)).as(where + statement).isEqualTo(isTrue);
    boolean isOfThatKind = said.stream().anyMatch(s -> s.getClass() == statement.getClass());
    assertThat(isOfThatKind).as(where + statement).isEqualTo(isTrue);
  }

  /** By the arc tangent. */
  private void checkTurns(Optional<double[]> before) {
    double most = Double.NaN;
    double[] turns = new double[units];
    for (int unit = 0; unit < units; unit++) {
      turns[unit] = before.isEmpty() || run.step() == 0 ? Double.NaN : turn(before.get(), unit);
      most = Double.isNaN(most) ? turns[unit] : Math.max(most, turns[unit] >= 0 ? turns[unit] : 0);
    }
    boolean isSaid = false;
    for (LineStatement s : said) {
      if (s instanceof LineStatement.HardlyTurned hardly) {
        isSaid = true;
        assertThat(most).as(where).isLessThan(1 + 1e-6);
        assertThat(hardly.isAlone()).isEqualTo(units == 1);
      }
      if (s instanceof LineStatement.Turned turned) {
        isSaid = true;
        assertThat(most).as(where).isGreaterThan(1 - 1e-6);
        for (int unit = 0; unit < units; unit++) {
          boolean isNamed = turned.units().contains(unit);
          if (isNamed) {
            assertThat(Math.abs(turns[unit] - turned.degrees())).isLessThan(0.5 + 1e-6);
          } else if (turns[unit] >= 0) {
            assertThat(turns[unit]).as(where).isLessThan(turned.degrees() - 0.5 + 1e-6);
          }
        }
        assertThat(turned.all()).isEqualTo(turned.units().size() == units);
      }
    }
    assertThat(isSaid).as(where).isEqualTo(most >= 0);
  }

  /** In degrees; NaN where there is no direction. */
  private double turn(double[] before, int unit) {
    Shape shape = network.shape();
    double[] a = {before[shape.weight(1, unit, x1)], before[shape.weight(1, unit, x2)]};
    double[] b = line(unit);
    boolean isDirection = Double.isFinite(b[0] + b[1]) && Double.isFinite(a[0] + a[1]);
    if (!isDirection || a[0] == 0 && a[1] == 0 || b[0] == 0 && b[1] == 0) {
      return Double.NaN;
    }
    double turned = Math.toDegrees(Math.abs(Math.atan2(a[1], a[0]) - Math.atan2(b[1], b[0])));
    return Math.min(turned, 360 - turned);
  }
}
