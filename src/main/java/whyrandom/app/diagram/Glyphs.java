package whyrandom.app.diagram;

import java.util.EnumMap;
import java.util.Map;
import whyrandom.engine.Activation;
import whyrandom.engine.Scheme;

/** Little pictures of what is chosen, as paths in a box of 24 × 16. */
public final class Glyphs {
  private static final double WIDTH = 24;
  private static final double HEIGHT = 16;
  private static final double REACH = 3;
  private static final Map<Activation, String> CURVES = new EnumMap<>(Activation.class);

  private Glyphs() {}

  /** The activation's own curve from z = −3 to 3. */
  public static String activation(Activation activation) {
    return CURVES.computeIfAbsent(activation, Glyphs::curve);
  }

  private static String curve(Activation activation) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    int points = 22;
    double[] values = new double[points + 1];
    for (int i = 0; i <= points; i++) {
      values[i] = activation.value(REACH * (2.0 * i / points - 1));
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
    StringBuilder path = new StringBuilder("M");
    for (int i = 0; i <= points; i++) {
      double y = HEIGHT - 2 - (values[i] - low) / (high - low) * (HEIGHT - 4);
      path.append(i == 0 ? "" : "L").append(tenths(1 + (WIDTH - 2) * i / points)).append(' ');
      path.append(tenths(y));
    }
    return path.toString();
  }

  private static String tenths(double value) {
    int tenths = (int) Math.floor(value * 10 + 0.5);
    return tenths / 10 + "." + tenths % 10;
  }

  /** The density of the scheme's weights: spikes, a box or a bell. */
  public static String scheme(Scheme scheme) {
    return switch (scheme.law()) {
      case EQUAL -> "M1 14H12V2V14H23";
      case UNIFORM, UNIFORM_WITH_BIASES, UNIT_LENGTH, NGUYEN_WIDROW, COPIES -> "M1 14H4V4H20V14H23";
      case NORMAL, NORMAL_OF_UNIT, TRUNCATED_NORMAL, BY_DISTRIBUTION, ORTHOGONAL ->
          "M1 14C7 14 8 2 12 2S17 14 23 14";
      case EQUAL_INTO_HIDDEN -> "M1 14H8V2V14C14 14 15 7 17 7S20 14 23 14";
      case SPARSE -> "M1 14C8 14 9 9 12 9V2V9C15 9 16 14 23 14";
      case PATTERN -> "M1 14H6V8V14H12V2V14H18V8V14H23";
    };
  }
}
