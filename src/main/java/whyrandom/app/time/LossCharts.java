package whyrandom.app.time;

import java.util.ArrayList;
import java.util.List;
import whyrandom.engine.Evaluation;
import whyrandom.model.Kept;
import whyrandom.model.Seen;
import whyrandom.model.Workbench;
import whyrandom.plot.Ink;
import whyrandom.plot.LossChart;
import whyrandom.plot.Numbers;
import whyrandom.plot.Pen;

/** The loss chart of what is on a workbench. */
public final class LossCharts {
  /** Dots and dashes of kept runs, each different from the others and from a test loss. */
  private static final List<String> DASHES =
      List.of("1.5 2.5", "7 2.5 1.5 2.5", "7 2.5 1.5 2.5 1.5 2.5", "1.5 5");

  /** With more edits than this there is no telling them apart. */
  private static final int MOST_EDITS = 100;

  private LossCharts() {}

  /**
   * Draws the chart, from (0, 0) to (width, height).
   *
   * @param least the axis of steps goes at least so far
   */
  public static void paint(
      Pen pen, double width, double height, Workbench workbench, boolean isLogarithmic, int least) {
    List<LossChart.Run> runs = new ArrayList<>();
    List<Integer> edits = new ArrayList<>();
    int furthest = Math.max(1, least);
    for (Seen lane : workbench.lanes()) {
      boolean isA = runs.isEmpty();
      String name = workbench.isComparing() ? (isA ? "A" : "B") : "";
      runs.add(
          new LossChart.Run(name, lane.curve(), lane.train().loss(), isA ? Ink.INK : Ink.LINE));
      furthest = Math.max(furthest, lane.state().furthest());
      addSteps(lane, edits);
    }
    List<LossChart.Kept> kept = new ArrayList<>();
    for (Kept one : workbench.kept()) {
      int number = kept.size();
      kept.add(
          new LossChart.Kept("" + (number + 1), workbench.curve(one), one.step(), dash(number)));
      furthest = Math.max(furthest, one.step());
    }
    new LossChart(
            (int) width,
            (int) height,
            runs,
            kept,
            isLogarithmic,
            furthest,
            workbench.main().step(),
            edits)
        .drawOn(pen);
  }

  /** The chart in words. */
  public static String summary(Workbench workbench) {
    StringBuilder text = new StringBuilder("Loss by step, at step " + workbench.main().step());
    for (int i = 0; i < workbench.lanes().size(); i++) {
      Seen lane = workbench.lanes().get(i);
      boolean isA = i == 0;
      text.append(isA ? ":" : ";").append(workbench.isComparing() ? isA ? " A" : " B" : "");
      text.append(" train ").append(loss(lane.train())).append(", test ").append(loss(lane.test()));
    }
    return text.toString();
  }

  /** A loss as a number; a dash if there are no examples to measure it on. */
  static String loss(Evaluation e) {
    return e.examples() == 0 ? "–" : Numbers.shortText(e.loss());
  }

  /** The dots and dashes of the kept run of that number, from 0. */
  static String dash(int number) {
    return DASHES.get(number);
  }

  private static void addSteps(Seen lane, List<Integer> edits) {
    for (int step : lane.state().editedSteps()) {
      if (edits.size() == MOST_EDITS) {
        return;
      }
      if (step > 0 && !edits.contains(step)) {
        edits.add(step);
      }
    }
  }
}
