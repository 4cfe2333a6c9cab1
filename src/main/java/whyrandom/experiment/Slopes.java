package whyrandom.experiment;

/**
 * How the training loss slopes and bends where a network stands.
 *
 * <pre>
 *   slope along u     = u·∇L(θ)
 *   curvature along u = (u·∇L(θ + h u) − u·∇L(θ − h u)) / 2h      h = {@link #REACH}
 * </pre>
 *
 * <p>The curvature is a central difference of slopes: exact for a parabola, else off by about
 * {@code h²} times the fourth derivative.
 */
public final class Slopes {
  /** How far to either side slopes are taken for a curvature. */
  public static final double REACH = 0.001;

  private static final double CLOSER = 1000;
  private static final double ROUGH = 1e-3;

  private final LossSurface surface;
  private final double[] here;
  private final double[] gradient;

  /** The slopes at the network of a run, as it is now. */
  public Slopes(State run) {
    surface = new LossSurface(run);
    here = surface.parameters().clone();
    gradient = surface.gradient().clone();
  }

  /** How steeply the loss rises along a direction. */
  public double slope(Direction u) {
    return u.dot(gradient);
  }

  /** How the slope along a direction changes along it. */
  public double curvature(Direction u) {
    return curvature(u, REACH);
  }

  private double curvature(Direction u, double reach) {
    return (slopeBeside(u, reach) - slopeBeside(u, -reach)) / (2 * reach);
  }

  /**
   * Whether the curvature along a direction is the same when it is measured closer by, which it is
   * not beside a kink.
   *
   * @param noise what it may be off by in any case
   */
  public boolean isSmooth(Direction u, double noise) {
    double curvature = curvature(u, REACH);
    double off = Math.abs(curvature(u, REACH / CLOSER) - curvature);
    return off <= noise + ROUGH * Math.abs(curvature);
  }

  /**
   * Whether a small move along a direction changes the gradient along that direction alone, so that
   * it is an eigenvector of the Hessian. Taken to one side: from a kink it is not, for all that the
   * two sides together may look like.
   */
  public boolean staysAlong(Direction u) {
    double[] change = gradientBeside(u, REACH / CLOSER).clone();
    for (int i = 0; i < change.length; i++) {
      change[i] = (change[i] - gradient[i]) * CLOSER / REACH;
    }
    double curvature = u.dot(change);
    u.add(-curvature, change);
    double largest = 0;
    for (double rest : change) {
      largest = Math.max(largest, Math.abs(rest));
    }
    return largest <= ROUGH * Math.abs(curvature);
  }

  private double slopeBeside(Direction u, double by) {
    return u.dot(gradientBeside(u, by));
  }

  /** The gradient beside the network, {@code by} along a direction; overwritten by the next one. */
  double[] gradientBeside(Direction u, double by) {
    System.arraycopy(here, 0, surface.parameters(), 0, here.length);
    u.add(by, surface.parameters());
    return surface.gradient();
  }

  /** Whether the gradient is exactly 0 everywhere. */
  public boolean isFlat() {
    for (double g : gradient) {
      if (g != 0) {
        return false;
      }
    }
    return true;
  }
}
