package whyrandom.app.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.app.desk.Choice;
import whyrandom.app.desk.Desk;
import whyrandom.experiment.State;
import whyrandom.model.Seen;
import whyrandom.model.Speed;
import whyrandom.model.Travel;
import whyrandom.model.Workbench;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;
import whyrandom.web.events.RoomBinder;

/**
 * The bar along the bottom: rewind, back, play, step, epoch, speed, and the way through the run.
 */
@BindTemplate("templates/time.html")
public final class TimeView {
  private static final int MOST_MARKS = 60;

  /** Half the width of the slider's thumb: so far from an edge are its first and last step. */
  private static final double INSET = 9;

  /** Pixels from a mark within which the pointer is at the mark. */
  private static final double REACH = 6;

  /** About how wide a character of a note is, in pixels. */
  private static final double CHARACTER = 6.2;

  /** Characters of a note for which there is room on the smallest phone. */
  private static final int SHORT = 46;

  private final Desk desk;
  private final StepNotes notes;
  private int hovered = -1;
  private double width = 600;

  /** The bar for what is on the desk. */
  public TimeView(Desk desk) {
    this.desk = desk;
    notes = new StepNotes(desk.workbench(), desk.player()::millis);
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
    desk.player().halt();
    desk.notices().attempt(() -> workbench().back(1));
  }

  private Travel travel() {
    return desk.player().travel();
  }

  /** Plays, or stops playing and a long way. */
  public void toggle() {
    if (desk.player().isGoingOn()) {
      workbench().stop();
    } else {
      desk.notices().clear();
      workbench().play();
    }
  }

  /** One update. */
  public void step() {
    desk.player().halt();
    desk.notices().attempt(() -> workbench().stepBy(1));
  }

  /** To the end of the epoch. */
  public void epoch() {
    desk.player().halt();
    workbench().epochs(1);
  }

  /** Whether it plays, or goes a long way, which the same button stops. */
  public boolean isGoingOn() {
    return desk.player().isGoingOn();
  }

  /** {@code "true"} while it goes a long way, which is then told of above the bar. */
  public String getTravelling() {
    return Boolean.toString(travel().isLong());
  }

  /** Whether there is a step to go back to. */
  public boolean isLater() {
    return workbench().step() > 0;
  }

  /** The speeds to choose from. */
  public List<Choice> getSpeeds() {
    List<Choice> list = new ArrayList<>();
    for (Speed speed : Speed.values()) {
      list.add(new Choice(speed.name(), speed.label(), speed == workbench().speed()));
    }
    return list;
  }

  /** The speed in use. */
  public String getSpeed() {
    return workbench().speed().name();
  }

  /** Plays at another speed. */
  public void setSpeed(String name) {
    Speed.of(name).ifPresent(workbench()::setSpeed);
  }

  /** The furthest step that this run has been at. */
  public String getFurthest() {
    return Integer.toString(furthest());
  }

  /** On a long way its end is to be seen: then the bar shows how far it is. */
  private int furthest() {
    int furthest = Math.max(1, travel().end());
    for (Seen lane : workbench().lanes()) {
      furthest = Math.max(furthest, lane.state().furthest());
    }
    return furthest;
  }

  /** The step that is seen. */
  private int shown() {
    return workbench().main().step();
  }

  /** The current step. */
  public String getStep() {
    return Integer.toString(shown());
  }

  /** The current step, with thin spaces between thousands. */
  public String getStepText() {
    return grouped(shown());
  }

  /** The current epoch; on a long way where it leads, if that is not told in full above the bar. */
  public String getContext() {
    return travel().isLong() && !hasRoomForWords()
        ? travel().of()
        : "epoch " + grouped(workbench().main().state().epoch());
  }

  private boolean hasRoomForWords() {
    return travel().words().length() * CHARACTER <= width;
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
    State run = workbench().main().state();
    String edits = notes.edits(run.step());
    return "step " + run.step() + " of " + furthest() + ", epoch " + run.epoch() + edits;
  }

  /** The room that the way through the run has. */
  public void setRoom(RoomBinder.Room room) {
    width = Math.max(1, room.width() - 2 * INSET);
  }

  /** The pointer is over the way through the run; near the mark of an edit it is at that step. */
  public void hover(Pointer p) {
    double at = Math.max(0, Math.min(1, (p.x() - INSET) / width)) * furthest();
    hovered = (int) Math.floor(at + 0.5);
    double nearest = REACH / width * furthest();
    for (int mark : notes.around((int) at)) {
      if (Math.abs(mark - at) <= nearest) {
        nearest = Math.abs(mark - at);
        hovered = mark;
      }
    }
  }

  /** The pointer has gone. */
  public void leave() {
    hovered = -1;
  }

  private int told() {
    return hovered < 0 ? workbench().step() : Math.min(hovered, furthest());
  }

  /** What there is to say of the step under the pointer; without one, of the current step. */
  public String getTip() {
    if (hovered < 0 && travel().isLong()) {
      return hasRoomForWords() ? travel().words() : travel().brief();
    }
    if (hovered < 0 && workbench().isMoving()) {
      return "";
    }
    String text = notes.about(told());
    int most = Math.max(SHORT, (int) (width / CHARACTER));
    return text.length() > most ? text.substring(0, most - 1) + "…" : text;
  }

  /** Which end of it is where it is told: over its step, but within the bar as far as it can be. */
  public String getTipAnchor() {
    if (hovered < 0 && travel().isLong()) {
      return "start"; // it is not to move
    }
    double at = width * told() / furthest();
    double half = getTip().length() * CHARACTER / 2;
    return at < half || width < 2 * half ? "start" : at > width - half ? "end" : "middle";
  }

  /** Where it is told. */
  public String getTipAt() {
    String anchor = getTipAnchor();
    return anchor.equals("start") ? "0%" : anchor.equals("end") ? "100%" : percent(told());
  }

  /** Keys of the time bar: a step back or forward, or to the edit before or after. */
  public boolean press(Key key) {
    switch (key.name()) {
      case ",":
        back();
        return true;
      case ".":
        step();
        return true;
      case "PageUp":
      case "PageDown":
        Optional<Integer> edit = notes.next(workbench().step(), key.name().equals("PageUp"));
        edit.ifPresent(step -> scrub(Integer.toString(step)));
        return edit.isPresent();
      default:
        return false;
    }
  }

  /** How much of the way is past. */
  public String getPast() {
    return percent(shown());
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
    for (Seen lane : workbench().lanes()) {
      List<Integer> steps = lane.state().editedSteps();
      for (int i = 0; i < steps.size() && marks.size() < MOST_MARKS; i++) {
        marks.add(new Mark(percent(steps.get(i))));
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
