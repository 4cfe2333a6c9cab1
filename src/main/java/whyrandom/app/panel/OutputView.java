package whyrandom.app.panel;

import java.util.function.Consumer;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Desk;
import whyrandom.math.Percent;
import whyrandom.model.Seen;
import whyrandom.plot.Numbers;
import whyrandom.web.Surface;

/** The output of the one network in view, large. */
@BindTemplate("templates/output.html")
public final class OutputView {
  private final Desk desk;
  private final Consumer<Surface> painter;

  /**
   * The panel for what is on the desk.
   *
   * @param painter draws the output on the canvas that it is given
   */
  OutputView(Desk desk, Consumer<Surface> painter) {
    this.desk = desk;
    this.painter = painter;
  }

  private Seen lane() {
    return desk.workbench().main();
  }

  /** What is measured: accuracy, or for a regression the loss. */
  public String getMeasure() {
    return measure(lane());
  }

  /** How the network does. */
  public String getReading() {
    return reading(lane());
  }

  /** What is measured of a network: accuracy, or for a regression the loss. */
  public static String measure(Seen lane) {
    return lane.trainRight().isPresent() ? "Accuracy" : "Loss";
  }

  /** How a network does in that. */
  public static String reading(Seen lane) {
    if (lane.trainRight().isPresent()) {
      String train = "train " + Percent.of(lane.trainRight());
      boolean hasTest = lane.testRight().isPresent();
      return hasTest ? train + " · test " + Percent.of(lane.testRight()) : train;
    }
    return "train " + Numbers.shortText(lane.train().loss());
  }

  /** The canvas that the output is drawn on, with the data. */
  public void setSurface(Surface surface) {
    painter.accept(surface);
  }
}
