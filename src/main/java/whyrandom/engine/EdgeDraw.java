package whyrandom.engine;

import java.util.Optional;
import whyrandom.math.CounterDraw;
import whyrandom.math.CounterRandom;

/**
 * The random numbers behind one weight or bias of a start, and what became of them.
 *
 * @param draw the draw that it begins with; empty if it is not drawn
 * @param tries how many draws it took: more than one where those too far out are thrown away
 * @param isNormal whether N(0, 1) is made of the draw, or else U(±1)
 * @param use what became of that number
 * @param noise the draw of the noise that was added; empty for none
 */
public record EdgeDraw(
    Optional<CounterDraw> draw, int tries, boolean isNormal, Use use, Optional<CounterDraw> noise) {
  /** What becomes of the number that was drawn. */
  public enum Use {
    /** Nothing was drawn. */
    NONE,
    /** It is multiplied with a scale. */
    SCALED,
    /** It is multiplied with a scale, and the unit's other weights are the same number. */
    SHARED,
    /** It is multiplied with a scale; a unit that this one is a copy of has the same. */
    COPIED,
    /** It is one of those that were set to 0 instead. */
    ZEROED,
    /** With all others of its layer it is made a matrix of vectors at right angles. */
    ORTHOGONAL,
    /** The same, and then the layer is scaled on the data. */
    UNIT_VARIANCE,
    /** Its unit's weights are made to have a length. */
    LENGTH_OF_UNIT,
    /** The weights from its input are made to have a length. */
    LENGTH_OF_INPUT
  }

  /** What is behind a weight. */
  public static EdgeDraw ofWeight(
      Initializer its, Shape shape, int layer, int unit, int input, Activation activation) {
    return of(its, shape, layer, unit, input, activation, CounterRandom.WEIGHT)
        .with(noise(its, CounterRandom.NOISE, layer, unit, input));
  }

  /** What is behind a bias. */
  public static EdgeDraw ofBias(
      Initializer its, Shape shape, int layer, int unit, Activation activation) {
    if (its.bias().isPresent()) {
      Initializer own = its.bias().get();
      return of(own, shape, layer, unit, 0, activation, CounterRandom.BIAS)
          .with(noise(own, CounterRandom.BIAS_NOISE, layer, unit, 0));
    }
    boolean isDrawn = DrawLaw.ofBiases(its, shape, layer, activation).isPresent();
    return isDrawn ? of(its, shape, layer, unit, 0, activation, CounterRandom.BIAS) : none();
  }

  private static EdgeDraw none() {
    return new EdgeDraw(Optional.empty(), 0, false, Use.NONE, Optional.empty());
  }

  private static Optional<CounterDraw> noise(
      Initializer its, int purpose, int layer, int unit, int input) {
    return its.noise() == 0
        ? Optional.empty()
        : Optional.of(new CounterDraw(its.seed(), purpose, layer, unit, input));
  }

  private EdgeDraw with(Optional<CounterDraw> added) {
    return new EdgeDraw(draw, tries, isNormal, use, added);
  }

  /** The draw without noise. */
  private static EdgeDraw of(
      Initializer its,
      Shape shape,
      int layer,
      int unit,
      int input,
      Activation activation,
      int purpose) {
    CounterDraw own = new CounterDraw(its.seed(), purpose, layer, unit, input);
    return switch (its.scheme().law()) {
      case EQUAL, PATTERN -> none();
      case EQUAL_INTO_HIDDEN -> layer < shape.layers() ? none() : one(own, true, Use.SCALED);
      case UNIFORM, UNIFORM_WITH_BIASES -> one(own, false, Use.SCALED);
      case NORMAL -> one(own, true, Use.SCALED);
      case TRUNCATED_NORMAL -> truncated(own);
      case BY_DISTRIBUTION ->
          switch (its.distribution()) {
            case NORMAL -> one(own, true, Use.SCALED);
            case TRUNCATED_NORMAL -> truncated(own);
            case UNIFORM -> one(own, false, Use.SCALED);
          };
      case NORMAL_OF_UNIT ->
          one(new CounterDraw(its.seed(), purpose, layer, unit, 0), true, Use.SHARED);
      case ORTHOGONAL ->
          one(own, true, its.scheme().isScaledOnData() ? Use.UNIT_VARIANCE : Use.ORTHOGONAL);
      case SPARSE ->
          one(own, true, isZeroed(its, shape, layer, unit, input) ? Use.ZEROED : Use.SCALED);
      case UNIT_LENGTH ->
          one(own, false, its.scheme().hasUnitRows() ? Use.LENGTH_OF_UNIT : Use.LENGTH_OF_INPUT);
      case NGUYEN_WIDROW ->
          one(own, false, NguyenWidrow.reach(activation) == 0 ? Use.SCALED : Use.LENGTH_OF_UNIT);
      case COPIES -> copied(its, shape, layer, unit, input, own);
    };
  }

  private static EdgeDraw one(CounterDraw draw, boolean isNormal, Use use) {
    return new EdgeDraw(Optional.of(draw), 1, isNormal, use, Optional.empty());
  }

  private static EdgeDraw truncated(CounterDraw first) {
    CounterDraw draw = first;
    int tries = 1;
    while (!(Math.abs(draw.normal()) <= Layer.CUT)) {
      int purpose = draw.purpose() + Layer.NEXT_DRAW;
      draw = new CounterDraw(first.seed(), purpose, first.i(), first.j(), first.k());
      tries++;
    }
    return new EdgeDraw(Optional.of(draw), tries, true, Use.SCALED, Optional.empty());
  }

  private static EdgeDraw copied(
      Initializer its, Shape shape, int layer, int unit, int input, CounterDraw own) {
    int distinct = (int) its.parameter();
    int j = layer < shape.layers() ? unit % distinct : unit;
    int k = layer > 1 ? input % distinct : input;
    boolean isOwn = j == unit && k == input;
    CounterDraw draw = new CounterDraw(own.seed(), own.purpose(), layer, j, k);
    return one(draw, false, isOwn ? Use.SCALED : Use.COPIED);
  }

  /** Whether a weight is one of those from its input that a sparse start sets to 0. */
  private static boolean isZeroed(Initializer its, Shape shape, int layer, int unit, int input) {
    int[] order = new int[shape.units(layer)];
    int zeros = (int) Math.ceil(its.parameter() * order.length);
    new CounterRandom(its.seed(), CounterRandom.CHOICE).permute(order, layer << 16 | input);
    boolean isZeroed = false;
    for (int i = 0; i < zeros; i++) {
      isZeroed |= order[i] == unit;
    }
    return isZeroed;
  }

  /** Whether nothing happens to its number but that it is multiplied with a scale of its own. */
  public boolean isScaledAlone() {
    return use == Use.SCALED && noise.isEmpty();
  }

  /** N(0, 1) or U(±1), as drawn; NaN if nothing is. */
  public double number() {
    if (draw.isEmpty()) {
      return Double.NaN;
    }
    return isNormal ? draw.get().normal() : draw.get().symmetric();
  }
}
