package whyrandom.app.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import whyrandom.experiment.Drift;
import whyrandom.experiment.Spot;
import whyrandom.experiment.UnitPlane;
import whyrandom.explain.Grouping;
import whyrandom.model.Seen;
import whyrandom.plot.Box;
import whyrandom.plot.DivergingScale;
import whyrandom.plot.DriftMap;
import whyrandom.plot.Pen;

/** How the units of one hidden layer moved since the start. */
public final class DriftPicture implements DriftDrawing {
  /** Points of a trail; fewer where there are many. */
  private static final int MOST_POINTS = 64;

  private static final int FEWER_POINTS = 16;
  private static final int FEW_UNITS = 16;

  /** How steeply the corners' pictures turn from one colour into the other. */
  private static final double STEEP = 1.6;

  private static final double CORNER = 0.94;

  private Optional<Drift> drift = Optional.empty();
  private Optional<Seen> told = Optional.empty();
  private int toldLayer;
  private String words = "";

  @Override
  public boolean follow(Seen lane, int layer, int most) {
    if (drift.isEmpty() || !drift.get().isOf(lane.state(), layer)) {
      drift = Optional.of(new Drift(lane.state(), layer));
    }
    return drift.get().follow(lane.state(), most);
  }

  @Override
  public String words(Seen lane, int layer, boolean isButton) {
    if (told.isEmpty() || told.get() != lane || toldLayer != layer) {
      told = Optional.of(lane);
      toldLayer = layer;
      words = DriftWords.of(lane, layer, isButton);
    }
    return words;
  }

  @Override
  public void draw(Pen pen, Box card, Seen lane, int layer, boolean isMarked, boolean isDark) {
    Drift known = drift.orElseThrow();
    boolean isByLine = known.plane().isByLine();
    List<DriftMap.Dot> dots = new ArrayList<>();
    List<List<Integer>> groups = Grouping.byFunction(lane.network(), layer);
    StringBuilder nowhere = new StringBuilder();
    for (List<Integer> group : groups) {
      Spot now = known.spot(known.size() - 1, group.get(0));
      if (now.kind() != Spot.Kind.NOWHERE) {
        dots.add(dot(known, group, now, isMarked));
      } else if (!lane.hasDiverged()) {
        nowhere.append(nowhere.length() == 0 ? "" : ", ").append(name(group));
      }
    }
    if (nowhere.length() > 0) {
      nowhere.append(areZero(lane, layer, known) ? ": z = 0" : ": z ≤ 0");
    }
    DivergingScale scale = isDark ? DivergingScale.DARK : DivergingScale.LIGHT;
    double ring = isByLine ? UnitPlane.RING : 0;
    List<DriftMap.Guide> guides = isByLine ? corners() : List.of();
    new DriftMap(card, ring, guides, dots, nowhere.toString(), scale).drawOn(pen);
  }

  /** Whether the bias of every unit that has no place is 0. */
  private static boolean areZero(Seen lane, int layer, Drift known) {
    boolean areZero = true;
    for (int unit = 0; unit < known.units(); unit++) {
      boolean isNowhere = known.spot(known.size() - 1, unit).kind() == Spot.Kind.NOWHERE;
      areZero &= !isNowhere || lane.network().bias(layer, unit) == 0;
    }
    return areZero;
  }

  private static String name(List<Integer> group) {
    return group.size() > 1 ? "×" + group.size() : "" + (group.get(0) + 1);
  }

  private static List<DriftMap.Guide> corners() {
    List<DriftMap.Guide> guides = new ArrayList<>();
    for (int right = -1; right <= 1; right += 2) {
      for (int up = -1; up <= 1; up += 2) {
        guides.add(new DriftMap.Guide(CORNER * right, CORNER * up, STEEP * right, STEEP * up, 0));
      }
    }
    guides.add(new DriftMap.Guide(0, 0, 0, 0, 1));
    return guides;
  }

  private static DriftMap.Dot dot(Drift known, List<Integer> group, Spot now, boolean isMarked) {
    boolean isShared = group.size() > 1 && isMarked;
    boolean hasLine = now.kind() == Spot.Kind.LINE;
    List<DriftMap.Trail> trails = trails(known, group);
    return new DriftMap.Dot(name(group), isShared, now.x(), now.y(), hasLine, trails);
  }

  /** The ways of a group's units; those that are the same, once. */
  private static List<DriftMap.Trail> trails(Drift known, List<Integer> group) {
    List<DriftMap.Trail> trails = new ArrayList<>();
    for (int unit : group) {
      DriftMap.Trail trail = trail(known, unit);
      boolean isNew = true;
      for (DriftMap.Trail other : trails) {
        isNew &= !trail.isSameAs(other);
      }
      if (isNew) {
        trails.add(trail);
      }
    }
    return trails;
  }

  /** Every {@code stride}-th of the states that are known, and the last. */
  private static DriftMap.Trail trail(Drift known, int unit) {
    int last = known.size() - 1;
    int limit = known.units() <= FEW_UNITS ? MOST_POINTS : FEWER_POINTS;
    int stride = 1;
    while (last / stride >= limit) {
      stride *= 2;
    }
    int most = (last + stride - 1) / stride + 1;
    double[] xs = new double[most];
    double[] ys = new double[most];
    int count = 0;
    for (int i = 0; i < most; i++) {
      Spot spot = known.spot(Math.min(last, i * stride), unit);
      if (spot.kind() != Spot.Kind.NOWHERE) {
        xs[count] = spot.x();
        ys[count] = spot.y();
        count++;
      }
    }
    return new DriftMap.Trail(Arrays.copyOf(xs, count), Arrays.copyOf(ys, count));
  }
}
