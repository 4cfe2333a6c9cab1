package whyrandom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whyrandom.experiment.Claim;
import whyrandom.experiment.Document;
import whyrandom.experiment.Measure;
import whyrandom.experiment.Run;
import whyrandom.experiment.Variant;
import whyrandom.share.Figure;
import whyrandom.share.Figures;
import whyrandom.site.PageFigures.Place;

/**
 * What the pages say of their figures holds: every option of every figure is run to the step at
 * which it stops, and there every claim must be true and exactly one prediction right.
 */
final class FigureClaimsTest {
  static List<Place> figures() throws IOException {
    return PageFigures.all();
  }

  @Test
  void figuresOfOnePageHaveDifferentIds() throws IOException {
    Set<String> seen = new HashSet<>();
    for (Place place : figures()) {
      assertThat(seen.add(place.toString())).as("%s is the only one", place).isTrue();
    }
    assertThat(seen).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void whatIsSaidOfAFigureHolds(Place place) {
    Figure figure = Figures.read(place.json());
    List<Executable> checks = new ArrayList<>();
    int solved = solved(figure);
    for (Figure.Option option : figure.options()) {
      String where = place + (option.text().isEmpty() ? "" : " [" + option.text() + "]");
      List<Run> runs = runs(option.document(), figure.until());
      for (Claim claim : option.claims()) {
        checks.add(() -> assertThat(holds(claim, runs)).as(words(where, claim, runs)).isTrue());
      }
      figure.prediction().ifPresent(p -> checks.add(() -> oneIsRight(where, p, runs, solved)));
    }
    assertAll(checks);
  }

  private static void oneIsRight(
      String where, Figure.Prediction prediction, List<Run> runs, int solved) {
    List<String> right = new ArrayList<>();
    StringBuilder measured = new StringBuilder();
    for (Figure.Answer answer : prediction.answers()) {
      for (Claim claim : answer.when()) {
        measured.append('\n').append(words(answer.text(), claim, runs));
      }
      if (answer.isRight(runs, solved)) {
        right.add(answer.text());
      }
    }
    assertThat(right).as("%s, right predictions%s", where, measured).hasSize(1);
  }

  private static int solved(Figure figure) {
    int solved = 0;
    for (Figure.Option option : figure.options()) {
      Run run = run(option.document().main(), figure.until());
      solved += figure.choosing().isSolved(run) ? 1 : 0;
    }
    return solved;
  }

  private static List<Run> runs(Document document, int until) {
    List<Run> runs = new ArrayList<>();
    runs.add(run(document.main(), until));
    document.compare().ifPresent(other -> runs.add(run(other, until)));
    return runs;
  }

  private static Run run(Variant variant, int step) {
    Run run = PageFigures.run(variant);
    run.seek(step);
    return run;
  }

  private static boolean holds(Claim claim, List<Run> runs) {
    return claim.holds(runs.get(claim.network()));
  }

  private static String words(String where, Claim claim, List<Run> runs) {
    Measure measure = claim.measure();
    return String.format(
        "%s: %s %s%s %s %s, measured %s",
        where,
        claim.network() == 0 ? "A" : "B",
        measure.id(),
        measure.isOfLayer() ? " " + claim.layer() : "",
        claim.relation().sign(),
        claim.number(),
        measure.in(runs.get(claim.network()), claim.layer()));
  }
}
