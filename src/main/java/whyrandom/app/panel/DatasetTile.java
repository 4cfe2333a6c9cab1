package whyrandom.app.panel;

import java.util.Optional;
import whyrandom.app.desk.Desk;
import whyrandom.data.DataKind;
import whyrandom.data.DataSpec;
import whyrandom.data.Dataset;
import whyrandom.data.Task;
import whyrandom.model.Suiting;
import whyrandom.web.Surface;

/** One data set to choose, drawn as a picture of itself. */
public final class DatasetTile {
  private static final double NOISE = 0.15;

  private final Desk desk;
  private final DataKind kind;
  private final Dataset sample;
  private Optional<Surface> surface = Optional.empty();

  DatasetTile(Desk desk, DataKind kind) {
    this.desk = desk;
    this.kind = kind;
    sample =
        Dataset.of(
            DataSpec.of(kind)
                .withNoise(NOISE)
                .withPoints(kind.task() == Task.REGRESSION ? 100 : 44));
  }

  /** Its name. */
  public String getName() {
    return kind.id();
  }

  /** {@code "true"} if it is the one in use. */
  public String getPressed() {
    return desk.shared().data().kind() == kind ? "true" : "false";
  }

  /** Uses it; output and loss follow if they do not suit it. */
  public void choose() {
    desk.changeShared("", e -> Suiting.withData(e, kind));
  }

  /** The canvas that it is drawn on. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(this::paint);
  }

  /** Draws it. */
  void paint() {
    surface.ifPresent(s -> DataPicture.paint(s.paint(), sample, s.width(), s.height()));
  }
}
