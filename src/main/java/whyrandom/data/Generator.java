package whyrandom.data;

import whyrandom.math.CounterRandom;
import whyrandom.math.PortableMath;

/**
 * Generates points of the plane, most of them within [-3, 3]². The random numbers of a point are a
 * function of the seed and the point's index alone: two places u and v in [0, 1), and two normal
 * strays n1 and n2. Noise only scales the strays, and more points leave the earlier ones alone.
 *
 * <p>{@code point(i)} computes point i; its parts are then in {@code x1}, {@code x2} and {@code
 * target}. Classes alternate with the index.
 */
final class Generator {

  private static final double FULL_TURN = 6.283185307179586;
  private static final double HALF_TURN = 3.141592653589793;
  private static final double QUARTER_TURN = 1.5707963267948966;

  /** Half the side of the square that is filled. */
  private static final double REACH = 3;

  /** Half the white space between two stripes. */
  private static final double STRIPE_GAP = 0.1;

  /** Hills and hollows: centre x1, centre x2, height. */
  private static final double[][] BUMPS = {
    {-1.5, 1.5, 0.9}, {1.5, 1.5, -0.9}, {1.5, -1.5, 0.8}, {-1.5, -1.5, -0.8}, {0, 0, 0.6}
  };

  double x1;
  double x2;
  double target;

  private final DataKind kind;
  private final double noise;
  private final CounterRandom random;

  private double u;
  private double v;
  private double n1;
  private double n2;

  Generator(DataSpec spec) {
    kind = spec.kind();
    noise = spec.noise();
    random = new CounterRandom(spec.seed(), CounterRandom.DATA);
  }

  void point(int i) {
    u = random.uniform(i, 0, 0);
    v = random.uniform(i, 1, 0);
    n1 = random.normal(i, 2, 0);
    n2 = random.normal(i, 3, 0);
    target = kind.classes() == 0 ? 0 : i % kind.classes();
    boolean isFirst = i % 4 >= 2;
    boolean isSecond = i % 2 == 1;
    target =
        switch (kind) {
          case XOR -> corner(isFirst, isSecond, isFirst != isSecond);
          case AND -> corner(isFirst, isSecond, isFirst && isSecond);
          case OR -> corner(isFirst, isSecond, isFirst || isSecond);
          case GAUSS -> gauss();
          case CIRCLE -> circle();
          case SPIRAL -> spiral();
          case MOONS -> moons();
          case STRIPES -> stripes();
          case THREE -> three();
          case PLANE -> plane();
          case BUMPS -> bumps();
          case CUSTOM -> throw new IllegalArgumentException("custom data is not generated");
        };
  }

  /** The corners in the order (-1, -1), (-1, 1), (1, -1), (1, 1). */
  private double corner(boolean isFirst, boolean isSecond, boolean isTrue) {
    place(isFirst ? 1 : -1, isSecond ? 1 : -1, noise);
    return isTrue ? 1 : 0;
  }

  /** Blobs round (-1.5, -1.5) and (1.5, 1.5). */
  private double gauss() {
    double center = target == 1 ? 1.5 : -1.5;
    place(center, center, 0.4 + 2 * noise);
    return target;
  }

  /** Class 1 within radius 1.4, class 0 between 2.1 and 3; even density within each. */
  private double circle() {
    double squared = target == 1 ? 1.96 * u : 4.41 + (9 - 4.41) * u;
    around(Math.sqrt(squared), FULL_TURN * v, noise);
    return target;
  }

  /** Archimedean spirals of one and three quarter turns, the arms half a turn apart. */
  private double spiral() {
    double radius = 0.3 + 2.7 * u;
    double turned = 1.75 / REACH * FULL_TURN * radius;
    around(radius, HALF_TURN * target + turned, 0.6 * noise);
    return target;
  }

  /** Half circles of radius 2: class 0 opens downwards, class 1 upwards and to the right. */
  private double moons() {
    double angle = HALF_TURN * u;
    double across = 2 * PortableMath.cos(angle);
    double up = 2 * PortableMath.sin(angle);
    if (target == 0) {
      place(across - 1, up - 0.5, noise);
    } else {
      place(1 - across, 0.5 - up, noise);
    }
    return target;
  }

  /** Class 1 fills (0, π/2) and (-3, -π/2), class 0 its mirror image; gaps where they meet. */
  private double stripes() {
    double inner = QUARTER_TURN - 2 * STRIPE_GAP;
    double outer = REACH - QUARTER_TURN - STRIPE_GAP;
    double along = (inner + outer) * u;
    double x = along < inner ? along + STRIPE_GAP : -(along + 3 * STRIPE_GAP);
    place(target == 1 ? x : -x, REACH * (2 * v - 1), 0.8 * noise);
    return target;
  }

  /** Blobs at the corners of an equilateral triangle, 1.8 from the origin. */
  private double three() {
    double angle = QUARTER_TURN + FULL_TURN / 3 * target;
    double center1 = 1.8 * PortableMath.cos(angle);
    double center2 = 1.8 * PortableMath.sin(angle);
    place(center1, center2, 0.3 + 1.5 * noise);
    return target;
  }

  /** {@code 0.2 x1 - 0.1 x2 + 0.1}, between -0.8 and 1. */
  private double plane() {
    scatter();
    return 0.2 * x1 - 0.1 * x2 + 0.1 + 0.5 * noise * n1;
  }

  /** The sum of {@code height exp(-distance² / (2 · 0.8²))} over the bumps. */
  private double bumps() {
    scatter();
    double sum = 0.5 * noise * n1;
    for (double[] bump : BUMPS) {
      double d1 = x1 - bump[0];
      double d2 = x2 - bump[1];
      sum += bump[2] * PortableMath.exp(-(d1 * d1 + d2 * d2) / 1.28);
    }
    return sum;
  }

  private void scatter() {
    place(REACH * (2 * u - 1), REACH * (2 * v - 1), 0);
  }

  private void around(double radius, double angle, double stray) {
    place(radius * PortableMath.cos(angle), radius * PortableMath.sin(angle), stray);
  }

  private void place(double center1, double center2, double stray) {
    x1 = center1 + stray * n1;
    x2 = center2 + stray * n2;
  }
}
