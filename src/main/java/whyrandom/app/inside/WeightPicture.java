package whyrandom.app.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Experiment;
import whyrandom.experiment.Place;
import whyrandom.experiment.WeightHistory;
import whyrandom.explain.Labels;
import whyrandom.model.Seen;
import whyrandom.plot.Numbers;
import whyrandom.plot.WeightChart;
import whyrandom.web.Surface;

/** The weights and the bias of one unit by step, with a cursor that reads them. */
final class WeightPicture {
  private static final int MOST_EDITS = 100;

  private Optional<Surface> surface = Optional.empty();
  private Optional<WeightChart> chart = Optional.empty();
  private List<Place> places = List.of();
  private List<WeightSeries> series = List.of();
  private List<String> names = List.of();
  private int cursor = -1;

  void setSurface(Surface value) {
    surface = Optional.of(value);
  }

  /**
   * Follows a unit.
   *
   * @param chosen the weight that is looked at; its unit is shown
   */
  void show(Seen lane, WeightHistory history, Place chosen) {
    Experiment settings = lane.state().settings();
    List<Place> all = new ArrayList<>();
    List<WeightSeries> values = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<WeightChart.Curve> curves = new ArrayList<>();
    int inputs = settings.shape().fanIn(chosen.layer());
    for (int i = 0; i < settings.shape().edgesInto(chosen.layer()); i++) {
      int input = i < inputs ? i : Edit.BIAS;
      Place place = new Place(chosen.layer(), chosen.unit(), input);
      WeightSeries one = new WeightSeries(lane, history, place);
      String name = Labels.source(settings, chosen.layer(), input);
      all.add(place);
      values.add(one);
      words.add(name);
      curves.add(new WeightChart.Curve(name, one, place.isBias(), place.equals(chosen)));
    }
    places = all;
    series = values;
    names = words;
    cursor = Math.min(cursor, last());
    int furthest = Math.max(1, lane.state().furthest());
    double width = surface.map(Surface::width).orElse(0.0);
    double height = surface.map(Surface::height).orElse(0.0);
    chart =
        width > 0
            ? Optional.of(
                new WeightChart(
                    width,
                    height,
                    curves,
                    furthest,
                    lane.state().step(),
                    isReading() ? cursorStep() : -1,
                    edits(lane)))
            : Optional.empty();
  }

  private static List<Integer> edits(Seen lane) {
    List<Integer> steps = new ArrayList<>();
    for (int step : lane.state().editedSteps()) {
      if (step > 0 && steps.size() < MOST_EDITS) {
        steps.add(step);
      }
    }
    return steps;
  }

  void draw() {
    if (surface.isPresent() && chart.isPresent()) {
      chart.get().drawOn(surface.get().paint());
    }
  }

  // ---- the cursor stands at a note of the series

  private int last() {
    return series.isEmpty() ? -1 : series.get(0).size() - 1;
  }

  /** The last place where the cursor can stand. */
  int cursorEnd() {
    return Math.max(0, last());
  }

  /** Where it stands; at the beginning before it was moved. */
  int cursor() {
    return Math.max(0, cursor);
  }

  /** Whether the reader has moved it. */
  boolean isReading() {
    return cursor >= 0;
  }

  /** The step at which values are read. */
  int cursorStep() {
    return last() < 0 ? 0 : series.get(0).step(Math.min(cursor(), last()));
  }

  void setCursor(int place) {
    cursor = Math.max(0, Math.min(cursorEnd(), place));
  }

  /** Takes it to the note nearest to a place of the picture. */
  void point(double x) {
    if (surface.isEmpty() || chart.isEmpty() || last() < 0) {
      return;
    }
    int step = chart.get().stepAt(surface.get().paintOver(), x);
    int best = 0;
    for (int i = 0; i <= last(); i++) {
      boolean isNearer =
          Math.abs(series.get(0).step(i) - step) < Math.abs(series.get(0).step(best) - step);
      best = isNearer ? i : best;
    }
    setCursor(best);
  }

  /** A row for each weight, and for the bias. */
  List<UnitsView.Row> rows() {
    List<UnitsView.Row> rows = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      WeightSeries one = series.get(i);
      int at = Math.min(cursor(), last());
      rows.add(
          new UnitsView.Row(
              names.get(i), text(one.value(at)), Numbers.shortText(one.now()), places.get(i)));
    }
    return rows;
  }

  private static String text(double value) {
    return value == value ? Numbers.shortText(value) : "–";
  }
}
