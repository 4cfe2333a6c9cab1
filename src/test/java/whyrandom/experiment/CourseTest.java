package whyrandom.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Activation;
import whyrandom.engine.Optimizer;

class CourseTest {
  private static List<Course.Point> points(Run run) {
    Course course = new Course(run);
    while (!course.advance(7)) {}
    return course.points();
  }

  private static Run edited(Run run, double value) {
    return run.with(new Edit.SetWeight(run.step(), 1, 0, 0, value));
  }

  private static double[] at(Run run, int step) {
    Run other = new Run(run.experiment(), run.edits());
    other.seek(step);
    return other.network().parameters;
  }

  @Test
  void everyPointIsWhereAnotherRunOfTheSameExperimentIsAtThatStep() {
    Run run = Lab.run(Experiment.standard(), 1500);
    List<Course.Point> points = points(run);
    assertThat(points).hasSizeBetween(100, 1000);
    assertThat(points.get(0).step()).isZero();
    for (Course.Point point : points.subList(0, 50)) {
      assertThat(point.parameters()).isEqualTo(at(run, point.step()));
    }
    Course.Point last = points.get(points.size() - 1);
    assertThat(last.step()).isEqualTo(1500);
    assertThat(last.parameters()).isEqualTo(run.network().parameters);
  }

  @Test
  void itEndsAtTheCurrentStepAfterGoingBack() {
    Run run = Lab.run(Experiment.standard(), 300);
    run.seek(42);
    List<Course.Point> points = points(run);
    assertThat(points.get(points.size() - 1).step()).isEqualTo(42);
    assertThat(points).hasSize(43);
  }

  @Test
  void anEditIsWhereTheNetworkWasPut() {
    Run run = Lab.run(Experiment.standard(), 1203); // not a step that the run keeps
    Run edited = edited(run, 2.5);
    edited.seek(1300);
    List<Course.Point> points = points(edited);
    Course.Point put =
        points.stream().filter(Course.Point::isEdit).reduce((a, b) -> null).orElseThrow();
    assertThat(put.step()).isEqualTo(1203);
    assertThat(put.parameters()).isEqualTo(at(edited, 1203));
    Course.Point before = points.get(points.indexOf(put) - 1);
    assertThat(before.step()).isEqualTo(1203);
    assertThat(before.parameters()).isEqualTo(at(run, 1203));
    assertThat(points).isSortedAccordingTo((a, b) -> Integer.compare(a.step(), b.step()));
  }

  @Test
  void anEditThatHasJustBeenMadeIsTheEndAndOneOfTheStartTheBeginning() {
    Run run = edited(Lab.run(Experiment.standard()), 1);
    assertThat(points(run)).hasSize(1);
    assertThat(points(run).get(0).isEdit()).isTrue();
    run.seek(20);
    Run twice = edited(run, 3);
    List<Course.Point> points = points(twice);
    assertThat(points.get(0).parameters()).isEqualTo(at(twice, 0));
    assertThat(points.get(points.size() - 1).isEdit()).isTrue();
    assertThat(points.get(points.size() - 1).parameters()).isEqualTo(twice.network().parameters);
  }

  @Test
  void itGoesOnWithTheRunAndFindsEditsThatLieAhead() {
    Run run = Lab.run(Experiment.standard(), 10);
    Run ahead = edited(run, 2);
    ahead.seek(0);
    Course course = new Course(ahead);
    assertThat(course.advance(1)).isTrue();
    assertThat(course.points()).hasSize(1);
    ahead.seek(30);
    while (!course.advance(1)) {}
    assertThat(course.points()).filteredOn(Course.Point::isEdit).hasSize(1);
    assertThat(course.points().get(course.points().size() - 1).step()).isEqualTo(30);
  }

  @Test
  void itBeginsWhereTheNetworkGotItsShapeAndSettingsThatMoveNothingAreNoEdits() {
    Run run = Lab.run(Experiment.standard(), 10);
    Run faster =
        run.with(new Edit.Change(10, run.settings().withOptimizer(new Optimizer.Sgd(1, 0, false))));
    faster.seek(20);
    assertThat(points(faster)).hasSize(21).noneMatch(Course.Point::isEdit);
    Experiment wide =
        faster
            .settings()
            .withNetwork(faster.settings().features(), List.of(6), List.of(Activation.TANH));
    Run wider = faster.with(new Edit.Change(20, wide));
    wider.seek(25);
    List<Course.Point> points = points(wider);
    assertThat(points.get(0).step()).isBetween(20, 21);
    assertThat(points).allMatch(p -> p.parameters().length == wide.shape().parameters());
  }
}
