package whyrandom.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whyrandom.engine.Evaluation;
import whyrandom.experiment.Ensemble;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Run;
import whyrandom.explain.many.GroupWords;
import whyrandom.explain.many.StartsWords;
import whyrandom.share.Documents;
import whyrandom.share.Links;

class StartsTest {
  private static final String CORNERS =
      """
      {"version": 1, "data": {"kind": "custom", "testFraction": 0,
        "rows": [[-1,-1,0],[-1,1,1],[1,-1,1],[1,1,0]]},
       "network": {"hidden": [2], "activation": "tanh", "output": "sigmoid"}, "loss": "bce",
       "init": {"scheme": "xavier-uniform"}, "optimizer": {"kind": "sgd", "learningRate": 0.5},
       "batchSize": "full", "shuffle": false}
      """;

  static Experiment corners() {
    return Documents.read(CORNERS).document().main().experiment();
  }

  static List<Ending> endings(Plan plan, int count) {
    Starts starts = new Starts(plan, 1, count);
    while (!starts.advance(50)) {}
    return starts.take();
  }

  /** The numbers that the drawing of the view was made from. */
  @Test
  void aThousandStartsOfXorEndAsTheyWereMeasured() {
    List<Ending> endings = endings(Plan.of(corners(), 1000), 1000);
    List<Group> groups = Groups.of(endings);
    assertThat(groups).extracting(Group::size).containsExactly(333, 325, 90, 89, 78, 74, 11);
    assertThat(groups.get(0).median().solvedFrom()).isEqualTo(41);
    assertThat(groups.get(1).median().solvedFrom()).isEqualTo(35);
    assertThat(groups.get(6).isRest()).isTrue();
    assertThat(solved(endings, 10)).isEqualTo(4);
    assertThat(solved(endings, 100)).isEqualTo(64);
    assertThat(solved(endings, 1000)).isEqualTo(658);
    Ending slow = endings.get(12);
    assertThat(slow.solvedFrom()).isEqualTo(748);
    assertThat(slow.loss()).isCloseTo(0.0202, within(5e-5));
    String said = StartsWords.of(true, true, endings, groups).plain();
    assertThat(said)
        .isEqualTo(
            "Only the seed differs. Two starts in three find the way, and there are two ways to"
                + " find. Nearly all others stopped at one of four places.");
    List<String> names = new ArrayList<>();
    groups.forEach(group -> names.add(GroupWords.name(group, groups)));
    assertThat(names)
        .containsExactly(
            "one way",
            "the other",
            "sure on the right",
            "sure on the left",
            "sure at the top",
            "sure at the bottom",
            "elsewhere");
  }

  @Test
  void whatTheEssaySaysOfAThousandSeedsIsSo() throws IOException {
    String essay = Files.readString(Path.of("site/index.md"));
    int link = essay.indexOf("?room=starts#");
    String hash = essay.substring(essay.indexOf('#', link) + 1, essay.indexOf(')', link));
    assertThat(essay.substring(link))
        .contains(") show two ways to succeed and four places to stop.");
    Experiment linked = Links.read(hash).document().main().experiment();
    List<Ending> endings = endings(Plan.of(linked, 1000), 1000);
    assertThat(solved(endings, 100)).isEqualTo(64);
    assertThat(StartsWords.of(true, true, endings, Groups.of(endings)).plain())
        .contains("there are two ways to find")
        .contains("stopped at one of four places");
  }

  private static int solved(List<Ending> endings, int first) {
    return (int) endings.subList(0, first).stream().filter(Ending::isSolved).count();
  }

  @Test
  void anEndingIsWhatTheRunOfItsSeedComesTo() {
    Plan plan = Plan.of(corners(), 120);
    Ensemble ensemble = new Ensemble(corners(), 20, 120, 1, Optional.empty());
    while (!ensemble.advance(7)) {}
    List<Ending> endings = endings(plan, 20);
    for (int i = 0; i < 20; i++) {
      Ending ending = endings.get(i);
      Ensemble.Outcome outcome = ensemble.outcomes().get(i);
      assertThat(ending.seed()).isEqualTo(outcome.seed());
      assertThat(ending.loss()).isEqualTo(outcome.loss());
      assertThat(ending.accuracy()).isEqualTo(outcome.accuracy().get());
      assertThat(ending.isSolved()).isEqualTo(outcome.isSolved());
      assertThat(ending.solvedFrom()).isEqualTo(solvedFrom(plan.start(ending.seed()), 120));
    }
  }

  /** Step by step; these starts stay solved once they are. */
  private static int solvedFrom(Experiment experiment, int steps) {
    Run run = new Run(experiment, List.of());
    int from = Ending.NEVER;
    for (int step = 0; step <= steps; step++) {
      run.seek(step);
      Evaluation train = run.evaluateTrain();
      boolean isRight = train.accuracy().get() == 1;
      from = !isRight ? Ending.NEVER : from == Ending.NEVER ? step : from;
    }
    return from;
  }

  @Test
  void endingsCrossAsNumbers() {
    List<Ending> endings = endings(Plan.of(corners(), 30), 5);
    List<Ending> crossed = EndingNumbers.read(EndingNumbers.write(endings));
    assertThat(crossed).hasSize(5);
    for (int i = 0; i < 5; i++) {
      assertThat(crossed.get(i)).usingRecursiveComparison().isEqualTo(endings.get(i));
    }
    assertThat(EndingNumbers.read(EndingNumbers.write(List.of()))).isEmpty();
  }

  @Test
  void groupsDoNotDependOnTheOrderOfArrival() {
    List<Ending> endings = new ArrayList<>(endings(Plan.of(corners(), 300), 60));
    List<Group> once = Groups.of(endings);
    java.util.Collections.shuffle(endings, new java.util.Random(3));
    assertThat(Groups.of(endings)).isEqualTo(once);
  }
}
