package whyrandom.app.inside.start;

import java.util.Optional;
import whyrandom.engine.DrawLaw;
import whyrandom.experiment.LayerStart;
import whyrandom.explain.english.SpectrumEnglish;
import whyrandom.math.MarchenkoPastur;
import whyrandom.plot.Box;
import whyrandom.plot.DivergingScale;
import whyrandom.plot.DrawChart;
import whyrandom.plot.DrawChart.Curve;
import whyrandom.plot.MatrixPicture;
import whyrandom.web.CanvasPen;
import whyrandom.web.Surface;

/** The three pictures of one layer's start. */
final class DrawsPicture {
  private static final double MARGIN = 1.04;
  private static final double GAP = 8;

  private Optional<Surface> draws = Optional.empty();
  private Optional<Surface> matrix = Optional.empty();
  private Optional<Surface> spectrum = Optional.empty();
  private Optional<MatrixPicture> drawn = Optional.empty();
  private double[] weights = {};
  private double[] biases = {};
  private double[] singular = {};
  private int rows;
  private int columns;
  private double limit;
  private Curve curve = new Curve.None();
  private Curve biasCurve = new Curve.None();
  private Curve spectrumCurve = new Curve.None();
  private double largest;
  private Runnable again = () -> {};

  void setDraws(Surface value) {
    draws = Optional.of(value);
    value.onResize(() -> again.run());
  }

  void setMatrix(Surface value) {
    matrix = Optional.of(value);
    value.onResize(() -> again.run());
  }

  void setSpectrum(Surface value) {
    spectrum = Optional.of(value);
    value.onResize(() -> again.run());
  }

  /** What is shown. */
  void show(LayerStart layer, double[] itsWeights) {
    weights = itsWeights;
    rows = layer.rows();
    columns = layer.columns();
    limit = 0;
    singular = new double[0];
    spectrumCurve = new Curve.None();
    for (double weight : weights) {
      limit = Math.max(limit, Math.abs(weight));
    }
    curve = layer.law().map(DrawsPicture::curve).orElse(new Curve.None());
    Optional<DrawLaw> biasLaw = layer.biasLaw().filter(law -> !law.isPoint());
    biases = biasLaw.isPresent() ? layer.biases() : new double[0];
    biasCurve = biasLaw.map(DrawsPicture::curve).orElse(new Curve.None());
  }

  private static Curve curve(DrawLaw law) {
    return law.isPoint()
        ? new Curve.Point(law.center())
        : new Curve.Density(law::density, law.center() - law.reach(), law.center() + law.reach());
  }

  /** Whether the biases have a curve of their own. */
  boolean isTwo() {
    return biases.length > 0;
  }

  /** The singular values are known. */
  void found(LayerStart layer, double[] values) {
    singular = values;
    largest = values[0];
    Optional<MarchenkoPastur> law = SpectrumEnglish.law(layer);
    if (law.isPresent()) {
      largest = Math.max(largest, law.get().high());
      spectrumCurve =
          new Curve.Density(law.get()::density, Math.max(0, law.get().low()), law.get().high());
    } else if (SpectrumEnglish.isOrthogonal(layer)) {
      spectrumCurve = new Curve.Point(Math.abs(layer.initializer().parameter()));
    }
  }

  /**
   * Draws all.
   *
   * @param end how far from 0 the axis of draws reaches
   * @param row of the cell with a frame, −1 for none
   * @param column of the cell with a frame
   */
  void draw(double end, int row, int column, boolean isDark) {
    again = () -> draw(end, row, column, isDark);
    draws.filter(s -> s.width() > 0).ifPresent(s -> drawDraws(s, end));
    matrix.filter(s -> s.width() > 0).ifPresent(s -> drawMatrix(s, row, column, isDark));
    spectrum.filter(s -> s.width() > 0 && singular.length > 0).ifPresent(this::drawSpectrum);
  }

  private void drawDraws(Surface s, double end) {
    CanvasPen pen = s.paint();
    double low = end > 0 ? -MARGIN * end : -1;
    double height = isTwo() ? (s.height() - GAP) / 2 : s.height();
    Box box = new Box(0, 0, s.width(), height);
    new DrawChart(box, "weights", low, -low, curve, weights).drawOn(pen);
    if (isTwo()) {
      Box under = new Box(0, height + GAP, s.width(), height);
      new DrawChart(under, "biases", low, -low, biasCurve, biases).drawOn(pen);
    }
  }

  private void drawMatrix(Surface s, int row, int column, boolean isDark) {
    Box box = new Box(1, 1, s.width() - 2, s.height() - 2);
    DivergingScale scale = isDark ? DivergingScale.DARK : DivergingScale.LIGHT;
    MatrixPicture picture = new MatrixPicture(box, rows, columns, weights, limit, scale);
    drawn = Optional.of(picture);
    picture.drawOn(s.paint(), row, column);
  }

  private void drawSpectrum(Surface s) {
    Box box = new Box(0, 0, s.width(), s.height());
    double high = largest > 0 ? MARGIN * largest : 1;
    new DrawChart(box, "singular values", 0, high, spectrumCurve, singular).drawOn(s.paint());
  }

  /** The weight whose cell is under a point, −1 for none. */
  int cellAt(double x, double y) {
    return drawn.map(picture -> picture.at(x, y)).orElse(-1);
  }
}
