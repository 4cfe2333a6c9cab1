package whyrandom.app;

import java.util.ArrayList;
import java.util.List;
import org.teavm.flavour.templates.BindTemplate;
import whyrandom.web.Canvas;
import whyrandom.web.events.Key;
import whyrandom.web.events.Pointer;

/** A page that shows that templates, SVG and canvas work; the playground takes its place. */
@BindTemplate("templates/playground.html")
public final class PlaygroundView {
  public record Dot(double x, double y) {
    public double getX() {
      return x;
    }

    public double getY() {
      return y;
    }
  }

  private final List<Dot> dots = new ArrayList<>(List.of(new Dot(20, 25)));
  private String name = "reader";
  private int level = 3;
  private String lastKey = "none";
  private boolean isFocused;
  private boolean isDragging;

  public int getCount() {
    return dots.size();
  }

  public List<Dot> getDots() {
    return dots;
  }

  public void addDot() {
    dots.add(new Dot(20 + 12 * dots.size() % 160, 25));
  }

  public void remove(Dot dot) {
    dots.remove(dot);
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

  public String getLastKey() {
    return lastKey;
  }

  public boolean key(Key key) {
    lastKey = key.name();
    return key.name().startsWith("Arrow");
  }

  public boolean isFocused() {
    return isFocused;
  }

  public void focus() {
    isFocused = true;
  }

  public void blur() {
    isFocused = false;
  }

  public boolean isDragging() {
    return isDragging;
  }

  public void drag(Pointer pointer) {
    isDragging = pointer.phase() != Pointer.Phase.UP;
    dots.set(0, new Dot(pointer.x(), pointer.y()));
  }

  public void paint(Canvas canvas) {
    byte[] pixels = new byte[canvas.width() * canvas.height() * 4];
    for (int i = 0; i < pixels.length; i += 4) {
      pixels[i + 1] = (byte) 0x72;
      pixels[i + 2] = (byte) 0xB2;
      pixels[i + 3] = (byte) 0xFF;
    }
    canvas.show(pixels);
  }
}
