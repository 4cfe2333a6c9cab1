package whyrandom.app.inside.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whyrandom.app.inside.depth.LayerCard.Cell;
import whyrandom.engine.DrawLaw;
import whyrandom.experiment.DrawnStart;
import whyrandom.experiment.LayerStart;
import whyrandom.experiment.Place;
import whyrandom.explain.english.DrawEnglish;
import whyrandom.explain.english.SpectrumEnglish;
import whyrandom.math.Moments;
import whyrandom.math.SingularValues;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;
import whyrandom.web.events.Pointer;

/** One layer of a start: its draws, its matrix and its singular values. */
public final class DrawsCard {
  /** Matrices with no more rows than these have low pictures. */
  private static final int LOW = 3;

  /** What is chosen when a cell of the matrix is clicked. */
  interface Chooser {
    /** The reader wants to look at a weight. */
    void choose(Place place);
  }

  private final DrawsPicture picture = new DrawsPicture();
  private final Chooser chooser;
  private LayerStart layer;
  private SingularValues search;
  private double[] weights = {};
  private Moments moments = new Moments();
  private String name = "";
  private String called = "";
  private String size = "";
  private String weightWords = "";
  private String biasWords = "";
  private String spectrumWords = "";
  private Optional<double[]> found = Optional.empty();

  DrawsCard(Chooser chooser) {
    this.chooser = chooser;
  }

  /** Shows a layer of a start. */
  void show(DrawnStart start, int number) {
    layer = start.layer(number);
    weights = layer.weights();
    search = new SingularValues(weights, layer.rows(), layer.columns());
    found = Optional.empty();
    spectrumWords = "";
    moments = LayerStart.moments(weights);
    boolean isOutput = number == start.shape().layers();
    name = isOutput ? "Output" : "Hidden layer " + number;
    called = isOutput ? "the output" : "hidden layer " + number;
    size =
        Numbers.count(weights.length)
            + (weights.length == 1 ? " weight: " : " weights: ")
            + layer.rows()
            + (layer.rows() == 1 ? " unit, " : " units, ")
            + layer.columns()
            + (layer.columns() == 1 ? " input" : " inputs");
    boolean areEqual = moments.count() > 1 && moments.least() == moments.greatest();
    weightWords = DrawEnglish.weights(layer) + (areEqual ? "" : " " + DrawEnglish.asDrawn(moments));
    biasWords = DrawEnglish.biases(layer, start.shape().hasBiases());
    picture.show(layer, weights);
  }

  LayerStart layer() {
    return layer;
  }

  /** How far from 0 its picture has to reach. */
  double reach() {
    double reach = Math.max(-moments.least(), moments.greatest());
    reach = Math.max(reach, reach(layer.law()));
    if (isTwo()) {
      Moments biases = LayerStart.moments(layer.biases());
      reach = Math.max(reach, Math.max(-biases.least(), biases.greatest()));
      reach = Math.max(reach, reach(layer.biasLaw()));
    }
    return reach;
  }

  private static double reach(Optional<DrawLaw> law) {
    return law.map(l -> Math.abs(l.center()) + l.reach()).orElse(0.0);
  }

  /** Whether its biases have a curve, too. */
  private boolean isTwo() {
    return picture.isTwo();
  }

  /**
   * Looks for its singular values.
   *
   * @return whether they are found
   */
  boolean search(int pairs) {
    if (found.isEmpty() && search.advance(pairs)) {
      found = Optional.of(search.descending());
      spectrumWords = SpectrumEnglish.of(layer, found.get());
      picture.found(layer, found.get());
    }
    return found.isPresent();
  }

  /** Whether its singular values are known. */
  boolean isSearched() {
    return found.isPresent();
  }

  /**
   * Draws what is known.
   *
   * @param end how far from 0 the axis of draws reaches
   * @param chosen the weight that is looked at
   */
  void draw(double end, Place chosen, boolean isDark) {
    boolean isHere = chosen.layer() == layer.layer() && !chosen.isBias();
    picture.draw(end, isHere ? chosen.unit() : -1, isHere ? chosen.input() : -1, isDark);
  }

  /** The canvas for the draws. */
  public void setDraws(Surface surface) {
    picture.setDraws(surface);
  }

  /** The canvas for the matrix. */
  public void setMatrix(Surface surface) {
    picture.setMatrix(surface);
  }

  /** The canvas for the singular values. */
  public void setSpectrum(Surface surface) {
    picture.setSpectrum(surface);
  }

  /** Looks at the weight whose cell is clicked. */
  public void pick(Pointer pointer) {
    int at = picture.cellAt(pointer.x(), pointer.y());
    if (at >= 0) {
      chooser.choose(new Place(layer.layer(), at / layer.columns(), at % layer.columns()));
    }
  }

  /** {@code Hidden layer 1}. */
  public String getName() {
    return name;
  }

  /** How many weights there are. */
  public String getSize() {
    return size;
  }

  /** How its weights are chosen, and what came of it. */
  public String getWeights() {
    return weightWords;
  }

  /** How its biases are chosen. */
  public String getBiases() {
    return biasWords;
  }

  /** What its singular values are; empty while they are looked for. */
  public String getSpectrum() {
    return spectrumWords;
  }

  /** The class of the canvas for the draws. */
  public String getDrawsStyle() {
    String size = isTwo() ? " draws-two" : layer.law().isEmpty() ? " draws-low" : "";
    return "chart draws-chart" + size;
  }

  /** The class of the canvas for the matrix. */
  public String getMatrixStyle() {
    return layer.rows() <= LOW ? "chart matrix-chart matrix-low" : "chart matrix-chart";
  }

  /** What the picture of the draws shows. */
  public String getDrawsLabel() {
    return layer.law().isPresent()
        ? "The weights of "
            + called
            + " as ticks under the curve of what they are drawn from. The table has the numbers."
        : "The weights of " + called + " as ticks. The table has the numbers.";
  }

  /** What the picture of the matrix shows. */
  public String getMatrixLabel() {
    return "The weights of "
        + called
        + " as colors, a row for each unit and a column for each input. Any of them can be chosen"
        + " below.";
  }

  /** The ends of the colour scale. */
  public String getLimit() {
    double limit = Math.max(-moments.least(), moments.greatest());
    return limit == 0 ? "all weights are 0" : "colors to ±" + Numbers.text(limit, 3);
  }

  /** Its row of the table. */
  public List<Cell> getCells() {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(Numbers.count(weights.length)));
    cells.add(new Cell(layer.law().map(l -> text(l.deviation())).orElse("–")));
    cells.add(new Cell(text(moments.mean())));
    cells.add(new Cell(text(moments.deviation())));
    cells.add(new Cell(text(moments.least())));
    cells.add(new Cell(text(moments.greatest())));
    cells.add(new Cell(found.map(s -> text(s[s.length - 1])).orElse("")));
    cells.add(new Cell(found.map(s -> text(s[0])).orElse("")));
    return cells;
  }

  private static String text(double value) {
    return Numbers.shortText(value);
  }
}
