package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.experiment.Edit;
import whyrandom.experiment.Run;

/**
 * The bar along the bottom: rewind, back, play, step, epoch, speed, and the way through the run.
 */
@BindTemplate("templates/time.html")
public final class TimeView {
  private static final int MOST_MARKS = 60;

  private final Desk desk;

  /** The bar for what is on the desk. */
  public TimeView(Desk desk) {
    this.desk = desk;
  }

  private Workbench workbench() {
    return desk.workbench();
  }

  /** To step 0, with the same initial weights. */
  public void rewind() {
    desk.notices().attempt(workbench()::rewind);
  }

  /** One step back. */
  public void back() {
    workbench().pause();
    desk.notices().attempt(() -> workbench().back(1));
  }

  /** Plays, or stops playing. */
  public void toggle() {
    if (workbench().isPlaying()) {
      workbench().pause();
    } else {
      desk.notices().clear();
      workbench().play();
    }
  }

  /** One update. */
  public void step() {
    workbench().pause();
    desk.notices().attempt(() -> workbench().stepBy(1));
  }

  /** To the end of the epoch. */
  public void epoch() {
    workbench().pause();
    workbench().epochs(1);
  }

  /** Whether it plays. */
  public boolean isPlaying() {
    return workbench().isPlaying();
  }

  /** Whether it stands still. */
  public boolean isPaused() {
    return !isPlaying();
  }

  /** Whether there is a step to go back to. */
  public boolean isLater() {
    return workbench().step() > 0;
  }

  /** The speeds to choose from. */
  public List<Choice> getSpeeds() {
    List<Choice> list = new ArrayList<>();
    for (Speed speed : Speed.values()) {
      list.add(new Choice(speed.name(), speed.label(), speed == desk.player().speed()));
    }
    return list;
  }

  /** The speed in use. */
  public String getSpeed() {
    return desk.player().speed().name();
  }

  /** Plays at another speed. */
  public void setSpeed(String name) {
    Speed.of(name).ifPresent(desk.player()::setSpeed);
  }

  /** The furthest step that this run has been at. */
  public String getFurthest() {
    return Integer.toString(furthest());
  }

  private int furthest() {
    int furthest = 1;
    for (Lane lane : workbench().lanes()) {
      furthest = Math.max(furthest, lane.run().furthest());
    }
    return furthest;
  }

  /** The current step. */
  public String getStep() {
    return Integer.toString(workbench().step());
  }

  /** The current step, with thin spaces between thousands. */
  public String getStepText() {
    return grouped(workbench().step());
  }

  /** The current epoch. */
  public String getEpochText() {
    return grouped(workbench().main().run().epoch());
  }

  private static String grouped(int number) {
    String plain = Integer.toString(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      if (i > 0 && (plain.length() - i) % 3 == 0 && plain.length() > 4) {
        text.append('\u2009');
      }
      text.append(plain.charAt(i));
    }
    return text.toString();
  }

  /** What a screen reader says of the slider. */
  public String getSpoken() {
    Run run = workbench().main().run();
    return "step " + run.step() + " of " + furthest() + ", epoch " + run.epoch();
  }

  /** How much of the way is past. */
  public String getPast() {
    return percent(workbench().step());
  }

  private String percent(int step) {
    int thousandths = (int) Math.floor(100000.0 * step / furthest() + 0.5);
    String rest = Integer.toString(1000 + thousandths % 1000).substring(1);
    return thousandths / 1000 + "." + rest + "%";
  }

  /** Goes to a step of the run. */
  public void scrub(String step) {
    workbench().pause();
    desk.notices().attempt(() -> workbench().seek(Integer.parseInt(step)));
  }

  /** Where edits were made. */
  public List<Mark> getMarks() {
    List<Mark> marks = new ArrayList<>();
    for (Lane lane : workbench().lanes()) {
      int last = -1;
      for (Edit edit : lane.run().edits()) {
        if (edit.step() != last && marks.size() < MOST_MARKS) {
          marks.add(new Mark(percent(edit.step())));
          last = edit.step();
        }
      }
    }
    return marks;
  }

  /**
   * Where an edit was made.
   *
   * @param at how far along the bar
   */
  public record Mark(String at) {
    /** How far along the bar. */
    public String getAt() {
      return at;
    }
  }
}
