package whyrandom.flavour.sample;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import org.teavm.flavour.templates.Fragment;
import org.teavm.flavour.templates.Templates;
import whyrandom.web.Canvas;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;
import whyrandom.web.events.Wheel;

/** One of everything. What it was told last stands in {@link #getHeard()}. */
@BindTemplate("templates/sample.html")
public final class SampleView {
  /** Something to repeat. */
  public record Dot(int number, double x) {
    public int getNumber() {
      return number;
    }

    public double getX() {
      return x;
    }

    public String label() {
      return "dot " + number;
    }
  }

  /** Something to choose from. */
  public enum Choice {
    NEAR,
    FAR
  }

  private final List<Dot> dots = new ArrayList<>(List.of(new Dot(1, 10.5), new Dot(2, 20.5)));
  private final ListenerView listener = new ListenerView();
  private Fragment nest;
  private Fragment note;
  private int count;
  private String name = "reader";
  private int level = 3;
  private boolean isOn;
  private Choice choice = Choice.NEAR;
  private String heard = "nothing";
  private List<String> words = List.of("a", "b", "c");
  private String shown = "123";
  private int canvases;

  public int getCount() {
    return count;
  }

  public void increment() {
    count++;
  }

  public void add(int amount) {
    count += amount;
  }

  public List<Dot> getDots() {
    return dots;
  }

  public void remove(Dot dot) {
    dots.remove(dot);
  }

  public void append() {
    dots.add(new Dot(dots.size() + 1, 30.5));
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public int getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = Integer.parseInt(level);
  }

  public boolean isOn() {
    return isOn;
  }

  public void setOn(boolean isOn) {
    this.isOn = isOn;
  }

  public Choice getChoice() {
    return choice;
  }

  public Choice[] choices() {
    return Choice.values();
  }

  public List<Choice> getChoices() {
    return List.of(choices());
  }

  public void choose(String name) {
    choice = name.equals("FAR") ? Choice.FAR : Choice.NEAR;
  }

  /** No attribute until something was counted. */
  public String getCountLabel() {
    return count == 0 ? null : "count " + count;
  }

  /** Made when it is first shown: there are no fragments on the JVM, where views are tested. */
  public Fragment getNote() {
    if (note == null) {
      note = Templates.create(new NoteView());
    }
    return note;
  }

  /** A view in a view, while it is there. */
  public Fragment getNest() {
    if (nest == null) {
      nest = Templates.create(new NestView(listener));
    }
    return isThere("4") ? nest : null;
  }

  /** Keys that the innermost view has heard. */
  public int getKeys() {
    return listener.keys();
  }

  /** Words to repeat, each a text of its own. */
  public List<Word> getWords() {
    List<Word> list = new ArrayList<>();
    for (String word : words) {
      list.add(new Word(word));
    }
    return list;
  }

  /** A word; another object each time it is asked for. */
  public record Word(String text) {
    public String getText() {
      return text;
    }
  }

  /** Which of three neighbours there are, such as {@code 13}. */
  public boolean isThere(String number) {
    return shown.contains(number);
  }

  /** Takes what was typed: {@code words|neighbours}. */
  public void setScene(String scene) {
    int bar = scene.indexOf('|');
    shown = scene.substring(bar + 1);
    words = new ArrayList<>();
    for (int i = 0; i < bar; i++) {
      words.add(scene.substring(i, i + 1));
    }
  }

  public String getHeard() {
    return heard;
  }

  public boolean press(Key key) {
    heard = "key " + key.name() + (key.hasShift() ? " shift" : "");
    return key.name().startsWith("Arrow");
  }

  public void point(Pointer pointer) {
    heard = "pointer " + pointer.phase() + " " + pointer.x() + " " + pointer.y();
  }

  public void drag(Pointer pointer) {
    heard = "drag " + pointer.phase() + " " + pointer.x() + " " + pointer.y();
  }

  public void turn(Wheel wheel) {
    heard = "wheel " + wheel.deltaY();
  }

  public void focus() {
    heard = "focus";
  }

  public void blur() {
    heard = "blur";
  }

  public void paint(Canvas canvas) {
    canvases++;
    byte[] pixels = new byte[canvas.width() * canvas.height() * 4];
    for (int i = 0; i < pixels.length; i += 4) {
      pixels[i] = (byte) 200;
      pixels[i + 3] = (byte) 255;
    }
    canvas.show(pixels);
  }

  public int getCanvases() {
    return canvases;
  }
}
