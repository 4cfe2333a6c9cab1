package whyrandom.model;

import java.util.Optional;

/** How fast playing goes. */
public enum Speed {
  /** Two steps a second: every one can be followed. */
  SLOW("2/s", 2),
  /** Ten steps a second. */
  STEADY("10/s", 10),
  /** One step for each frame of the screen. */
  BRISK("60/s", 60),
  /** As many steps as fit into a frame. */
  FASTEST("fastest", 0);

  private final String label;
  private final int perSecond;

  Speed(String label, int perSecond) {
    this.label = label;
    this.perSecond = perSecond;
  }

  /** The speed of that name. */
  public static Optional<Speed> of(String name) {
    for (Speed speed : values()) {
      if (speed.name().equals(name)) {
        return Optional.of(speed);
      }
    }
    return Optional.empty();
  }

  /** What the menu says. */
  public String label() {
    return label;
  }

  /** Steps a second; 0 for no limit. */
  public int perSecond() {
    return perSecond;
  }
}
