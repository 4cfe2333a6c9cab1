package whyrandom.app.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import whyrandom.app.maps.MapColors;
import whyrandom.experiment.Document;
import whyrandom.experiment.Run;
import whyrandom.explain.Preset;
import whyrandom.plot.Box;
import whyrandom.web.Surface;

/** A preset with its picture: its networks side by side, as they are after some steps. */
public final class PresetCard {
  /** The step that is shown. */
  static final int STEPS = 300;

  /** Updates between two looks at the clock. */
  private static final int SHARE = 5;

  /** Points along the side of a tile. */
  private static final int FINEST = 24;

  private static final double GAP_SHARE = 0.06;

  private final Preset preset;
  private final Runnable wanted;
  private final List<Run> runs = new ArrayList<>();
  private Optional<Surface> surface = Optional.empty();
  private boolean isPainted;
  private boolean isPaintedDark;

  PresetCard(Preset preset, Runnable wanted) {
    this.preset = preset;
    this.wanted = wanted;
  }

  /** The preset. */
  public Preset preset() {
    return preset;
  }

  /** Its name. */
  public String getName() {
    return preset.name();
  }

  /** What to look for. */
  public String getLook() {
    return preset.look();
  }

  /** The canvas for its picture. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(
        () -> {
          isPainted = false;
          wanted.run();
        });
  }

  /**
   * Goes on with its picture, if it can be seen.
   *
   * @param hasTime whether there is time left
   * @return whether there is more to do
   */
  boolean paint(boolean isDark, BooleanSupplier hasTime) {
    if (surface.isEmpty() || surface.get().width() == 0 || isPainted && isDark == isPaintedDark) {
      return false;
    }
    begin();
    for (Run run : runs) {
      while (!run.approach(STEPS, SHARE)) {
        if (!hasTime.getAsBoolean()) {
          return true;
        }
      }
    }
    isPainted = true;
    isPaintedDark = isDark;
    draw(surface.get(), isDark ? MapColors.DARK : MapColors.LIGHT);
    return false;
  }

  private void begin() {
    if (runs.isEmpty()) {
      Document document = preset.document();
      runs.add(new Run(document.main()));
      document.compare().ifPresent(it -> runs.add(new Run(it)));
    }
  }

  private void draw(Surface s, MapColors colors) {
    double gap = GAP_SHARE * s.height();
    double width = (s.width() - 2 * gap * (runs.size() - 1)) / runs.size();
    s.paint();
    for (int i = 0; i < runs.size(); i++) {
      Box box = new Box(i * (width + 2 * gap), 0, width, s.height());
      new SmallNetwork(runs.get(i), box, gap, colors, FINEST).paint(s.paintOver());
    }
  }
}
