package whyrandom.app.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Desk;
import whyrandom.math.Percent;
import whyrandom.model.Kept;
import whyrandom.model.Seen;
import whyrandom.web.Surface;

/** The loss over the run, as curves and as numbers, with accuracies. */
@BindTemplate("templates/loss.html")
public final class LossView {
  private static final int FRAMES_BETWEEN = 6;

  private final Desk desk;
  private boolean isLog;
  private int frames;
  private Optional<Surface> surface = Optional.empty();

  /** The panel for what is on the desk. */
  public LossView(Desk desk) {
    this.desk = desk;
  }

  /** Closes the panel where it is a sheet. */
  public void close() {
    desk.sheets().close();
  }

  /** Whether the loss has a logarithmic scale. */
  public boolean isLog() {
    return isLog;
  }

  /** Shows the loss on a logarithmic scale, or not. */
  public void setLog(boolean on) {
    isLog = on;
    paint();
  }

  /** A row of numbers for each network. */
  public List<Score> getScores() {
    List<Score> rows = new ArrayList<>();
    List<Seen> lanes = desk.workbench().lanes();
    for (int i = 0; i < lanes.size(); i++) {
      String name = lanes.size() == 1 ? "" : i == 0 ? "A" : "B";
      rows.add(new Score(name, lanes.get(i)));
    }
    return rows;
  }

  /** The chart in words. */
  public String getSummary() {
    return LossCharts.summary(desk.workbench());
  }

  /** Keeps the run of a network, to come back to. */
  public void keep(Score score) {
    desk.notices().attempt(() -> desk.workbench().keep(score.getName().equals("B") ? 1 : 0));
  }

  /** The runs that were kept. */
  public List<KeptRun> getKept() {
    List<KeptRun> list = new ArrayList<>();
    for (Kept one : desk.workbench().kept()) {
      list.add(new KeptRun(list.size(), one));
    }
    return list;
  }

  /** Goes back to a kept run, in place of the network that weights are set in. */
  public void returnTo(KeptRun run) {
    desk.notices().attempt(() -> desk.workbench().returnTo(run.kept(), desk.lane()));
  }

  /** Keeps a run no longer. */
  public void forget(KeptRun run) {
    desk.workbench().forget(run.kept());
  }

  /**
   * A kept run.
   *
   * @param index its number, from 0
   */
  public record KeptRun(int index, Kept kept) {
    /** Its number in the chart and what it is called. */
    public String getName() {
      return index + 1 + " · " + kept.name();
    }

    /** The dots and dashes of its curve. */
    public String getDash() {
      return LossCharts.dash(index);
    }
  }

  /** The canvas that the chart is drawn on. */
  public void setSurface(Surface value) {
    surface = Optional.of(value);
    value.onResize(this::paint);
  }

  /** Draws the chart, while the network trains only in some frames: a curve grows slowly. */
  public void paintNowAndThen() {
    frames++;
    if (!desk.workbench().isMoving() || frames % FRAMES_BETWEEN == 0) {
      paint();
    }
  }

  /** Draws the chart. */
  void paint() {
    surface.ifPresent(
        s -> LossCharts.paint(s.paint(), s.width(), s.height(), desk.workbench(), isLog, 1));
  }

  /** The numbers of one network. */
  public static final class Score {
    private final String name;
    private final Seen lane;

    Score(String name, Seen lane) {
      this.name = name;
      this.lane = lane;
    }

    /** What is kept: this run, or that of A or B. */
    public String getKeep() {
      return name.isEmpty() ? "Keep this run" : "Keep " + name;
    }

    /** Whether there is no other. */
    public boolean getAlone() {
      return name.isEmpty();
    }

    /** A or B, where there are two. */
    public String getName() {
      return name;
    }

    /** Training loss. */
    public String getTrain() {
      return LossCharts.loss(lane.train());
    }

    /** Test loss. */
    public String getTest() {
      return LossCharts.loss(lane.test());
    }

    /** Accuracies, training and test. */
    public String getRight() {
      return Percent.of(lane.trainRight()) + " · " + Percent.of(lane.testRight());
    }
  }
}
